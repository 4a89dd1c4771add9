package org.zhagen.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go on to. Only paths of this server will do, or a stranger's link could send people elsewhere after signing in. */
final class LocalPath {

    /** One slash, and then neither a second one nor a backslash, which browsers read as one. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]{0,500}");

    private LocalPath() {}

    static String or(@Nullable String path, String usual) {
        return path != null && LOCAL.matcher(path).matches() ? path : usual;
    }

    static String query(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
