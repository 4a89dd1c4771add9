package org.zhagen.kernel.site;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.ValueRange;
import org.zhagen.kernel.value.ValueType;

/** One column of a table of sites. The same words mean the same everywhere in it, so that each is read once. */
final class FieldColumn {

    /** Columns repeat few values or hardly any; more than this would only fill the memory. */
    private static final int KEPT = 10_000;

    private final Field field;
    private final ValueRange range;
    private final Map<String, Object> known = new HashMap<>();

    FieldColumn(Field field) {
        this.field = field;
        this.range = field.range();
    }

    Field field() {
        return field;
    }

    /** The value of a cell; null, with a finding, when it can't be read or can't be true. */
    @Nullable
    Object value(String cell, Place at, Findings findings) {
        Object before = known.get(cell);
        if (before != null) {
            return before;
        }
        Object value = read(cell, at, findings);
        if (value != null && known.size() < KEPT) {
            known.put(cell, value);
        }
        return value;
    }

    private @Nullable Object read(String cell, Place at, Findings findings) {
        return switch (Dictionary.parse(field, cell)) {
            case Reading.Value(Object value) when range.contains(value) -> value;
            case Reading.Value(Object value) -> {
                findings.add(
                        SiteCode.CELL_OUT_OF_RANGE,
                        at,
                        field.title(),
                        cell,
                        bound(field.min()),
                        bound(field.max()),
                        field.unit() == null ? field.type().spelling() : field.unit());
                yield null;
            }
            case Reading.Unreadable(String text, ValueType expected, var examples) -> {
                findings.add(Finding.of(
                        SiteCode.BAD_CELL, at, field.title(), cell, expected.spelling(), String.join(", ", examples)));
                yield null;
            }
        };
    }

    private static String bound(Field.@Nullable Limit limit) {
        return limit == null ? "…" : limit.text();
    }
}
