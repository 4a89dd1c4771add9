package org.zhagen.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/** What was filled into fields that are known by their ids only, as those of a procedure: sent as {@code form.<id>}. */
public final class FormTexts {

    private static final String PREFIX = "form.";

    private FormTexts() {}

    /** By the id of the field. */
    public static Map<String, String> of(Map<String, String> given) {
        Map<String, String> form = new HashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                form.put(name.substring(PREFIX.length()), Text.of(value));
            }
        });
        return form;
    }

    /** What a program sent, by the id of the field; nothing where it sent nothing. */
    public static Map<String, String> plain(@Nullable Map<String, @Nullable String> given) {
        Map<String, String> form = new HashMap<>();
        if (given != null) {
            given.forEach((name, value) -> form.put(name, Text.of(value)));
        }
        return form;
    }
}
