package org.zhagen.web;

import org.zhagen.access.Acting;

/**
 * A link at the top of each page with how much there is behind it, such as what a person has not read; offered as a bean. It is
 * asked for with each page, also with those that say no: it must be one look-up, and never fail.
 */
@FunctionalInterface
public interface TopMark {

    Shown of(Acting acting);

    /**
     * What stands there.
     *
     * @param label the key of its words, filled with {@code counted}
     * @param icon a name of the icon set
     * @param count 0 where nothing is to be said
     * @param counted the count in words, such as {@code 99+}
     * @param live from where scripts are told of changes; see zhagen.js
     */
    record Shown(String path, String label, String icon, int count, String counted, String live) {}
}
