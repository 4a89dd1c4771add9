package org.zhagen.portal.web;

import java.util.HashMap;
import java.util.Map;
import org.zhagen.access.Text;

/** What was filled into the fields of a procedure: sent as {@code form.<id>}. */
final class FormTexts {

    private static final String PREFIX = "form.";

    private FormTexts() {}

    /** By the id of the field. */
    static Map<String, String> of(Map<String, String> given) {
        Map<String, String> form = new HashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                form.put(name.substring(PREFIX.length()), Text.of(value));
            }
        });
        return form;
    }
}
