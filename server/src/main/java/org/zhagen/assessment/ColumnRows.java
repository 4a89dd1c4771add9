package org.zhagen.assessment;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.kernel.value.ValueType;

/** Reads the current values of many sites field by field: one question for all fields, answered from the index alone. */
@Repository
class ColumnRows {

    private static final String READ = """
            select field, region, amount, word from assessment_current
             where field = any (:fields::text[]) order by field, region
            """;

    private final JdbcClient database;
    private final DerivedRows derived;

    ColumnRows(JdbcClient database, DerivedRows derived) {
        this.database = database;
        this.derived = derived;
    }

    Columns read(Collection<Field> fields, List<RegionCode> sites) {
        Map<String, Integer> places = new HashMap<>();
        sites.forEach(site -> places.put(site.digits(), places.size()));
        Map<String, Column> columns = new HashMap<>();
        fields.forEach(field -> columns.put(field.id(), new Column(field, sites.size())));
        RowCallbackHandler each = row -> {
            Integer at = places.get(row.getString("region"));
            Column column = columns.get(row.getString("field"));
            if (at != null && column != null) {
                column.put(at, row.getDouble("amount"), row.getString("word"));
            }
        };
        database.sql(READ)
                .param("fields", columns.keySet().toArray(String[]::new))
                .query(each);
        columns.values()
                .forEach(column -> derived.of(column.field.id(), sites)
                        .forEach((site, count) -> column.put(places.getOrDefault(site.digits(), 0), count, null)));
        Columns.Builder builder = Columns.builder(sites.size());
        columns.values().forEach(column -> column.addTo(builder));
        return builder.build();
    }

    /** One field at all sites, while it is read. */
    private static final class Column {

        private final Field field;
        private final double[] amounts;
        private final @Nullable String[] words;
        private final BitSet known = new BitSet();

        Column(Field field, int sites) {
            this.field = field;
            boolean worded = field.type() == ValueType.CHOICE || field.type() == ValueType.TEXT;
            this.amounts = new double[worded ? 0 : sites];
            this.words = new @Nullable String[worded ? sites : 0];
        }

        void put(int at, double amount, @Nullable String word) {
            known.set(at);
            if (words.length > 0) {
                words[at] = word;
            } else {
                amounts[at] = amount;
            }
        }

        void addTo(Columns.Builder builder) {
            switch (field.type()) {
                case COUNT, MONEY, DURATION -> builder.addLongs(field.id(), field.type(), wholes(), known);
                case NUMBER, PERCENT -> builder.addDoubles(field.id(), field.type(), amounts, known);
                case FLAG -> builder.addFlags(field.id(), yes(), known);
                case CHOICE, TEXT -> builder.addTexts(field.id(), words);
            }
        }

        private long[] wholes() {
            long[] wholes = new long[amounts.length];
            for (int i = 0; i < wholes.length; i++) {
                wholes[i] = Math.round(amounts[i]);
            }
            return wholes;
        }

        private BitSet yes() {
            BitSet yes = new BitSet();
            known.stream().filter(at -> amounts[at] != 0).forEach(yes::set);
            return yes;
        }
    }
}
