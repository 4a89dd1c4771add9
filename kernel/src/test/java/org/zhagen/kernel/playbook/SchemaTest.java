package org.zhagen.kernel.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.site.Dictionary;

/** A JSON Schema validator agrees with the reader about the form. */
class SchemaTest {

    private static final Schema PLAYBOOK = schema(PlaybookFormat.schema());

    @Test
    void theSampleIsAccepted() {
        assertEquals(List.of(), errors(PLAYBOOK, Samples.minimal()));
    }

    @Test
    void theStandardPlaybooksAreAccepted() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("..", "playbooks"))) {
            List<Path> files = folders.map(folder -> folder.resolve("playbook.yaml"))
                    .filter(Files::exists)
                    .toList();
            assertNotEquals(List.of(), files);
            for (Path file : files) {
                assertEquals(List.of(), errors(PLAYBOOK, Files.readString(file)), file.toString());
                Findings findings = new Findings();
                Samples.PLAYBOOKS.read(file, findings);
                assertEquals(List.of(), findings.sorted(), file.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: 样例\\n | titel: 样例\\n",
                "title: 样例\\n | title: 5\\n",
                "title: 样例\\n | title: '  '\\n",
                "{title: 样例来源} | {title: 样例来源, ulr: x}",
                "duty: 发起,  | ''",
                "levels: [street, township] | levels: []",
                "levels: [street, township] | levels: street",
                "levels: [street, township] | levels: [city]",
                "phase: design | phase: desing",
                "takes: 5d | takes: 5 days",
                "takes: 5d | takes: -5d",
                "takes: 5d | takes: 1h5d",
                "version: 1.0.0 | version: 01.0",
                "version: 1.0.0 | version: 1",
                "share: 60% | share: 60",
                "type: duration | type: time",
                "type: text, default: 有事就办 | type: text, min: 1, default: 有事就办",
                "{tool: burden-meter} | {tol: burden-meter}",
                "{tool: burden-meter} | burden-meter",
                "before: 10 | before: ten",
                "set: {respond-within: 4h} | set: {respond-within: [4h]}",
                "op: replace | op: change"
            })
    void whatTheReaderRejectsForItsFormTheSchemaRejects(String old, String replacement) {
        String text = Samples.edited(old.replace("\\n", "\n"), replacement.replace("\\n", "\n"));
        Findings findings = new Findings();
        PlaybookFormat.READER.read(Playbook.class, Samples.tree(text), findings);
        assertEquals(true, findings.hasErrors(), "the reader accepts " + replacement);
        assertNotEquals(List.of(), errors(PLAYBOOK, text), "the schema accepts " + replacement);
    }

    @Test
    void formerNamesAreAccepted() {
        String text = Samples.edited("{id: spread,", "{id: spread, was: waves,");
        assertEquals(List.of(), errors(PLAYBOOK, text));
        assertEquals(List.of(), Samples.lint(text));
    }

    @Test
    void theStandardDictionaryIsAccepted() throws IOException {
        try (InputStream in = Dictionary.class.getResourceAsStream("dictionary.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Schema schema = schema(Dictionary.schema());
            assertEquals(List.of(), errors(schema, text));
            assertNotEquals(List.of(), errors(schema, text.replace("find-out: ", "findout: ")));
        }
    }

    @Test
    void adaptationsAreAccepted() {
        Schema schema = schema(Adaptation.schema());
        String text = """
                adapts: minimal@1.0.0
                site: '130681001000'
                set: {respond-within: 3h, phone: {to: false, reason: 有平台}}
                changes:
                  - {op: remove, at: steps/fix, reason: 无此条件, kind: context}
                """;
        assertEquals(List.of(), errors(schema, text));
        assertNotEquals(List.of(), errors(schema, text.replace("'130681001000'", "130681001000")));
        assertNotEquals(List.of(), errors(schema, text.replace("op: remove", "op: delete")));
    }

    private static Schema schema(Node schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CanonicalJson.of(schema), InputFormat.JSON);
    }

    private static List<Error> errors(Schema schema, String yaml) {
        return schema.validate(CanonicalJson.of(Samples.tree(yaml)), InputFormat.JSON);
    }
}
