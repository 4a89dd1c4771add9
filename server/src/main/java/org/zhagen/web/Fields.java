package org.zhagen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small helps of the parts of a page: what describes a control, the lines of a text. */
class Fields {

    /** The ids for {@code aria-describedby}; null when there is nothing to describe it. */
    public @Nullable String described(String name, @Nullable Object hint, Problems problems) {
        String ids = (hint == null ? "" : "h-" + name) + (problems.has(name) ? " e-" + name : "");
        return ids.isBlank() ? null : ids.strip();
    }

    /** The lines of a text. */
    public List<String> lines(String text) {
        return text.lines().toList();
    }
}
