package org.zhagen.kernel.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private final Findings findings = new Findings();

    @Test
    void theSecondOfTwoKeysIsNamedWithThePlaceOfTheFirst() {
        Node node = read("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n");
        expect(
                "t.yaml:4:3: duplicate-key: 'c' stands here a second time; first in line 3. Maybe one of the two was meant to have another name.",
                "t.yaml:5:1: duplicate-key: 'a' stands here a second time; first in line 1. Maybe one of the two was meant to have another name.");
        assertEquals("{\"a\":1,\"b\":{\"c\":1}}", CanonicalJson.of(Objects.requireNonNull(node)));
    }

    @Test
    void laughsAreCountedNotSpeltOut() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        read(bomb.toString());
        assertEquals(List.of("too-many-nodes"), codes());
    }

    @Test
    void aLongTextBehindManyAliasesIsReadOnce() {
        Node node = read("a: &a " + "x".repeat(500_000) + "\nb: [" + "*a,".repeat(50_000) + "]\n");
        expect();
        assertEquals(
                50_000,
                Tree.child(Objects.requireNonNull(node), "b") instanceof Node.Listing l
                        ? l.items().size()
                        : 0);
    }

    @Test
    void anAliasOfItselfEnds() {
        read("a: &a [*a, *a]\n");
        assertTrue(codes().contains("too-deep"), codes().toString());
    }

    @Test
    void depthIsBounded() {
        read("a: " + "[".repeat(32) + "]".repeat(32));
        expect();
        read("a: " + "[".repeat(33) + "]".repeat(33));
        expect("t.yaml:1:36: too-deep: Nested deeper than 32 levels.");
    }

    @Test
    void aHugeDepthIsAFindingToo() {
        assertNull(read("[".repeat(200_000)));
        assertEquals(1, findings.sorted().size());
    }

    @Test
    void sizeIsBounded() {
        assertNull(YamlReader.read("t.yaml", new byte[YamlReader.MAX_BYTES + 1], findings));
        assertEquals(List.of("file-too-large"), codes());
    }

    @Test
    void otherEncodingsAreRefused() {
        assertNull(YamlReader.read("t.yaml", "标题: 值".getBytes(java.nio.charset.Charset.forName("GBK")), findings));
        expect(
                "t.yaml: not-utf8: The file is not UTF-8 text. Maybe it is no text file; if it is, save it again with the encoding UTF-8.");
    }

    @Test
    void aByteOrderMarkIsNoContent() {
        Node node = read("\uFEFFa: 1\n");
        expect();
        assertEquals(new Place("t.yaml", 1, 1), Objects.requireNonNull(node).at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n"})
    void nothingIsAFinding(String text) {
        assertNull(read(text));
        expect("t.yaml: empty-document: The file is empty.");
    }

    @Test
    void aFileHoldsOneDocument() {
        read("a: 1\n---\nb: 2\n");
        expect("t.yaml:3:1: several-documents: There is a second document behind ---; a file holds one.");
    }

    @Test
    void syntaxErrorsHaveTheirPlace() {
        assertNull(read("a: 1\n\tb: 2\n"));
        assertTrue(line(0).startsWith("t.yaml:2:1: yaml-syntax: Not YAML: "), line(0));
        assertNull(read("a: [1, 2\nb: 3\n"));
        assertTrue(
                line(1).startsWith("t.yaml:2:2: yaml-syntax: "),
                findings.sorted().toString());
        assertNull(read("a: *nobody\n"));
        assertTrue(findings.sorted().stream().anyMatch(f -> f.at().equals(new Place("t.yaml", 1, 4))));
        assertNull(read("a: \u0000\n"));
        assertTrue(
                findings.sorted().stream().allMatch(f -> !f.line(Locale.ENGLISH).contains("\n")));
    }

    @Test
    void tagsCreateNothing() {
        Node node = read(
                "a: !!java.lang.ProcessBuilder [touch, x]\nb: !!javax.script.ScriptEngineManager {}\nc: !!str 5\n");
        expect();
        assertEquals("{\"a\":[\"touch\",\"x\"],\"b\":{},\"c\":\"5\"}", CanonicalJson.of(Objects.requireNonNull(node)));
    }

    @Test
    void numbersThatCannotBeKeptAreFindings() {
        read(
                "a: 130681001000000001\nb: .inf\nc: -.Inf\nd: .nan\ne: 1e400\nf: -9223372036854775808\ng: !!int x\nh: 9007199254740992\n");
        assertEquals(
                List.of(
                        "number-too-large",
                        "not-a-number",
                        "not-a-number",
                        "not-a-number",
                        "not-a-number",
                        "number-too-large",
                        "not-a-number"),
                codes());
        assertEquals(
                "t.yaml:1:4: number-too-large: 数字 130681001000000001 太大，无法精确保存。也许它是代码，请加引号。",
                findings.sorted().getFirst().line(Locale.CHINESE));
    }

    @Test
    void keysAreWords() {
        read("a: 1\n[b, c]: 2\n? {d: 1}\n: 3\n");
        expect(
                "t.yaml:2:1: key-not-text: A name must be a plain word.",
                "t.yaml:3:3: key-not-text: A name must be a plain word.");
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        for (long seed = 0; seed < 500; seed++) {
            Node tree = new RandomTrees(seed).mapping(4);
            String text = YamlWriter.write(tree);
            Findings none = new Findings();
            Node again = YamlReader.read("t.yaml", text.getBytes(StandardCharsets.UTF_8), none);
            assertEquals(List.of(), none.sorted(), text);
            assertTrue(Node.same(tree, again), text);
        }
    }

    @Test
    void valuesKnowWhereTheirCharactersStand() {
        List<String> files = List.of(
                "r: one two three\n",
                "r: 'one '' two three'\n",
                "r: \"one \\\" \\u4e8c\\ttwo three\"\n",
                "r: one\n   two\n     three\n",
                "r: 'one\n  two\n\n  three'\n",
                "r: \"one \\\n   two\n  three\"\n",
                "r: |\n    one\n      two\n\n    three\n",
                "r: >-  # why\n  one\n  two\n\n  three\n",
                "r: |\n\n  one\r\n  two three\n",
                "r: 中文 one two three\n");
        for (String file : files) {
            Node node = read(file);
            Node.Scalar scalar = (Node.Scalar) Objects.requireNonNull(Tree.child(Objects.requireNonNull(node), "r"));
            for (String word : List.of("one", "two", "three")) {
                int offset = scalar.text().codePointCount(0, scalar.text().indexOf(word));
                assertEquals(placeOf(word, file), scalar.content().at(offset), file);
                assertEquals(placeOf(word, file), scalar.content().from(offset).start(), file);
            }
        }
        expect();
    }

    private static Place placeOf(String word, String file) {
        String before = file.substring(0, file.indexOf(word));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place("t.yaml", line, before.length() - before.lastIndexOf('\n'));
    }

    private @Nullable Node read(String text) {
        return YamlReader.read("t.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
    }

    private List<String> codes() {
        return findings.sorted().stream().map(f -> f.code().id()).toList();
    }

    private String line(int index) {
        return findings.sorted().get(index).line(Locale.ENGLISH);
    }

    private void expect(String... lines) {
        assertEquals(
                List.of(lines),
                findings.sorted().stream().map(f -> f.line(Locale.ENGLISH)).toList());
    }
}
