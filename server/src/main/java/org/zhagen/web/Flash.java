package org.zhagen.web;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says at its top, once: that something was done. It goes through a redirect.
 *
 * @param kind {@code success}, {@code info} or {@code warning}
 * @param key of the words
 * @param values for the words
 */
public record Flash(String kind, String key, List<String> values) {

    static final String NAME = "flash";

    public Flash {
        values = List.copyOf(values);
    }

    /** Says on the page redirected to that it was done. */
    public static void done(RedirectAttributes redirect, String key, String... values) {
        redirect.addFlashAttribute(NAME, new Flash("success", key, List.of(values)));
    }

    /** Says on the page redirected to what is to be known there. */
    public static void tell(RedirectAttributes redirect, String key, String... values) {
        redirect.addFlashAttribute(NAME, new Flash("info", key, List.of(values)));
    }

    /** Says on the page redirected to that something is to be done. */
    public static void warn(RedirectAttributes redirect, String key, String... values) {
        redirect.addFlashAttribute(NAME, new Flash("warning", key, List.of(values)));
    }
}
