package org.zhagen.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The fields of the profile dictionary in its order, as far as the generator needs them. */
final class DemoDictionary {
    private static final String FILE = "/org/zhagen/kernel/site/dictionary.yaml";

    private final List<DemoField> fields;
    private final Map<String, Integer> places = new HashMap<>();

    private final double[] missingRates;
    private final int[] missingStreams;

    private DemoDictionary(List<DemoField> fields) {
        this.fields = fields;
        this.missingRates = fields.stream()
                .mapToDouble(field -> MissingRates.of(field.id()))
                .toArray();
        this.missingStreams = fields.stream()
                .mapToInt(field -> ("missing " + field.id()).hashCode())
                .toArray();
        for (DemoField field : fields) {
            places.put(field.id(), places.size());
        }
    }

    static DemoDictionary read() {
        try (InputStream in = DemoDictionary.class.getResourceAsStream(FILE)) {
            Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            List<DemoField> fields = new ArrayList<>();
            for (Object entry : (List<?>) part(tree, "fields")) {
                fields.add(field(entry));
            }
            return new DemoDictionary(List.copyOf(fields));
        } catch (IOException e) {
            throw new UncheckedIOException("The profile dictionary cannot be read.", e);
        }
    }

    List<DemoField> fields() {
        return fields;
    }

    /** The position of a field. A generator that names a field the dictionary lacks is a fault of the program. */
    int place(String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("The profile dictionary has no field " + id + ".");
        }
        return place;
    }

    /** Whether the field at this position is left empty in the profile that the streams belong to. */
    boolean missing(int place, Streams streams) {
        return streams.single(missingStreams[place]) < missingRates[place];
    }

    private static DemoField field(Object entry) {
        List<String> options = new ArrayList<>();
        if (((Map<?, ?>) entry).get("options") instanceof List<?> list) {
            list.forEach(option -> options.add(part(option, "id").toString()));
        }
        return new DemoField(
                part(entry, "id").toString(),
                part(entry, "type").toString(),
                bound(((Map<?, ?>) entry).get("min")),
                bound(((Map<?, ?>) entry).get("max")),
                List.copyOf(options));
    }

    private static Object part(Object map, String key) {
        Object part = ((Map<?, ?>) map).get(key);
        if (part == null) {
            throw new IllegalStateException("An entry of the profile dictionary has no " + key + ": " + map);
        }
        return part;
    }

    private static double bound(@Nullable Object spelt) {
        return spelt == null
                ? 0
                : Double.parseDouble(spelt.toString().replace("%", "").replace("元", ""));
    }
}
