package org.zhagen.web;

import java.util.List;

/** Paths that need no signing in. Each room that has some offers a bean; everything else is closed. */
public record OpenPaths(List<String> patterns) {

    /**
     * The paths of one room.
     *
     * @param patterns as Spring's path patterns, such as {@code /portal/**}
     */
    public static OpenPaths of(String... patterns) {
        return new OpenPaths(List.of(patterns));
    }
}
