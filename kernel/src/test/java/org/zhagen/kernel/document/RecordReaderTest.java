package org.zhagen.kernel.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    private static final RecordReader READER = new RecordReader(List.of());

    enum Colour {
        DARK_RED,
        GREEN
    }

    record Whole(
            String title,
            @Nullable String note,
            Colour colour,
            @Nullable Integer count,
            @Nullable Double size,
            boolean open,
            @NotEmpty List<Part> parts,
            List<String> words) {}

    record Part(String id, @Nullable Way way, Place at) {}

    sealed interface Way {
        @Form(has = "road")
        record Road(String road, Place at) implements Way {}

        @Form(has = "river")
        record River(String river, Place at) implements Way {}
    }

    private final Findings findings = new Findings();

    @Test
    void aGoodDocumentBecomesARecord() {
        Whole whole = read(
                "title: ' a '\ncolour: dark-red\nsize: 2\nopen: true\nparts: [{id: x, was: y, way: {river: z}}]\n");
        assertEquals(List.of(), lines());
        Place part = new Place("t.yaml", 5, 9);
        assertEquals(
                new Whole(
                        "a",
                        null,
                        Colour.DARK_RED,
                        null,
                        2.0,
                        true,
                        List.of(new Part("x", new Way.River("z", new Place("t.yaml", 5, 30)), part)),
                        List.of()),
                whole);
    }

    @Test
    void onePassFindsEverything() {
        read("""
                titel: a
                note: 12
                colour: dark-rad
                count: 1.5
                size: big
                open: maybe
                parts: [{id: x, way: {raod: z}}, y]
                words: one
                """);
        assertEquals(
                List.of(
                        "1:1 unknown-key title",
                        "1:1 missing-key null",
                        "2:7 not-text \"12\"",
                        "3:9 unknown-word dark-red",
                        "4:8 bad-value null",
                        "5:7 bad-value null",
                        "6:7 bad-value null",
                        "7:23 unknown-form road",
                        "7:34 wrong-shape null",
                        "8:8 wrong-shape null"),
                lines());
    }

    @Test
    void aFindingSaysWhatIsKnownAndWhatWasMeant() {
        read("title: a\ncolour: grean\nparts: [{id: x}]\n");
        Finding finding = findings.sorted().getFirst();
        assertEquals(
                "t.yaml:2:9: unknown-word: 'grean' is none of: dark-red, green. Maybe 'green'?",
                finding.line(Locale.ENGLISH));
        assertEquals(
                "t.yaml:2:9: unknown-word: “grean”不在可用词之中：dark-red, green。也许是“green”？", finding.line(Locale.CHINESE));
    }

    @Test
    void nothingIsSuggestedForAWordFromElsewhere() {
        read("title: a\ncolour: transparent\nparts: [{id: x}]\n");
        assertEquals(List.of("2:9 unknown-word null"), lines());
    }

    @Test
    void wrongShapesAreNamedWhereTheyStand() {
        assertEquals(null, READER.read(Whole.class, tree("[a]"), findings));
        read("title: {a: 1}\ncolour: [green]\nparts: {id: x}\nwords: {a: b}\n");
        assertEquals(
                List.of(
                        "1:1 wrong-shape null",
                        "1:8 wrong-shape null",
                        "2:9 wrong-shape null",
                        "3:8 wrong-shape null",
                        "4:8 wrong-shape null"),
                lines());
    }

    @Test
    void anEmptyListIsFoundOnlyWhereItIsEmpty() {
        read("title: a\ncolour: green\nparts: []\nwords: []\n");
        assertEquals(List.of("3:8 empty-list null"), lines());
        read("title: a\ncolour: green\nparts: [x]\n");
        assertEquals(List.of("3:8 empty-list null", "3:9 wrong-shape null"), lines());
    }

    @Test
    void anEntryWithoutValueIsNotThere() {
        read("title:\nnote:\ncolour: green\nparts: [{id: x, way: }]\nwords: [a, , '  ']\n".replace(", ,", ", ~,"));
        assertEquals(List.of("1:1 missing-key null", "5:12 blank-text null", "5:15 blank-text null"), lines());
    }

    private @Nullable Whole read(String text) {
        return READER.read(Whole.class, tree(text), findings);
    }

    private static Node tree(String text) {
        Findings none = new Findings();
        Node node = YamlReader.read("t.yaml", text.getBytes(StandardCharsets.UTF_8), none);
        assertEquals(List.of(), none.sorted());
        assertNotNull(node);
        return Objects.requireNonNull(node);
    }

    private List<String> lines() {
        return findings.sorted().stream()
                .map(f -> f.at().line() + ":" + f.at().column() + " " + f.code().id() + " " + f.maybe())
                .toList();
    }
}
