package org.zhagen.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The main part: title, addressee, text, list of attachments, signature, attachments, imprint, page layout. */
final class DocxDocument {
    private static final String SECTION = """
            <w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
            <w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1446" w:gutter="0"/>\
            <w:cols w:space="425"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/></w:sectPr>""";

    private static final String KEPT_BLANK = Docx.paragraph("Normal", "<w:keepNext/>", "");
    private static final String BODY_STYLE = "<w:pStyle w:val=\"GwBody\"/>";

    private final DocumentInfo info;
    private final String title;
    private final List<Node> main = new ArrayList<>();
    private final List<Attachment> inside = new ArrayList<>();

    private record Attachment(String title, List<Node> blocks) {}

    DocxDocument(DocumentInfo info, String title, Node root) {
        this.info = info;
        this.title = title;
        List<Node> current = main;
        boolean titled = false;
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Heading heading) || heading.getLevel() > 1) {
                current.add(node);
            } else if (titled) {
                current = new ArrayList<>();
                inside.add(new Attachment(PlainText.of(heading), current));
            } else {
                titled = true;
            }
        }
    }

    String xml() {
        StringBuilder out = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n");
        head(out);
        out.append(keptWithNext(DocxBody.xml(main)));
        attachmentList(out);
        signature(out);
        for (int i = 0; i < inside.size(); i++) {
            attachment(out, inside.get(i), inside.size() == 1 ? "附件" : "附件" + (i + 1));
        }
        imprint(out);
        return out.append(SECTION).append("</w:body></w:document>\n").toString();
    }

    private void head(StringBuilder out) {
        if (info.number() != null) {
            out.append(Docx.paragraph("GwNumber", "", Docx.run(info.number())))
                    .append(Docx.blankLine())
                    .append(Docx.blankLine());
        }
        if (!title.isEmpty()) {
            out.append(Docx.title(title));
        }
        if (info.note() != null) {
            out.append(Docx.paragraph("GwNote", "", Docx.run("（" + info.note() + "）")));
        }
        out.append(Docx.blankLine());
        if (info.addressee() != null) {
            out.append(Docx.paragraph("GwAddressee", "", Docx.run(info.addressee() + "：")));
        }
    }

    /** Ties the last paragraph to what follows: a signature alone on a page could be put under any text. */
    private static String keptWithNext(String body) {
        int last = body.lastIndexOf(BODY_STYLE);
        if (last < 0 || body.indexOf("<w:pStyle", last + 1) >= 0) {
            return body;
        }
        int end = last + BODY_STYLE.length();
        return body.substring(0, end) + "<w:keepNext/>" + body.substring(end);
    }

    /** One blank line below the text, indented by two characters, names aligned with each other. */
    private void attachmentList(StringBuilder out) {
        List<String> names = info.attachments().isEmpty()
                ? inside.stream().map(a -> a.title().replace("\n", "")).toList()
                : info.attachments();
        for (int i = 0; i < names.size(); i++) {
            if (i == 0) {
                out.append(KEPT_BLANK);
            }
            boolean single = names.size() == 1;
            int left = single ? 10 : 13;
            int hanging = i > 0 ? 3 : single ? 6 : 9;
            String runs = Docx.run((i == 0 ? "附件：" : "") + (single ? "" : i + 1 + "."))
                    + (single ? "" : "<w:r><w:tab/></w:r>")
                    + Docx.run(names.get(i));
            String indent = "<w:keepNext/><w:ind " + Docx.indent("left", left) + Docx.indent("hanging", hanging) + "/>";
            out.append(Docx.paragraph("GwAttachment", indent, runs));
        }
    }

    /**
     * Without a seal: body two characters from the right, and the date begins two characters right of the body's beginning;
     * a date longer than the body is itself two characters from the right (GB/T 9704-2012, 7.3.5.2).
     */
    private void signature(StringBuilder out) {
        String date = chinese(info.date());
        int body = WordCount.halves(info.body());
        int day = WordCount.halves(date);
        boolean longer = day > body;
        out.append(KEPT_BLANK);
        out.append(signed(info.body(), longer ? 8 + day - body : 4, "<w:keepNext/>"));
        out.append(signed(date, longer ? 4 : body - day, ""));
    }

    private static String signed(String text, int right, String keep) {
        return Docx.paragraph("GwSignature", keep + "<w:ind " + Docx.indent("right", right) + "/>", Docx.run(text));
    }

    private static String chinese(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static void attachment(StringBuilder out, Attachment attachment, String mark) {
        out.append(Docx.paragraph("GwAttachmentMark", "", Docx.run(mark)))
                .append(Docx.blankLine())
                .append(Docx.title(attachment.title()))
                .append(Docx.blankLine())
                .append(DocxBody.xml(attachment.blocks()));
    }

    /** A floating table at the foot of the last page: thick rule, copies, thin rule, printer and day, thick rule. */
    private void imprint(StringBuilder out) {
        DocumentInfo.Imprint imprint = info.imprint();
        if (imprint == null) {
            return;
        }
        out.append("""
                <w:tbl><w:tblPr><w:tblpPr w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="left" w:tblpYSpec="bottom"/>\
                <w:tblW w:w="8845" w:type="dxa"/><w:tblBorders>\
                <w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>\
                <w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>\
                <w:insideH w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tblBorders><w:tblLayout w:type="fixed"/>\
                <w:tblCellMar><w:left w:w="280" w:type="dxa"/><w:right w:w="280" w:type="dxa"/></w:tblCellMar></w:tblPr>\
                <w:tblGrid><w:gridCol w:w="8845"/></w:tblGrid>
                """);
        if (imprint.copies() != null) {
            String indent = "<w:ind w:leftChars=\"300\" w:left=\"840\" w:hangingChars=\"300\" w:hanging=\"840\"/>";
            out.append(imprintRow(indent, Docx.run("抄送：" + imprint.copies() + "。")));
        }
        String day = Docx.run(imprint.printer()) + "<w:r><w:tab/></w:r>" + Docx.run(chinese(imprint.printed()) + "印发");
        String tab = "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + (Docx.TEXT_WIDTH - 560) + "\"/></w:tabs>";
        out.append(imprintRow(tab + "<w:jc w:val=\"left\"/>", day))
                .append("</w:tbl>\n")
                .append(Docx.paragraph("GwGap", "", ""));
    }

    private static String imprintRow(String properties, String runs) {
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"8845\" w:type=\"dxa\"/></w:tcPr>"
                + Docx.paragraph("GwImprint", properties, runs)
                + "</w:tc></w:tr>";
    }
}
