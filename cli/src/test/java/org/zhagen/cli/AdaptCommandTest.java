package org.zhagen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhagen.kernel.document.Node;

class AdaptCommandTest {

    private static final String OLD = "demo/whistle-1.1.0";
    private static final String DEMO = "demo/adaptations/whistle-longmen.yaml";

    @TempDir
    Path folder;

    private String sites = "";

    @BeforeEach
    void aSite() throws IOException {
        sites = Files.writeString(folder.resolve("sites.csv"), """
                        code,name,departments,leader-commitment,communities,terrain,distance-to-county,population
                        130623206000,龙门乡,6,true,20,plain,19.8,39277
                        """).toString();
    }

    private String adaptation(String from, String to) throws IOException {
        String text = Files.readString(Path.of(DEMO));
        assertTrue(text.contains(from), from);
        return Files.writeString(folder.resolve("adaptation.yaml"), text.replace(from, to))
                .toString();
    }

    @Test
    void namesOfTheMachineOutputAreAContract() {
        Cli said = Cli.zh("adapt", OLD, DEMO, "--site", sites, "--json");
        assertEquals(0, said.exit(), said.err());
        Node plan = said.json();
        assertEquals(
                List.of("documents", "effective-plan", "fidelity", "findings", "frame"),
                Cli.keys(plan).stream().sorted().toList());
        assertEquals("3h", Cli.text(plan, "effective-plan", "settings", "respond-within"));
        assertTrue(Cli.text(plan, "effective-plan", "digest").startsWith("sha256:"));
        assertTrue(Cli.keys(Cli.at(plan, "fidelity")).containsAll(List.of("score", "core", "steps")));
        Node first = Cli.at(plan, "frame", "modifications", 0);
        assertEquals("parameters/respond-within/default", Cli.text(first, "at"));
        assertEquals("lengthening", Cli.text(first, "nature"));
        assertEquals("context", Cli.text(first, "what"));
    }

    @Test
    void aReportForPeopleSpeaksOneLanguage() {
        String chinese = Cli.zh("adapt", OLD, DEMO, "--site", sites).out();
        assertTrue(chinese.contains("respond-within    3小时"), chinese);
        assertTrue(chinese.contains("延长/情境"), chinese);
        assertTrue(chinese.contains("2小时 → 3小时"), chinese);
        assertFalse(chinese.contains("tailoring"), chinese);
        assertFalse(chinese.contains("  true"), chinese);
        String english = Cli.en("adapt", OLD, DEMO, "--site", sites).out();
        assertTrue(english.contains("lengthening/context"), english);
        assertTrue(english.contains("2h → 3h"), english);
        assertTrue(english.contains("fidelity "), english);
        assertFalse(english.contains("忠实度"), english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "respond-within: 3h        | respond-within: 5h     | respond-within",
                "respond-within: 3h        | respond-in: 3h         | respond-in",
                "at: steps/list/standard   | at: steps/lists/standard | 也许",
                "kind: content             | kind: contents         | content",
                "site: \"130623206000\"    | site: \"999\"          | 999",
                "op: add                   | op: ad                 | add",
            })
    void aFindingMeansThatNothingIsWritten(String from, String to, String said) throws IOException {
        Path out = folder.resolve("plan");
        String file = adaptation(from, to);
        Cli refused = Cli.zh("adapt", OLD, file, "--site", sites, "--out", out.toString(), "--json");
        assertEquals(1, refused.exit(), refused.err());
        assertTrue(refused.err().contains(said), refused.err());
        assertTrue(refused.err().contains("adaptation.yaml:"), refused.err());
        assertFalse(Files.exists(out));
        assertTrue(Cli.keys(refused.json()).contains("findings"));
        assertFalse(((Node.Listing) Cli.at(refused.json(), "findings")).items().isEmpty());
        UsageTest.assertNoTrace(refused);
    }

    @Test
    void filesThatAreNotThere() {
        for (Cli said : List.of(
                Cli.zh("adapt", "nowhere", DEMO, "--site", sites),
                Cli.zh("adapt", OLD, "nowhere.yaml", "--site", sites),
                Cli.zh("adapt", OLD, "demo", "--site", sites),
                Cli.zh("adapt", OLD, DEMO, "--site", "nowhere.csv"))) {
            assertEquals(1, said.exit());
            assertTrue(said.err().contains("没有这个文件"), said.err());
            UsageTest.assertNoTrace(said);
        }
    }
}
