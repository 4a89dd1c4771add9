package org.zhagen.office;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns inline Markdown into runs: strong is bold, emphasis is 楷体; links and images leave their text. */
final class DocxRuns extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();
    private final String base;
    private int headingDepth = -1;
    private int strong;
    private int emphasis;
    private int last = ' ';
    private boolean softBreak;

    private DocxRuns(String base) {
        this.base = base;
    }

    /** The runs of all children of a node; {@code base} holds run properties that they share. */
    static String of(Node parent, String base) {
        DocxRuns runs = new DocxRuns(base);
        runs.visitChildren(parent);
        return runs.out.toString();
    }

    /** The runs of a heading, without a number that the author typed. */
    static String ofHeading(Node heading, int depth) {
        DocxRuns runs = new DocxRuns("");
        runs.headingDepth = depth;
        runs.visitChildren(heading);
        return runs.out.toString();
    }

    @Override
    public void visit(Text node) {
        append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        append(node.getLiteral());
    }

    @Override
    public void visit(StrongEmphasis node) {
        strong++;
        visitChildren(node);
        strong--;
    }

    @Override
    public void visit(Emphasis node) {
        emphasis++;
        visitChildren(node);
        emphasis--;
    }

    @Override
    public void visit(SoftLineBreak node) {
        softBreak = true;
    }

    @Override
    public void visit(HardLineBreak node) {
        out.append("<w:r><w:br/></w:r>");
        last = ' ';
    }

    @Override
    public void visit(HtmlInline node) {
        if (node.getLiteral().matches("(?i)<br\\s*/?>")) {
            out.append("<w:r><w:br/></w:r>");
        }
    }

    private void append(String literal) {
        String text = headingDepth >= 0 ? Numerals.withoutTyped(headingDepth, literal) : literal;
        headingDepth = -1;
        if (text.isEmpty()) {
            return;
        }
        // A line end in the source means a blank between Latin words, but nothing between Chinese characters.
        if (softBreak && !WordCount.isWide(last) && last != ' ' && !WordCount.isWide(text.codePointAt(0))) {
            text = " " + text;
        }
        softBreak = false;
        last = text.codePointBefore(text.length());
        String properties = (emphasis > 0 ? Docx.fonts("楷体_GB2312") : "") + (strong > 0 ? "<w:b/><w:bCs/>" : "");
        out.append(Docx.run(properties.isEmpty() ? base : properties, text));
    }
}
