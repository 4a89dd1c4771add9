package org.zhagen.registry.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * One part of the form: the head, or one key of the root.
 *
 * @param key of the root; empty for the head, which has all that is not a part of its own
 * @param list whether there are several elements
 * @param tag the key that says of which form an element is, such as {@code type}; empty where there is one form only
 * @param forms the fields of each form, by the words of the tag; one form without a word where there is no tag
 */
public record FormPart(
        String key, boolean list, boolean required, String tag, SequencedMap<String, List<FormField>> forms) {

    public FormPart {
        forms = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(forms));
    }

    /** The fields for an element with these values. */
    public List<FormField> fields(Map<String, String> values) {
        List<FormField> known = forms.get(values.getOrDefault(tag, ""));
        return known == null ? forms.firstEntry().getValue() : known;
    }

    /** The keys in the order in which people expect them. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        forms.values()
                .forEach(fields -> fields.forEach(field -> {
                    if (!keys.contains(field.key())) {
                        keys.add(field.key());
                    }
                }));
        return keys;
    }

    /** Whether its elements are told apart by ids. */
    public boolean hasIds() {
        return list && keys().contains("id");
    }
}
