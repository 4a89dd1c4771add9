package org.zhagen.office;

import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Writes the blocks of the text and counts the headings. HTML and rules leave no trace. */
final class DocxBody {
    private static final int LIST_DEPTH = 2;

    private final int[] counters = new int[4];
    private int depth = -1;
    private final StringBuilder out = new StringBuilder();

    static String xml(List<Node> blocks) {
        DocxBody body = new DocxBody();
        for (Node block : blocks) {
            body.block(block, "GwBody");
        }
        return body.out.toString();
    }

    private void block(Node node, String style) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> out.append(Docx.paragraph(style, "", DocxRuns.of(paragraph, "")));
            case ListBlock list -> list(list, depth > 1 ? LIST_DEPTH + 1 : LIST_DEPTH, 0);
            case TableBlock table -> out.append(DocxTable.xml(table));
            case BlockQuote quote -> children(quote, "GwQuote");
            case FencedCodeBlock code -> lines(code.getLiteral());
            case IndentedCodeBlock code -> lines(code.getLiteral());
            default -> {}
        }
    }

    private void children(Node parent, String style) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child, style);
        }
    }

    private void lines(String literal) {
        literal.lines().forEach(line -> out.append(Docx.paragraph("Normal", "", Docx.run(line))));
    }

    private void heading(Heading heading) {
        depth = Math.clamp(heading.getLevel() - 2, 0, 3);
        counters[depth]++;
        Arrays.fill(counters, depth + 1, counters.length, 0);
        String number = Docx.run(Numerals.label(depth, counters[depth]));
        out.append(Docx.paragraph("Heading" + (depth + 1), "", number + DocxRuns.ofHeading(heading, depth)));
    }

    private void list(ListBlock list, int numberDepth, int level) {
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        int number = start == null ? 1 : start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String label = list instanceof BulletList ? level == 0 ? "——" : "·" : Numerals.label(numberDepth, number);
            item(item, label, numberDepth, level);
            number++;
        }
    }

    private void item(Node item, String label, int numberDepth, int level) {
        boolean first = true;
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph paragraph) {
                String runs = DocxRuns.of(paragraph, "");
                out.append(Docx.paragraph("GwBody", "", first ? Docx.run(label) + runs : runs));
            } else if (child instanceof ListBlock inner) {
                list(inner, child instanceof OrderedList ? numberDepth + 1 : numberDepth, level + 1);
            } else {
                block(child, "GwBody");
            }
            first = false;
        }
    }
}
