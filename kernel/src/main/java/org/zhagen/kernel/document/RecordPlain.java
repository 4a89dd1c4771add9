package org.zhagen.kernel.document;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records as plain maps and lists under the keys of their files: the way back from {@link RecordReader}. Every key of a record
 * is there, with null where nothing was given. Places are left out.
 */
public final class RecordPlain {

    private final RecordReader reader;
    private final Function<Object, @Nullable Object> scalar;

    /** @param scalar what stands for a single value: text, number, enum word, or a type that the reader takes for a scalar */
    public RecordPlain(RecordReader reader, Function<Object, @Nullable Object> scalar) {
        this.reader = reader;
        this.scalar = scalar;
    }

    /** The record as a map in the order of its components; it and all within it may be changed. */
    public SequencedMap<String, @Nullable Object> of(Record record) {
        SequencedMap<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Shape.Part part : Shape.of(record.getClass()).parts().values()) {
            if (!part.place()) {
                map.put(part.key(), plain(value(part, record)));
            }
        }
        return map;
    }

    private @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Map<?, ?> map -> {
                SequencedMap<String, @Nullable Object> entries = new LinkedHashMap<>();
                map.forEach((key, item) -> entries.put(String.valueOf(key), plain(item)));
                yield entries;
            }
            case Node node -> scalar.apply(node);
            case Record record when !reader.scalars().containsKey(record.getClass()) -> of(record);
            default -> scalar.apply(value);
        };
    }

    private static @Nullable Object value(Shape.Part part, Record record) {
        try {
            Method accessor = part.component().getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("Can't read " + part.key() + " of " + record.getClass(), broken);
        }
    }
}
