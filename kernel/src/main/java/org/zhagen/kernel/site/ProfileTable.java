package org.zhagen.kernel.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.ValueRange;
import org.zhagen.kernel.value.ValueType;

/**
 * Reads profiles from the rows of a table. The header holds field ids or Chinese titles, and {@code code} and {@code name} (or
 * 代码 and 名称). A cell that can't be read is a finding and unknown; the rest of its row still counts. Places are
 * {@code file:row:column}, both 1-based as people see them.
 */
public final class ProfileTable {

    private static final Set<String> CODE = Set.of("code", "代码", "区划代码");
    private static final Set<String> NAME = Set.of("name", "名称", "单位名称");
    private static final Set<String> OUTCOME = Set.of("outcome", "结果", "实施结果");
    private static final Set<String> NOTES = Set.of("data-note", "note", "备注", "数据说明");

    private static final Pattern CODE_FORM = Pattern.compile("\\d{2,15}");

    /** A field with its range, read once for the whole column. */
    private record Asked(Field field, ValueRange range) {}

    private final String file;
    private final Findings findings;
    private final List<@Nullable Asked> columns = new ArrayList<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private int code = -1;
    private int name = -1;
    private int note = -1;
    private int outcome = -1;

    /**
     * A table with a header.
     *
     * @param headerRow the row of the header, 1-based
     */
    public ProfileTable(String file, Dictionary dictionary, int headerRow, List<String> header, Findings findings) {
        this.file = file;
        this.findings = findings;
        Map<Field, Integer> seen = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            Field field = column(dictionary, header.get(i), i, new Place(file, headerRow, i + 1));
            Integer first = field == null ? null : seen.putIfAbsent(field, i + 1);
            if (field != null && first != null) {
                findings.add(SiteCode.COLUMN_REPEATED, new Place(file, headerRow, i + 1), first, i + 1, field.title());
            }
            columns.add(first == null && field != null ? new Asked(field, field.range()) : null);
        }
        if (code < 0) {
            findings.add(SiteCode.COLUMN_MISSING, new Place(file, headerRow, 1), "code");
        }
    }

    /** Whether the header has a column of codes; without it no row can be read. */
    public boolean usable() {
        return code >= 0;
    }

    /** Reads a row; null when it has no usable code. */
    public @Nullable Profile row(int row, List<@Nullable String> cells) {
        String siteCode = code < cells.size() ? cells.get(code) : null;
        if (siteCode == null) {
            findings.add(SiteCode.CODE_MISSING, new Place(file, row, code + 1));
            return null;
        }
        if (!CODE_FORM.matcher(siteCode).matches()) {
            findings.add(SiteCode.CODE_FORM, new Place(file, row, code + 1), siteCode);
            return null;
        }
        Integer first = rowOfCode.putIfAbsent(siteCode, row);
        if (first != null) {
            findings.add(SiteCode.CODE_REPEATED, new Place(file, row, code + 1), siteCode, first);
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            Asked asked = columns.get(i);
            String cell = cells.get(i);
            if (asked != null && cell != null) {
                Object value = value(asked, cell, new Place(file, row, i + 1));
                if (value != null) {
                    values.put(asked.field().id(), value);
                }
            }
        }
        String siteName = text(cells, name);
        return new Profile(siteCode, siteName == null ? siteCode : siteName, values);
    }

    /** What a row's remark says, such as 模拟数据; null for nothing. */
    public @Nullable String note(List<@Nullable String> cells) {
        return text(cells, note);
    }

    /** What happened at the site when a practice was run there (column outcome or 结果); null for nothing. */
    public @Nullable String outcome(List<@Nullable String> cells) {
        return text(cells, outcome);
    }

    private static @Nullable String text(List<@Nullable String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : null;
    }

    private @Nullable Field column(Dictionary dictionary, String header, int index, Place at) {
        if (CODE.contains(header)) {
            code = index;
        } else if (NAME.contains(header)) {
            name = index;
        } else if (NOTES.contains(header)) {
            note = index;
        } else if (OUTCOME.contains(header)) {
            outcome = index;
        } else {
            Field field = dictionary.byHeader(header);
            if (field == null && !header.isEmpty()) {
                findings.addMaybe(SiteCode.COLUMN_UNKNOWN, at, Nearest.to(header, dictionary.headers()), header);
            }
            return field;
        }
        return null;
    }

    private @Nullable Object value(Asked asked, String cell, Place at) {
        Field field = asked.field();
        return switch (Dictionary.parse(field, cell)) {
            case Reading.Value(Object value) when asked.range().contains(value) -> value;
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
            case Reading.Unreadable(String text, ValueType expected, List<String> examples) -> {
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
