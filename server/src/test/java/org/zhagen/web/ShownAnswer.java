package org.zhagen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares an answer with the one that is shown, by the rule of the document; what it calls {@code $NAME} is kept. */
final class ShownAnswer {

    private static final String ANY = "…";

    private final Map<String, String> values;
    private final List<String> differences = new ArrayList<>();

    ShownAnswer(Map<String, String> values) {
        this.values = values;
    }

    /** What differs, with where; empty when nothing does. */
    List<String> differences() {
        return differences;
    }

    /** Text such as a header, in which a name may stand within quotes. */
    void text(String at, String shown, @Nullable String given) {
        int name = shown.indexOf('$');
        if (name >= 0 && given != null && given.length() > shown.length() - 1 - name) {
            String before = shown.substring(0, name);
            String key = shown.substring(name + 1).replaceFirst("[^A-Z_].*", "");
            String after = shown.substring(name + 1 + key.length());
            boolean framed = given.startsWith(before) && given.endsWith(after);
            keep(at, key, framed ? given.substring(before.length(), given.length() - after.length()) : given);
        } else if (!shown.equals(given)) {
            differ(at, shown, given);
        }
    }

    void json(String at, JsonNode shown, @Nullable JsonNode given) {
        if (given == null) {
            differ(at, shown, null);
        } else if (shown.isString() && shown.stringValue().equals(ANY)) {
            return;
        } else if (shown.isString() && shown.stringValue().startsWith("$")) {
            keep(at, shown.stringValue().substring(1), given.asString());
        } else if (shown.isObject() && given.isObject()) {
            members(at, shown, given);
        } else if (shown.isArray() && given.isArray()) {
            items(at, shown, given);
        } else if (!shown.equals(given)) {
            differ(at, shown, given);
        }
    }

    private void members(String at, JsonNode shown, JsonNode given) {
        for (String name : shown.propertyNames()) {
            if (!name.equals(ANY)) {
                json(at + "/" + name, shown.get(name), given.get(name));
            }
        }
        for (String name : given.propertyNames()) {
            if (!shown.has(name) && !shown.has(ANY)) {
                differ(at + "/" + name, "not there", given.get(name));
            }
        }
    }

    private void items(String at, JsonNode shown, JsonNode given) {
        boolean more = !shown.isEmpty()
                && shown.get(shown.size() - 1).isString()
                && shown.get(shown.size() - 1).stringValue().equals(ANY);
        int size = more ? shown.size() - 1 : shown.size();
        if (given.size() < size || (!more && given.size() > size)) {
            differ(at, size + " items", given);
            return;
        }
        for (int item = 0; item < size; item++) {
            json(at + "/" + item, shown.get(item), given.get(item));
        }
    }

    private void keep(String at, String name, String value) {
        String known = values.putIfAbsent(name, value);
        if (known != null && !known.equals(value)) {
            differ(at, "$" + name + " = " + known, value);
        }
    }

    private void differ(String at, Object shown, @Nullable Object given) {
        differences.add(at + ": shown " + shown + ", given " + given);
    }
}
