package org.zhagen.access;

import org.jspecify.annotations.Nullable;

/** What people and programs write, before anybody has looked at it. */
public final class Text {

    private Text() {}

    /** The text without blanks around it; nothing given is the empty text. */
    public static String of(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
