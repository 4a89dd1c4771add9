package org.zhagen.office;

import java.util.stream.Collectors;

/** Small pieces of WordprocessingML. Lengths are twips, 1/1440 inch; the grid cell is 316 wide and 579 high. */
final class Docx {
    /** Width of the text area: 156 mm. */
    static final int TEXT_WIDTH = 8845;
    /** Width of one of 28 characters in a line. */
    static final int CHAR = 316;

    private Docx() {}

    static String paragraph(String style, String properties, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + runs + "</w:p>\n";
    }

    static String blankLine() {
        return "<w:p/>\n";
    }

    static String run(String text) {
        return run("", text);
    }

    static String run(String properties, String text) {
        String rPr = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
        return "<w:r>" + rPr + "<w:t xml:space=\"preserve\">" + Xml.text(text) + "</w:t></w:r>";
    }

    static String fonts(String name) {
        return "<w:rFonts w:ascii=\"%1$s\" w:eastAsia=\"%1$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/>".formatted(name);
    }

    /** A title; a line end in it is kept, because only the author knows where a long title may be broken. */
    static String title(String text) {
        String runs = text.lines().map(Docx::run).collect(Collectors.joining("<w:r><w:br/></w:r>"));
        return paragraph("Title", "", runs);
    }

    /** Indents in halves of a character; Word goes by characters, others by twips. */
    static String indent(String side, int halves) {
        return "w:" + side + "Chars=\"" + halves * 50 + "\" w:" + side + "=\"" + halves * CHAR / 2 + "\" ";
    }
}
