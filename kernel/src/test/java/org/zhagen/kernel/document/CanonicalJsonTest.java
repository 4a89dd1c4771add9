package org.zhagen.kernel.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    private static final Place AT = Place.of("t");

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
        "0000000000000002, 1e-323"
    })
    void numbersAreWrittenAsEcmaScriptDoes(String bits, String expected) {
        assertEquals(expected, canonical(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
    }

    @Test
    void whatJsonHasNoNumberForIsRefused() {
        StringBuilder out = new StringBuilder();
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.number(Double.NaN, out));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.number(Double.POSITIVE_INFINITY, out));
    }

    /** The example of RFC 8785, section 3.2.3. */
    @Test
    void keysAreSortedByUtf16CodeUnits() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("\u20ac", "Euro Sign");
        map.put("\r", "Carriage Return");
        map.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        map.put("1", "One");
        map.put("\ud83d\ude00", "Emoji: Grinning Face");
        map.put("\u0080", "Control");
        map.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                canonical(map));
    }

    /** The example of RFC 8785, section 3.2.2. */
    @Test
    @SuppressWarnings("FloatingPointLiteralPrecision") // as the example has it
    void textsAndLiteralsAreEscapedAsTheExampleShows() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("numbers", List.of(333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001));
        map.put("string", "\u20ac$\u000F\nA'B\"\\\\\"/");
        map.put("literals", Node.of(java.util.Arrays.asList(null, true, false), AT));
        assertEquals(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                canonical(map));
        assertEquals("\"\\b\\t\\f\\u0000\\u001f\u007f\"", canonical("\b\t\f\u0000\u001f\u007f"));
        assertEquals("{\"a\":[],\"b\":{}}", canonical(Map.of("b", Map.of(), "a", List.of())));
    }

    @Test
    void digestIsSha256OfTheCanonicalForm() {
        // printf '{"a":1}' | sha256sum
        assertEquals(
                "sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862",
                CanonicalJson.digest(Node.of(Map.of("a", 1), AT)));
    }

    @Test
    void orderOfKeysCommentsAndLayoutDoNotMatter() {
        for (long seed = 0; seed < 300; seed++) {
            RandomTrees trees = new RandomTrees(seed);
            Node tree = trees.mapping(4);
            assertEquals(CanonicalJson.digest(tree), CanonicalJson.digest(trees.shuffled(tree)), "seed " + seed);
        }
        assertEquals(
                CanonicalJson.digest(read("a: 1 # one\n\nb: {c: [x, 'y']}\n")),
                CanonicalJson.digest(read("b:\n  c:\n    - \"x\"\n    - y\n# two\na: 1.0\n")));
    }

    @Test
    void everyValueMatters() {
        for (long seed = 0; seed < 300; seed++) {
            RandomTrees trees = new RandomTrees(seed);
            Node.Mapping tree = trees.mapping(4);
            Node.Mapping other = trees.changed(tree);
            assertEquals(
                    Node.same(tree, other),
                    CanonicalJson.digest(tree).equals(CanonicalJson.digest(other)),
                    "seed " + seed);
        }
        assertNotEquals(CanonicalJson.digest(read("a: 1")), CanonicalJson.digest(read("a: '1'")));
        assertNotEquals(CanonicalJson.digest(read("a: [1, 2]")), CanonicalJson.digest(read("a: [2, 1]")));
        assertNotEquals(CanonicalJson.digest(read("a: ")), CanonicalJson.digest(read("{}")));
    }

    @Test
    void bothFormsReadAgainGiveTheSame() {
        for (long seed = 0; seed < 300; seed++) {
            Node tree = new RandomTrees(seed).mapping(4);
            String canonical = CanonicalJson.of(tree);
            assertEquals(canonical, CanonicalJson.of(read(canonical)), "seed " + seed);
            assertEquals(canonical, CanonicalJson.of(read(CanonicalJson.pretty(tree))), "seed " + seed);
        }
    }

    private static String canonical(Object value) {
        return CanonicalJson.of(Node.of(value, AT));
    }

    private static Node read(String text) {
        Findings findings = new Findings();
        Node node = YamlReader.read("t.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
        assertEquals(List.of(), findings.sorted());
        return Objects.requireNonNull(node);
    }
}
