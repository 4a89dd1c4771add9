package org.zhagen.office;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A table of full text width: thin black rules, header in 黑体 repeated on every page, columns as wide as they need. */
final class DocxTable {
    private static final int CELL_MARGIN = 85;
    private static final int SHORT_HALVES = 16;

    private final TableRow head;
    private final List<TableRow> rows = new ArrayList<>();
    private final boolean small;
    private final int[] halves;
    private final int[] widths;

    private DocxTable(TableBlock table) {
        TableRow first = null;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead && row instanceof TableRow r) {
                    first = r;
                } else if (part instanceof TableBody && row instanceof TableRow r) {
                    rows.add(r);
                }
            }
        }
        this.head = first == null ? new TableRow() : first;
        this.halves = longest();
        int total = 0;
        for (int h : halves) {
            total += h * 120 + 2 * CELL_MARGIN;
        }
        this.small = halves.length > 4 && total > Docx.TEXT_WIDTH * 3 / 2;
        this.widths = ColumnWidths.fit(natural(), Docx.TEXT_WIDTH);
    }

    static String xml(TableBlock table) {
        String gap = Docx.paragraph("GwGap", "", "");
        return gap + new DocxTable(table).write() + gap;
    }

    private int[] longest() {
        int[] longest = new int[cells(head).size()];
        List<TableRow> all = new ArrayList<>(rows);
        all.add(head);
        for (TableRow row : all) {
            List<TableCell> cells = cells(row);
            for (int i = 0; i < Math.min(cells.size(), longest.length); i++) {
                longest[i] = Math.max(longest[i], WordCount.halves(PlainText.of(cells.get(i))));
            }
        }
        return longest;
    }

    private int[] natural() {
        int[] natural = new int[halves.length];
        for (int i = 0; i < natural.length; i++) {
            natural[i] = Math.max(halves[i], 4) * (small ? 105 : 120) + 2 * CELL_MARGIN + 40;
        }
        return natural;
    }

    private String write() {
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"" + Docx.TEXT_WIDTH
                + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.append("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
        margin(out, "top", 40);
        margin(out, "left", CELL_MARGIN);
        margin(out, "bottom", 40);
        margin(out, "right", CELL_MARGIN);
        out.append("</w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"" + width + "\"/>");
        }
        out.append("</w:tblGrid>\n");
        row(out, head, true);
        rows.forEach(row -> row(out, row, false));
        return out.append("</w:tbl>\n").toString();
    }

    private static void margin(StringBuilder out, String side, int width) {
        out.append("<w:" + side + " w:w=\"" + width + "\" w:type=\"dxa\"/>");
    }

    private void row(StringBuilder out, TableRow row, boolean header) {
        out.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(header ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        List<TableCell> cells = cells(row);
        for (int i = 0; i < widths.length; i++) {
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"" + widths[i]
                    + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>");
            String runs = i < cells.size() ? DocxRuns.of(cells.get(i), header ? Docx.fonts("黑体") : "") : "";
            String side = header || i >= cells.size() ? "center" : side(cells.get(i), i);
            out.append(Docx.paragraph(small ? "GwCellSmall" : "GwCell", "<w:jc w:val=\"" + side + "\"/>", runs));
            out.append("</w:tc>");
        }
        out.append("</w:tr>\n");
    }

    private String side(TableCell cell, int column) {
        TableCell.Alignment asked = cell.getAlignment();
        if (asked == null) {
            return halves[column] <= SHORT_HALVES ? "center" : "left";
        }
        return switch (asked) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
        };
    }

    private static List<TableCell> cells(TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell c) {
                cells.add(c);
            }
        }
        return cells;
    }
}
