package org.zhagen.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Fills one sheet: title in row 1, 填报单位 and 填报时间 in row 2, header in row 3, data below. */
final class LedgerSheet {
    private static final int HEADER = 2;
    private static final int FIRST = 3;
    private static final double LINE = 15;
    private static final double PADDING = 7;
    private static final int MAX_TEXT = 32_767;

    private final Ledger.Sheet sheet;
    private final Worksheet out;
    private final List<Ledger.Column> columns = new ArrayList<>();
    private final int lastColumn;
    private final int lastRow;

    LedgerSheet(Ledger.Sheet sheet, Worksheet out) {
        this.sheet = sheet;
        this.out = out;
        columns.add(new Ledger.Column("序号", 6, Ledger.Kind.NUMBER));
        columns.addAll(sheet.columns());
        if (!sheet.columns().getLast().title().equals("备注")) {
            columns.add(new Ledger.Column("备注", 12, Ledger.Kind.TEXT));
        }
        this.lastColumn = columns.size() - 1;
        this.lastRow = HEADER + sheet.rows().size() + sheet.blankRows();
    }

    void write(@Nullable LedgerOptions options) {
        heading();
        for (int c = 0; c <= lastColumn; c++) {
            out.width(c, Math.min(columns.get(c).width(), Worksheet.MAX_COL_WIDTH));
            out.value(HEADER, c, clean(columns.get(c).title()));
        }
        cell(out.range(HEADER, 0, HEADER, lastColumn).style())
                .fontName("黑体")
                .fillColor("F2F2F2")
                .horizontalAlignment("center")
                .set();
        out.rowHeight(HEADER, 30);
        for (int r = 0; r < sheet.rows().size() + sheet.blankRows(); r++) {
            row(r);
        }
        styles();
        if (options != null) {
            sheet.statuses().forEach(status -> status(status, options));
        }
        page();
    }

    private void heading() {
        String note = sheet.note();
        out.value(0, 0, clean(note == null ? sheet.title() : sheet.title() + "（" + note + "）"));
        out.range(0, 0, 0, lastColumn).merge();
        out.range(0, 0, 0, lastColumn)
                .style()
                .fontName("方正小标宋简体")
                .fontSize(18)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        out.rowHeight(0, 36);
        LocalDate date = sheet.date();
        String day = date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        // Not merged: text runs over into empty cells, and the library writes several merges in random order.
        out.value(1, 0, clean("填报单位：" + sheet.unit()));
        if (sheet.reviewed()) {
            out.value(1, lastColumn / 2, "审核人：");
        }
        out.value(1, lastColumn, "填报时间：" + day);
        out.style(1, 0).verticalAlignment("center").set();
        out.style(1, lastColumn)
                .horizontalAlignment("right")
                .verticalAlignment("center")
                .set();
        out.rowHeight(1, 22);
    }

    private void row(int index) {
        out.value(FIRST + index, 0, index + 1);
        if (index >= sheet.rows().size()) {
            out.rowHeight(FIRST + index, LINE + PADDING);
            return;
        }
        int lines = 1;
        List<@Nullable Object> values = sheet.rows().get(index);
        for (int c = 1; c <= Math.min(values.size(), lastColumn); c++) {
            Object value = values.get(c - 1);
            if (value != null) {
                value(FIRST + index, c, columns.get(c).kind(), value);
                lines = Math.max(lines, lines(value, columns.get(c).width()));
            }
        }
        out.rowHeight(FIRST + index, Math.min(lines * LINE + PADDING, Worksheet.MAX_ROW_HEIGHT));
    }

    /** Lines that wrapped text needs: not every program finds the height by itself when it opens the file. */
    private static int lines(Object value, double width) {
        int room = (int) Math.max(2, width);
        return value.toString()
                .lines()
                .mapToInt(line -> Math.ceilDiv(Math.max(1, WordCount.halves(line)), room))
                .sum();
    }

    private void value(int row, int column, Ledger.Kind kind, Object value) {
        if (kind == Ledger.Kind.DATE && value instanceof LocalDate date) {
            out.value(row, column, date);
        } else if ((kind == Ledger.Kind.NUMBER || kind == Ledger.Kind.PERCENT) && value instanceof Number number) {
            out.value(row, column, number);
        } else {
            out.value(row, column, clean(value.toString()));
        }
    }

    /** Leaves out what XML cannot hold, keeps line ends, and stops where a cell is full. */
    private static String clean(String text) {
        String kept = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\p{Cs}\\uFFFE\\uFFFF]", "");
        return kept.length() <= MAX_TEXT ? kept : kept.substring(0, MAX_TEXT);
    }

    private void styles() {
        if (lastRow < FIRST) {
            return;
        }
        for (int c = 0; c <= lastColumn; c++) {
            Ledger.Kind kind = columns.get(c).kind();
            StyleSetter style = cell(out.range(FIRST, c, lastRow, c).style());
            switch (kind) {
                case TEXT -> style.format("@").horizontalAlignment(isStatus(columns.get(c)) ? "center" : "left");
                case NUMBER -> style.horizontalAlignment(c == 0 ? "center" : "right");
                case DATE -> style.format("yyyy-mm-dd").horizontalAlignment("center");
                case PERCENT -> style.format("0.0%").horizontalAlignment("right");
            }
            style.set();
        }
    }

    private boolean isStatus(Ledger.Column column) {
        return sheet.statuses().stream().anyMatch(status -> status.column().equals(column.title()));
    }

    private static StyleSetter cell(StyleSetter style) {
        style.borderStyle(BorderStyle.THIN).wrapText(true).verticalAlignment("center");
        return style;
    }

    private void status(Ledger.Status status, LedgerOptions options) {
        int column = 1;
        while (!columns.get(column).title().equals(status.column())) {
            column++;
        }
        int bottom = Math.max(lastRow, FIRST);
        out.range(FIRST, column, bottom, column)
                .validateWithList(options.add(status.options()))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("请重新选择")
                .error("请从下拉列表中选择");
        // In the order of the titles: the order of an immutable map changes from run to run.
        for (Map.Entry<String, Ledger.Colour> entry : new TreeMap<>(status.colours()).entrySet()) {
            String formula =
                    "$" + letters(column) + (FIRST + 1) + "=\"" + entry.getKey().replace("\"", "\"\"") + "\"";
            out.range(FIRST, column, bottom, column)
                    .style()
                    .fillColor(entry.getValue().rgb())
                    .set(new ConditionalFormattingExpressionRule(Xml.text(formula), false));
        }
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private void page() {
        out.freezePane(0, FIRST);
        out.setAutoFilter(HEADER, 0, Math.max(lastRow, HEADER), lastColumn);
        out.repeatRows(0, HEADER);
        out.pageOrientation("landscape");
        out.paperSize(PaperSize.A4_PAPER);
        out.setFitToPage(true);
        out.fitToWidth((short) 1);
        out.fitToHeight((short) 0);
        out.leftMargin(0.6f);
        out.rightMargin(0.6f);
        out.topMargin(0.8f);
        out.bottomMargin(0.7f);
        out.footer("第&P页 共&N页", Position.CENTER, "宋体", 10);
    }
}
