package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.office.Ledger;
import org.zhagen.office.Table;
import org.zhagen.web.Export;

/** Where the columns of a table of profiles stand that are no fields; and how all columns of such a table are headed. */
public final class ProfileColumns {

    /** Columns that are no fields. */
    enum Own {
        AS_OF("as-of", "数据日期", "as-of", "As of"),
        SOURCE("source", "来源", "source", "Source"),
        OWNER("owner", "责任单位", "owner", "Answered for by"),
        NOTE("note", "备注", "note", "data-note", "Remarks", "Note");

        private final String id;

        // made by Set.of, which gives a set that nobody can change
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<String> titles;

        Own(String id, String... titles) {
            this.id = id;
            this.titles = Set.of(titles);
        }
    }

    private final Map<Own, Integer> places = new EnumMap<>(Own.class);
    private final int code;

    private ProfileColumns(List<String> header) {
        int codeAt = 0;
        for (int i = 0; i < header.size(); i++) {
            String title = header.get(i);
            for (Own own : Own.values()) {
                if (own.titles.contains(title)) {
                    places.putIfAbsent(own, i);
                }
            }
            codeAt = Set.of("code", "代码", "区划代码").contains(title) ? i : codeAt;
        }
        this.code = codeAt;
    }

    static ProfileColumns of(Table table) {
        return new ProfileColumns(table.header());
    }

    static Set<String> titles() {
        return Arrays.stream(Own.values()).flatMap(own -> own.titles.stream()).collect(Collectors.toSet());
    }

    /** The head without the own columns and the number of the row, which are no fields and need not be known as such. */
    List<String> rest(List<String> header) {
        List<String> rest = new ArrayList<>(header);
        places.values().forEach(at -> rest.set(at, ""));
        rest.replaceAll(title -> title.equals("序号") ? "" : title);
        return rest;
    }

    String get(Own own, List<@Nullable String> cells) {
        Integer at = places.get(own);
        String text = at == null || at >= cells.size() ? null : cells.get(at);
        return text == null ? "" : text;
    }

    /** The column, from 1, of a thing that a finding is about; that of the code when it has none of its own. */
    int place(String id) {
        return Arrays.stream(Own.values())
                        .filter(own -> own.id.equals(id))
                        .map(own -> places.getOrDefault(own, code))
                        .findFirst()
                        .orElse(code)
                + 1;
    }

    /** How an empty table, and an export that may come back, are headed: in Chinese, with units. */
    public static List<Export.Column> of(Dictionary dictionary) {
        List<Export.Column> columns = new ArrayList<>();
        columns.add(Export.Column.text("区划代码", 16));
        columns.add(Export.Column.text("名称", 16));
        columns.add(new Export.Column("数据日期", 12, Ledger.Kind.TEXT));
        columns.add(Export.Column.text("来源", 24));
        columns.add(Export.Column.text("责任单位", 16));
        dictionary.fields().values().forEach(field -> columns.add(Export.Column.text(title(field), 14)));
        columns.add(Export.Column.text("备注", 14));
        return columns;
    }

    private static String title(Field field) {
        return field.unit() == null || field.type() == ValueType.MONEY
                ? field.title()
                : field.title() + "（" + field.unit() + "）";
    }
}
