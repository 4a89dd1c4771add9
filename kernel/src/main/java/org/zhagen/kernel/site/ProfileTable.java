package org.zhagen.kernel.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;

/**
 * Reads profiles from the rows of a table. The header holds field ids or Chinese titles, with their unit or without, and {@code code} and {@code name} (or
 * 代码 and 名称). A cell that can't be read is a finding and unknown; the rest of its row still counts. Places are
 * {@code file:row:column}, both 1-based as people see them.
 */
public final class ProfileTable {

    private static final Set<String> CODE = Set.of("code", "代码", "区划代码");
    private static final Set<String> NAME = Set.of("name", "名称", "单位名称");
    private static final Set<String> OUTCOME = Set.of("outcome", "结果", "实施结果");
    private static final Set<String> NOTES = Set.of("data-note", "note", "备注", "数据说明");

    private static final Pattern CODE_FORM = Pattern.compile("\\d{2,15}");
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[(（]([^()（）]*)[)）]");

    private final String file;
    private final Findings findings;
    private final List<@Nullable FieldColumn> columns = new ArrayList<>();
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
            columns.add(field == null || first != null ? null : new FieldColumn(field));
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
        return row(row, cells, findings);
    }

    /** The same with the findings about this row apart from those about the table. */
    public @Nullable Profile row(int row, List<@Nullable String> cells, Findings findings) {
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
            FieldColumn column = columns.get(i);
            String cell = cells.get(i);
            if (column != null && cell != null) {
                Object value = column.value(cell, new Place(file, row, i + 1), findings);
                if (value != null) {
                    values.put(column.field().id(), value);
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
            code = only(code, index, at, header);
        } else if (NAME.contains(header)) {
            name = only(name, index, at, header);
        } else if (NOTES.contains(header)) {
            note = only(note, index, at, header);
        } else if (OUTCOME.contains(header)) {
            outcome = only(outcome, index, at, header);
        } else {
            return field(dictionary, header, at);
        }
        return null;
    }

    private int only(int before, int index, Place at, String header) {
        if (before >= 0) {
            findings.add(SiteCode.COLUMN_REPEATED, at, before + 1, index + 1, header);
            return before;
        }
        return index;
    }

    /** The field of a header, which may name the unit behind the title: 常住人口（人）. In another unit the figures would be wrong. */
    private @Nullable Field field(Dictionary dictionary, String header, Place at) {
        Field field = dictionary.byHeader(header);
        if (field != null || header.isEmpty()) {
            return field;
        }
        Matcher parts = WITH_UNIT.matcher(header);
        Field meant = parts.matches() ? dictionary.byHeader(parts.group(1)) : null;
        if (meant == null) {
            findings.addMaybe(SiteCode.COLUMN_UNKNOWN, at, Nearest.to(header, dictionary.headers()), header);
            return null;
        }
        String unit = meant.unit() == null ? "" : meant.unit();
        if (!unit.equals(parts.group(2).strip().replace('％', '%'))) {
            findings.add(SiteCode.COLUMN_UNIT, at, header, unit, meant.title());
            return null;
        }
        return meant;
    }
}
