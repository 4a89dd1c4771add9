package org.zhagen.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ledger (台账) as an .xlsx file the way offices keep them: merged title, 填报单位 and 填报时间, a frozen header
 * that is repeated in print, 序号 first and 备注 last, landscape A4 on one page's width. Text never becomes a formula. The
 * same input gives the same bytes.
 *
 * @param sheets at least one, in order
 */
public record Ledger(List<Sheet> sheets) {
    public Ledger {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a ledger needs at least one sheet");
        }
    }

    /** Writes the file; leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        LedgerWriter.write(this, out);
    }

    /** How the values of a column are stored: TEXT also for identity numbers, telephones and region codes. */
    public enum Kind {
        /** As written; numbers keep leading zeros and all digits. */
        TEXT,
        /** A {@link Number}. */
        NUMBER,
        /** A {@link LocalDate}. */
        DATE,
        /** A {@link Number} where 1 means 100%. */
        PERCENT
    }

    /**
     * A column.
     *
     * @param title header text
     * @param width in characters of the standard font, as Excel shows it
     * @param kind how values are stored; a value of another type is stored as text
     */
    public record Column(String title, double width, Kind kind) {}

    /** Fill colours of a status, light enough to read and to print. */
    public enum Colour {
        GREEN("C6EFCE"),
        YELLOW("FFEB9C"),
        RED("FFC7CE"),
        GREY("D9D9D9");

        private final String rgb;

        Colour(String rgb) {
            this.rgb = rgb;
        }

        String rgb() {
            return rgb;
        }
    }

    /**
     * A column that is chosen from a list.
     *
     * @param column title of the column
     * @param options what may be chosen
     * @param colours fill for some of the options; may be empty
     */
    public record Status(String column, List<String> options, Map<String, Colour> colours) {
        public Status {
            options = List.copyOf(options);
            colours = Map.copyOf(colours);
        }
    }

    /**
     * One sheet.
     *
     * @param name tab; made valid and unique where Excel would refuse it
     * @param title title over the table
     * @param unit 填报单位
     * @param date 填报时间
     * @param note remark such as 模拟数据, put behind the title in brackets, or null
     * @param columns without 序号, which is added first; 备注 is added last unless the columns end with it
     * @param rows values in the order of the columns, null for blank; shorter rows are filled up
     * @param blankRows bordered rows to fill in below
     * @param statuses columns with a drop-down list
     * @param reviewed whether there is a place in which whoever looks it through signs (审核人)
     */
    public record Sheet(
            String name,
            String title,
            String unit,
            LocalDate date,
            @Nullable String note,
            List<Column> columns,
            List<List<@Nullable Object>> rows,
            int blankRows,
            List<Status> statuses,
            boolean reviewed) {
        /** Rows that an .xlsx sheet holds below the three heading rows. */
        public static final int MAX_ROWS = 1_048_576 - 3;

        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            statuses = List.copyOf(statuses);
            if (columns.isEmpty() || blankRows < 0 || rows.size() + (long) blankRows > MAX_ROWS) {
                throw new IllegalArgumentException("a sheet needs 1 or more columns and at most " + MAX_ROWS + " rows");
            }
            for (Status status : statuses) {
                if (columns.stream().noneMatch(column -> column.title().equals(status.column()))) {
                    throw new IllegalArgumentException("no column has the title " + status.column());
                }
            }
        }

        /** A sheet without note, blank rows and drop-down lists. */
        public static Sheet of(
                String name,
                String title,
                String unit,
                LocalDate date,
                List<Column> columns,
                List<? extends List<? extends @Nullable Object>> rows) {
            List<List<@Nullable Object>> own = new ArrayList<>(rows.size());
            rows.forEach(row -> own.add(Collections.unmodifiableList(new ArrayList<@Nullable Object>(row))));
            return new Sheet(name, title, unit, date, null, columns, own, 0, List.of(), false);
        }

        public Sheet withNote(@Nullable String value) {
            return new Sheet(name, title, unit, date, value, columns, rows, blankRows, statuses, reviewed);
        }

        public Sheet withBlankRows(int value) {
            return new Sheet(name, title, unit, date, note, columns, rows, value, statuses, reviewed);
        }

        public Sheet withStatuses(List<Status> value) {
            return new Sheet(name, title, unit, date, note, columns, rows, blankRows, value, reviewed);
        }

        public Sheet withReviewer() {
            return new Sheet(name, title, unit, date, note, columns, rows, blankRows, statuses, true);
        }
    }
}
