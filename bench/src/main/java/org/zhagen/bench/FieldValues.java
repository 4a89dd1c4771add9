package org.zhagen.bench;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.ValueType;

/** The values of one profile field at all sites, in plain arrays; from these every contender builds its own form. */
final class FieldValues implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final ValueType type;
    private final BitSet known = new BitSet();
    private final BitSet yes = new BitSet();
    private final long[] longs;
    private final double[] doubles;
    private final @Nullable String[] texts;

    FieldValues(Field field, int sites) {
        this.id = field.id();
        this.type = field.type();
        this.longs = new long[type == ValueType.COUNT || type == ValueType.MONEY ? sites : 0];
        this.doubles = new double[type == ValueType.NUMBER || type == ValueType.PERCENT ? sites : 0];
        this.texts = new String[type == ValueType.CHOICE ? sites : 0];
    }

    String id() {
        return id;
    }

    ValueType type() {
        return type;
    }

    /** Reads a cell as the product reads it; an empty one stays unknown. */
    void set(int site, Field field, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (!(Dictionary.parse(field, cell) instanceof Reading.Value(Object value))) {
            throw new IllegalArgumentException("Not a value of " + id + ": " + cell);
        }
        known.set(site);
        switch (value) {
            case Long whole -> longs[site] = whole;
            case Money money -> longs[site] = money.fen();
            case Double decimal -> doubles[site] = decimal;
            case Percent percent -> doubles[site] = percent.points();
            case Boolean flag -> yes.set(site, flag);
            default -> texts[site] = value.toString().intern();
        }
    }

    /** The value as the product holds it; null where unknown. */
    @Nullable
    Object value(int site) {
        Object plain = plain(site);
        if (plain instanceof Long fen && type == ValueType.MONEY) {
            return new Money(fen);
        }
        return plain instanceof Double points && type == ValueType.PERCENT ? new Percent(points) : plain;
    }

    /** The value as plain Long (money in fen), Double (percent in points), Boolean or String; null where unknown. */
    @Nullable
    Object plain(int site) {
        if (!known.get(site)) {
            return null;
        }
        return switch (type) {
            case COUNT, MONEY -> longs[site];
            case NUMBER, PERCENT -> doubles[site];
            case FLAG -> yes.get(site);
            default -> texts[site];
        };
    }

    void addTo(Columns.Builder columns) {
        switch (type) {
            case COUNT, MONEY -> columns.addLongs(id, type, longs, known);
            case NUMBER, PERCENT -> columns.addDoubles(id, type, doubles, known);
            case FLAG -> columns.addFlags(id, yes, known);
            default -> columns.addTexts(id, texts);
        }
    }

    /** The share of sites, 0 to 1, that do not know it. */
    static double missing(List<FieldValues> fields, int sites) {
        long given = fields.stream().mapToLong(f -> f.known.cardinality()).sum();
        return 1 - (double) given / ((double) sites * fields.size());
    }
}
