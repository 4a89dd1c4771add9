package org.zhagen.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.registry.PartEdit;

/** One change in the form of the editor, as it was sent: values stand under {@code v.<key>}. */
record PartForm(int version, PartEdit edit, @Nullable String yaml) {

    private static final String VALUE = "v.";

    static PartForm of(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, texts) -> {
            if (name.startsWith(VALUE)) {
                values.put(name.substring(VALUE.length()), texts[0]);
            }
        });
        PartEdit.Kind kind =
                Code.read(PartEdit.Kind.class, request.getParameter("kind")).orElse(null);
        String version = text(request, "version");
        return new PartForm(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
                new PartEdit(
                        kind == null ? PartEdit.Kind.SET : kind, text(request, "part"), text(request, "item"), values),
                request.getParameter("yaml"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
