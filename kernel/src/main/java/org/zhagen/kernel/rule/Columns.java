package org.zhagen.kernel.rule;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.Sizes;
import org.zhagen.kernel.value.ValueType;

/** Profiles of many sites, one column per field. Immutable and safe to share; a field without a column is unknown. */
public final class Columns {

    private final int sites;
    private final Map<String, Column> columns;

    private Columns(int sites, Map<String, Column> columns) {
        this.sites = sites;
        this.columns = Map.copyOf(columns);
    }

    static Columns of(int sites, Name name, Column column) {
        return new Columns(sites, Map.of(name.id(), column));
    }

    /** Starts columns for the given number of sites. */
    public static Builder builder(int sites) {
        return new Builder(sites);
    }

    /** The number of sites. */
    public int sites() {
        return sites;
    }

    /** The ids of the fields that have a column. */
    public Set<String> fields() {
        return columns.keySet();
    }

    /** What is known of a site, by field. */
    public Map<String, Object> values(int site) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((id, column) -> {
            Object value = column.value(site);
            if (value != null) {
                values.put(id, value);
            }
        });
        return values;
    }

    /** These columns and further ones of the same sites; where both have a field the further one holds. */
    public Columns and(Columns further) {
        if (further.sites != sites) {
            throw new IllegalArgumentException("columns of " + further.sites + " sites beside those of " + sites);
        }
        Map<String, Column> all = new HashMap<>(columns);
        all.putAll(further.columns);
        return new Columns(sites, all);
    }

    /**
     * The size below which a share of the sites lies that know a field; empty for a field without column, size or known value.
     *
     * @param share from 0, the smallest, to 1, the largest
     * @return in the units of {@link org.zhagen.kernel.value.Sizes}
     */
    public OptionalDouble quantile(String field, double share) {
        if (!(columns.get(field) instanceof Column.Coded column)
                || column.book().size() == 0) {
            return OptionalDouble.empty();
        }
        int[] counts = column.counts(sites);
        int known = Arrays.stream(counts).sum();
        int rank = (int) Math.round(share * (known - 1));
        int code = 0;
        for (int passed = counts[0]; passed <= rank && code + 1 < counts.length; passed += counts[code]) {
            code++;
        }
        return known == 0 ? OptionalDouble.empty() : Sizes.of(column.book().value(code));
    }

    @Nullable
    Column column(Name name) {
        Column column = columns.get(name.id());
        if (column != null && column.kind() != name.kind()) {
            throw new IllegalArgumentException(
                    "column " + name.id() + " holds " + column.kind() + ", the rule needs " + name.kind());
        }
        return column;
    }

    /** Collects columns; every method copies what it is given. */
    public static final class Builder {

        private final int sites;
        private final ColumnEncoder encoder;
        private final Map<String, Column> columns = new HashMap<>();

        private Builder(int sites) {
            this.sites = sites;
            this.encoder = new ColumnEncoder(sites);
        }

        /**
         * Adds whole numbers.
         *
         * @param id kebab-case id of the field
         * @param type count, money (values in fen) or duration (values in seconds)
         * @param values one a site
         * @param known the sites whose value is known
         */
        public Builder addLongs(String id, ValueType type, long[] values, BitSet known) {
            require(type, ValueType.COUNT, ValueType.MONEY, ValueType.DURATION);
            return put(id, encoder.wholes(Kind.of(type), values, known), values.length);
        }

        /**
         * Adds decimal numbers; those that are not finite are unknown.
         *
         * @param id kebab-case id of the field
         * @param type number or percent (values in points, 30% is 30.0)
         * @param values one a site
         * @param known the sites whose value is known
         */
        public Builder addDoubles(String id, ValueType type, double[] values, BitSet known) {
            require(type, ValueType.NUMBER, ValueType.PERCENT);
            return put(id, encoder.decimals(Kind.of(type), values, known), values.length);
        }

        /** Adds choices or texts, one a site, null where unknown. */
        public Builder addTexts(String id, @Nullable String[] values) {
            return put(id, encoder.texts(values), values.length);
        }

        /** Adds yes or no: the sites that say yes, among those that are known. */
        public Builder addFlags(String id, BitSet yes, BitSet known) {
            return put(id, encoder.flags(yes, known), sites);
        }

        /** Adds values of the type's Java class, one a site; null, or of another class, where unknown. */
        public Builder add(String id, ValueType type, List<? extends @Nullable Object> values) {
            Kind kind = Kind.of(type);
            BitSet known = new BitSet(sites);
            BitSet yes = new BitSet(sites);
            long[] wholes = new long[values.size()];
            double[] decimals = new double[values.size()];
            @Nullable String[] texts = new String[values.size()];
            for (int i = 0; i < values.size(); i++) {
                Object value = kind.admit(values.get(i));
                known.set(i, value != null);
                switch (value) {
                    case null -> {}
                    case Long whole -> wholes[i] = whole;
                    case Money money -> wholes[i] = money.fen();
                    case Duration length -> wholes[i] = length.toSeconds();
                    case Double decimal -> decimals[i] = decimal;
                    case Percent percent -> decimals[i] = percent.points();
                    case Boolean flag -> yes.set(i, flag);
                    default -> texts[i] = (String) value;
                }
            }
            return switch (kind) {
                case BOOL -> addFlags(id, yes, known);
                case STRING -> addTexts(id, texts);
                case DOUBLE, PERCENT -> addDoubles(id, type, decimals, known);
                case INT, MONEY, DURATION -> addLongs(id, type, wholes, known);
            };
        }

        /** The columns. */
        public Columns build() {
            return new Columns(sites, columns);
        }

        private Builder put(String id, Column column, int length) {
            if (length != sites) {
                throw new IllegalArgumentException(
                        "column " + id + " has " + length + " values for " + sites + " sites");
            }
            columns.put(id, column);
            return this;
        }

        private static void require(ValueType type, ValueType... accepted) {
            if (!List.of(accepted).contains(type)) {
                throw new IllegalArgumentException(type + " is none of " + List.of(accepted));
            }
        }
    }
}
