package org.zhagen.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

class OfficialDocumentTest {
    private static final String TEXT = """
            # 实施方案

            为做好工作，
            制定 & 实施 <b>本</b> **方案**。

            ## 总体要求
            ### 目标
            #### 指标
            ##### 细项
            1. 甲
            2. 乙
            ### 二、原则
            ## 2. 主要任务
            ### （五）保障
            #### 2026年工作
            - 加强领导

            1. 一级
               1. 二级

            | 序号 | 要求 |
            |---|---|
            | 1 | 现场制止并固定证据，依法责令限期拆除，拆除前加强巡查，防止抢建 |

            # 清单

            ## 综合类
            """;

    private static final DocumentInfo INFO = DocumentInfo.of("清苑市基层治理办公室", LocalDate.of(2026, 11, 22))
            .withNumber("清改发〔2026〕3号")
            .withNote("模拟数据")
            .withAddressee("各乡镇")
            .withImprint(new DocumentInfo.Imprint("市委办", "办公室", LocalDate.of(2026, 11, 23)));

    private static byte[] bytes(DocumentInfo info, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocument.write(info, text, out);
        return out.toByteArray();
    }

    private static XWPFDocument open(DocumentInfo info, String text) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(info, text)));
    }

    private static List<String> lines(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(p -> p.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void setsThePageOfTheStandard() throws IOException {
        try (XWPFDocument document = open(INFO, TEXT)) {
            CTSectPr page = document.getDocument().getBody().getSectPr();
            assertEquals(BigInteger.valueOf(11906), page.getPgSz().getW());
            assertEquals(BigInteger.valueOf(16838), page.getPgSz().getH());
            assertEquals(37, millimetres(page.getPgMar().getTop()), 0.1);
            assertEquals(35, millimetres(page.getPgMar().getBottom()), 0.1);
            assertEquals(28, millimetres(page.getPgMar().getLeft()), 0.1);
            assertEquals(26, millimetres(page.getPgMar().getRight()), 0.1);
            assertEquals(STDocGrid.LINES_AND_CHARS, page.getDocGrid().getType());
            int line = page.getDocGrid().getLinePitch().intValue();
            double high = 16838 - 2098 - 1984;
            assertEquals(22, (int) (high / line));
            double character = 16 + page.getDocGrid().getCharSpace().intValue() / 4096.0;
            assertEquals(28, (int) (Docx.TEXT_WIDTH / 20.0 / character));
            assertTrue(document.getSettings().getEvenAndOddHeadings());
            assertTrue(document.getSettings().getMirrorMargins());
        }
    }

    private static double millimetres(Object twips) {
        return Double.parseDouble(twips.toString()) * 25.4 / 1440;
    }

    @Test
    void numbersPagesOnTheOuterSide() throws IOException {
        try (XWPFDocument document = open(INFO, TEXT)) {
            XWPFFooter odd = document.getHeaderFooterPolicy().getDefaultFooter();
            XWPFFooter even = document.getHeaderFooterPolicy().getEvenPageFooter();
            assertEquals("— 1 —", odd.getParagraphs().getFirst().getText());
            assertEquals("— 1 —", even.getParagraphs().getFirst().getText());
            assertEquals("RIGHT", odd.getParagraphs().getFirst().getAlignment().name());
            assertEquals("LEFT", even.getParagraphs().getFirst().getAlignment().name());
            assertEquals(280, odd.getParagraphs().getFirst().getIndentationRight());
            assertEquals(280, even.getParagraphs().getFirst().getIndentationLeft());
            assertEquals(
                    "宋体", odd.getParagraphs().getFirst().getRuns().getFirst().getFontFamily());
        }
    }

    @Test
    void writesPartsInTheirOrderAndNumbersHeadings() throws IOException {
        try (XWPFDocument document = open(INFO, TEXT)) {
            assertEquals(
                    List.of(
                            "清改发〔2026〕3号",
                            "",
                            "",
                            "实施方案",
                            "（模拟数据）",
                            "",
                            "各乡镇：",
                            "为做好工作，制定 & 实施 本 方案。",
                            "一、总体要求",
                            "（一）目标",
                            "1.指标",
                            "（1）细项",
                            "（1）甲",
                            "（2）乙",
                            "（二）二、原则",
                            "二、2. 主要任务",
                            "（一）保障",
                            "1.2026年工作",
                            "——加强领导",
                            "（1）一级",
                            "①二级",
                            "",
                            "",
                            "",
                            "附件：清单",
                            "",
                            "清苑市基层治理办公室",
                            "2026年11月22日",
                            "附件",
                            "",
                            "清单",
                            "",
                            "一、综合类",
                            ""),
                    lines(document));
            assertEquals("Heading2", paragraph(document, "（一）目标").getStyle());
            assertEquals("Title", paragraph(document, "实施方案").getStyle());
            assertTrue(paragraph(document, "为做好工作，制定 & 实施 本 方案。").getRuns().stream()
                    .anyMatch(run -> run.isBold() && run.text().equals("方案")));
        }
    }

    @Test
    void usesTheFontsOfTheStandard() throws IOException {
        try (XWPFDocument document = open(INFO, TEXT)) {
            assertEquals("方正小标宋简体/44", font(document, "Title"));
            assertEquals("黑体/32", font(document, "Heading1"));
            assertEquals("楷体_GB2312/32", font(document, "Heading2"));
            assertEquals("仿宋_GB2312/32", font(document, "Heading3"));
            assertEquals("仿宋_GB2312/32", font(document, "Normal"));
        }
    }

    private static String font(XWPFDocument document, String style) {
        var own = document.getStyles().getStyle(style).getCTStyle().getRPr();
        var base = document.getStyles().getStyle("Normal").getCTStyle().getRPr();
        var size = own.sizeOfSzArray() > 0 ? own.getSzArray(0) : base.getSzArray(0);
        return own.getRFontsArray(0).getEastAsia() + "/" + size.getVal();
    }

    @Test
    void signsAsTheStandardSays() throws IOException {
        try (XWPFDocument document = open(INFO, TEXT)) {
            // Body of 10 characters, date of 7: the date begins 2 characters right of the body's beginning.
            assertEquals(2 * 316, paragraph(document, "清苑市基层治理办公室").getIndentationRight());
            assertEquals(3 * 316, paragraph(document, "2026年11月22日").getIndentationRight());
        }
        try (XWPFDocument document = open(DocumentInfo.of("清苑市委", LocalDate.of(2026, 1, 2)), "正文")) {
            // Body of 4, date of 6: the date is 2 from the right, the body 2 characters further left than the date.
            assertEquals(2 * 316, paragraph(document, "2026年1月2日").getIndentationRight());
            assertEquals(6 * 316, paragraph(document, "清苑市委").getIndentationRight());
        }
    }

    @Test
    void keepsTheSignatureWithTheLastLines() throws IOException {
        DocumentInfo info = DocumentInfo.of("清苑市委", LocalDate.of(2026, 1, 2)).withAttachments(List.of("表"));
        try (XWPFDocument document = open(info, "一\n\n二")) {
            List<Boolean> kept = document.getParagraphs().stream()
                    .map(p -> p.getCTP().getPPr() != null && p.getCTP().getPPr().isSetKeepNext())
                    .toList();
            // Blank, 一, 二, blank, attachment, blank, body, date.
            assertEquals(List.of(false, false, true, true, true, true, true, false), kept);
        }
    }

    @Test
    void listsAttachmentsWithNumbers() throws IOException {
        DocumentInfo info = INFO.withAttachments(List.of("甲表", "乙表"));
        try (XWPFDocument document = open(info, "# 标题\n\n正文")) {
            assertTrue(lines(document).contains("附件：1.\t甲表"));
            assertTrue(lines(document).contains("2.\t乙表"));
        }
    }

    @Test
    void fitsTablesIntoTheTextAreaWithRepeatedHeader() throws IOException {
        try (XWPFDocument document = open(INFO, TEXT)) {
            XWPFTable table = document.getTables().getFirst();
            int width = 0;
            for (var column : table.getCTTbl().getTblGrid().getGridColList()) {
                width += Integer.parseInt(column.getW().toString());
            }
            assertEquals(Docx.TEXT_WIDTH, width);
            assertTrue(table.getRow(0).isRepeatHeader());
            assertFalse(table.getRow(1).isRepeatHeader());
            assertEquals(
                    "黑体",
                    table.getRow(0)
                            .getCell(0)
                            .getParagraphs()
                            .getFirst()
                            .getRuns()
                            .getFirst()
                            .getFontFamily());
        }
    }

    @Test
    void givesTheSameBytesWhereverAndWheneverItRuns() throws IOException {
        byte[] here = bytes(INFO, TEXT);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertArrayEquals(here, bytes(INFO, TEXT));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void bearsHostileText() throws IOException {
        String odd =
                "# t\n\n\u0001\uD800 ]]> & \"q\" \uD83D\uDE00\n\n| a |\n|---|\n| b | c |\n\n```\n<x>\n```\n\n> 引\n";
        try (XWPFDocument document = open(INFO.withTitle("A\nB").withAddressee("<&>"), odd)) {
            assertTrue(lines(document).contains(" ]]> & \"q\" \uD83D\uDE00"));
            assertTrue(lines(document).contains("<x>"));
            assertTrue(lines(document).contains("A\nB"));
        }
        open(DocumentInfo.of("", LocalDate.EPOCH), "").close();
    }

    @Test
    void countsInChinese() {
        assertEquals(
                List.of("一", "九", "十", "十一", "二十", "二十三", "九十九", "100"),
                List.of(1, 9, 10, 11, 20, 23, 99, 100).stream()
                        .map(Numerals::chinese)
                        .toList());
        assertEquals("⑳", Numerals.label(4, 20));
    }

    @Test
    void sharesColumnWidths() {
        assertArrayEquals(new int[] {250, 750}, ColumnWidths.fit(new int[] {100, 300}, 1000));
        int[] widths = ColumnWidths.fit(new int[] {100, 400, 6400}, 1000);
        assertArrayEquals(new int[] {100, 400, 500}, widths);
        widths = ColumnWidths.fit(new int[] {100, 1600, 6400}, 1000);
        assertArrayEquals(new int[] {100, 300, 600}, widths);
    }
}
