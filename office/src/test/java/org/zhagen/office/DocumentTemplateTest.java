package org.zhagen.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentTemplateTest {
    private static final Map<String, Object> CONTEXT = Map.of(
            "title",
            "实施方案",
            "site",
            Map.of("name", "清苑", "households", 1200),
            "steps",
            List.of(Map.of("name", "甲"), Map.of("name", "乙"), Map.of("name", "丙")));

    private static String rendered(String template, Map<String, ?> context) {
        return assertInstanceOf(Rendering.Rendered.class, DocumentTemplate.render("plan.md", template, context))
                .markdown();
    }

    private static List<Rendering.Problem> problems(String template, Map<String, ?> context) {
        return assertInstanceOf(Rendering.Problems.class, DocumentTemplate.render("plan.md", template, context))
                .problems();
    }

    private static Rendering.Problem problem(
            Rendering.Code code, int line, @Nullable String value, @Nullable String suggestion) {
        return new Rendering.Problem(code, "plan.md", line, value, suggestion);
    }

    @Test
    void putsValuesIntoSectionsAndCountsFromOne() {
        String template =
                "# {{title}}\n{{#steps}}\n{{-index}}.{{name}}（{{site.name}}）{{^-last}}；{{/-last}}\n{{/steps}}\n";
        assertEquals("# 实施方案\n1.甲（清苑）；\n2.乙（清苑）；\n3.丙（清苑）\n", rendered(template, CONTEXT));
    }

    @Test
    void printsNumbersPlainly() {
        Map<String, Object> numbers =
                Map.of("a", 3.0, "b", 1e20, "c", new BigDecimal("1.50"), "d", 7L, "e", 0.1f, "f", true, "g", 0.0);
        assertEquals(
                "3 100000000000000000000 1.5 7 0.1 true 0",
                rendered("{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}}", numbers));
    }

    @Test
    void takesNullAsEmptyAndEmptyAsFalse() {
        Map<String, Object> context = new HashMap<>();
        context.put("none", null);
        context.put("blank", "");
        context.put("list", List.of());
        assertEquals(
                "[]nobl",
                rendered(
                        "[{{none}}]{{^none}}n{{/none}}{{#none}}x{{/none}}{{^blank}}o{{/blank}}{{#blank}}x{{/blank}}{{^list}}bl{{/list}}",
                        context));
    }

    @Test
    void tellsAllMissingNamesWithLineAndNearestName() {
        assertEquals(
                List.of(
                        problem(Rendering.Code.MISSING, 2, "titel", "title"),
                        problem(Rendering.Code.MISSING, 3, "site.nam", "site.name"),
                        problem(Rendering.Code.MISSING, 4, "stepz", "steps"),
                        problem(Rendering.Code.MISSING, 5, "qqqq", null)),
                problems("a\n{{titel}}\n{{site.nam}}\n{{#stepz}}q{{/stepz}}\n{{#steps}}{{qqqq}}{{/steps}}", CONTEXT));
    }

    @Test
    void tellsSyntaxErrorsWithLine() {
        for (String bad : List.of("\n{{#steps}}x", "\n{{/steps}}", "\n{{title", "\n{{}}", "\n{{#}}", "\n{{=<% %>=}}")) {
            Rendering.Problem found = problems(bad, CONTEXT).getFirst();
            assertEquals(Rendering.Code.SYNTAX, found.code(), bad);
            assertEquals(2, found.line(), bad);
        }
        assertEquals(List.of(problem(Rendering.Code.INCLUDE, 2, "other", null)), problems("a\n{{>other}}", CONTEXT));
    }

    @Test
    void callsNoMethodsAndTakesOnlyData() {
        assertEquals(
                Rendering.Code.MISSING,
                problems("{{title.class}}{{title.length}}{{steps.size}}", CONTEXT)
                        .getFirst()
                        .code());
        assertEquals(
                List.of(problem(Rendering.Code.UNSUPPORTED_VALUE, 0, "a.2.b", null)),
                problems("", Map.of("a", List.of(1, Map.of("b", LocalDate.EPOCH)))));
        assertEquals(
                Rendering.Code.NOT_TEXT,
                problems("{{site}}", CONTEXT).getFirst().code());
    }

    @Test
    void boundsSizeNestingAndOutput() {
        assertEquals(
                List.of(problem(Rendering.Code.TOO_DEEP, 17, "#a", null)), problems("{{#a}}\n".repeat(20), CONTEXT));
        assertEquals(
                Rendering.Code.TEMPLATE_TOO_LARGE,
                problems("x".repeat(DocumentTemplate.MAX_TEMPLATE + 1), CONTEXT)
                        .getFirst()
                        .code());
        Map<String, Object> lists = Map.of("a", Collections.nCopies(2000, "x"));
        assertEquals(
                Rendering.Code.OUTPUT_TOO_LARGE,
                problems("{{#a}}{{#a}}xxxx{{/a}}{{/a}}", lists).getFirst().code());
        assertEquals(
                Rendering.Code.OUTPUT_TOO_LARGE,
                problems("{{#a}}{{#a}}{{#a}}{{/a}}{{/a}}{{/a}}", lists)
                        .getFirst()
                        .code());
        Object deep = "x";
        for (int i = 0; i < 40; i++) {
            deep = List.of(deep);
        }
        assertEquals(
                Rendering.Code.TOO_DEEP,
                problems("", Map.of("d", deep)).getFirst().code());
    }

    @Test
    void keepsValuesFromBecomingMarkup() {
        Stream.of(
                        "# x",
                        "* a",
                        "- a",
                        "+ a",
                        "1. a",
                        "12) a",
                        "---",
                        "===",
                        "> q",
                        "| a | b |",
                        "**b**",
                        "_e_",
                        "`c`",
                        "~~~",
                        "<b>",
                        "&lt;",
                        "[a](b)",
                        "![a](b)",
                        "a\n\n# b",
                        "    code",
                        "\\",
                        "a\\",
                        ": x",
                        "a  ",
                        "a #")
                .forEach(DocumentTemplateTest::staysText);
        SplittableRandom random = new SplittableRandom(3);
        String letters = "#*-+1.)=>|_`~<&[]()!\\: \n\ta街";
        for (int i = 0; i < 3000; i++) {
            StringBuilder value = new StringBuilder();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                value.append(letters.charAt(random.nextInt(letters.length())));
            }
            staysText(value.toString());
        }
    }

    private static void staysText(String value) {
        String wanted = value.replaceAll("[\\n\\t]+", " ").strip();
        String markdown = rendered("{{v}}", Map.of("v", value));
        Node root = OfficialDocument.parse(markdown);
        assertInstanceOf(Document.class, root);
        if (wanted.isEmpty()) {
            assertEquals(null, root.getFirstChild());
            return;
        }
        assertInstanceOf(Paragraph.class, root.getFirstChild(), value);
        assertEquals(root.getFirstChild(), root.getLastChild(), value);
        assertEquals(wanted, PlainText.of(root), value);
        String inHeading = rendered("x\n\n## {{v}}\n", Map.of("v", value));
        assertEquals(wanted, PlainText.of(OfficialDocument.parse(inHeading).getLastChild()), value);
        String cell = rendered("|a|b|\n|-|-|\n|{{v}}|z|\n", Map.of("v", value));
        assertTrue(PlainText.of(OfficialDocument.parse(cell)).contains("\n" + wanted + "\nz"), value);
    }

    @Test
    void letsTripleMustacheBringMarkup() {
        assertEquals("**b**\n", rendered("{{{v}}}", Map.of("v", "**b**\n")));
    }

    @Test
    void answersForAnyTemplate() {
        SplittableRandom random = new SplittableRandom(11);
        List<String> pieces = List.of(
                "{{", "}}", "{", "}", "#", "^", "/", "&", ">", "!", "=", "$", "<", "a", "steps", ".", "-", " ", "\n");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder template = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                template.append(pieces.get(random.nextInt(pieces.size())));
            }
            Rendering rendering = DocumentTemplate.render("t", template.toString(), CONTEXT);
            if (rendering instanceof Rendering.Problems problems) {
                Rendering.Problem problem = problems.problems().getFirst();
                assertTrue(problem.line() > 0 || problem.code() == Rendering.Code.NOT_TEXT, template + " " + problem);
            }
        }
    }
}
