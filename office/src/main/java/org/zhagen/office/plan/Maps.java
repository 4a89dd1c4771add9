package org.zhagen.office.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps and lists as templates read them. */
final class Maps {

    private Maps() {}

    static Map<String, @Nullable Object> of(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    /** A list of maps that stands under a key; empty where there is none. */
    @SuppressWarnings("unchecked") // whoever puts such a list there puts maps into it
    static List<Map<String, @Nullable Object>> list(Map<String, @Nullable Object> map, String key) {
        return map.get(key) instanceof List<?> list ? (List<Map<String, @Nullable Object>>) list : new ArrayList<>();
    }

    /** A map that stands under a key; empty where there is none. */
    @SuppressWarnings("unchecked") // as above
    static Map<String, @Nullable Object> map(Map<String, @Nullable Object> map, String key) {
        return map.get(key) instanceof Map<?, ?> inner ? (Map<String, @Nullable Object>) inner : new LinkedHashMap<>();
    }
}
