package org.zhagen.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/**
 * Values for one site, unchecked.
 *
 * @param asOf the day on which they were so, such as 2025-12-31
 * @param source where they can be looked up again
 * @param owner the office that answers for them
 * @param simulated whether they are invented
 * @param values texts by id of the field; an empty text says nothing
 */
public record ValuesDraft(String asOf, String source, String owner, boolean simulated, Map<String, String> values) {

    public ValuesDraft(
            @Nullable String asOf,
            @Nullable String source,
            @Nullable String owner,
            boolean simulated,
            @Nullable Map<String, String> values) {
        this.asOf = Text.of(asOf);
        this.source = Text.of(source);
        this.owner = Text.of(owner);
        this.simulated = simulated;
        Map<String, String> given = new LinkedHashMap<>();
        if (values != null) {
            values.forEach((field, text) -> given.put(field, Text.of(text)));
        }
        given.values().removeIf(String::isEmpty);
        this.values = Collections.unmodifiableMap(given);
    }
}
