package org.zhagen.web;

import java.net.URI;
import java.util.regex.Pattern;

/** Where a form leads back to. Only pages of this server: whoever makes a link must not be able to lead people elsewhere. */
public final class WayBack {

    /** One slash, and then neither a second one nor a backslash, which browsers read as one. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]{0,500}");

    private WayBack() {}

    /** The address asked for, or the first page when it is none of ours. */
    public static URI to(String asked) {
        try {
            return URI.create(OWN.matcher(asked).matches() ? asked : "/");
        } catch (IllegalArgumentException none) {
            return URI.create("/");
        }
    }
}
