package org.zhagen.cli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.Reading;

/** The fields of the profile dictionary in its order, as far as the generator needs them. */
final class DemoDictionary {
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
        return new DemoDictionary(Dictionary.standard().fields().values().stream()
                .map(DemoDictionary::field)
                .toList());
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

    private static DemoField field(Field field) {
        return new DemoField(field.id(), bound(field, field.min()), bound(field, field.max()), field.optionIds());
    }

    /** A bound as a number: percent in points, money in yuan. */
    private static double bound(Field field, Field.@Nullable Limit limit) {
        if (limit == null || !(Dictionary.parse(field, limit.text()) instanceof Reading.Value(Object value))) {
            return 0;
        }
        return switch (value) {
            case Percent percent -> percent.points();
            case Money money -> money.fen() / 100.0;
            case Number number -> number.doubleValue();
            default -> throw new IllegalStateException("No number bounds the field " + field.id() + ".");
        };
    }
}
