package org.zhagen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhagen.kernel.document.Node;

class UpgradeCommandTest {

    private static final String OLD = "demo/whistle-1.1.0";
    private static final String NEW = "playbooks/whistle";
    private static final String DEMO = "demo/adaptations/whistle-longmen.yaml";

    @TempDir
    Path folder;

    private static String[] line(String... more) {
        List<String> line = new ArrayList<>(List.of("upgrade", "--base", OLD, "--to", NEW, DEMO));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    @Test
    void aConflictIsShownSideBySideAndNothingIsWritten() {
        Path out = folder.resolve("upgraded.yaml");
        Cli said = Cli.zh(line("--out", out.toString()));
        assertEquals(3, said.exit(), said.err());
        assertTrue(said.out().contains("steps/list/standard\n    原来  清单不少于 15 项"), said.out());
        assertTrue(said.out().contains("    上游  清单不少于 20 项"), said.out());
        assertTrue(said.out().contains("    本地  清单不少于 8 项"), said.out());
        assertTrue(said.out().contains("parameters/object-within/default  修改  8小时 → 4小时"), said.out());
        assertFalse(Files.exists(out));
        Cli english = Cli.en(line());
        assertEquals(3, english.exit());
        assertTrue(english.out().contains("1 in conflict."), english.out());
        assertTrue(english.out().contains("parameters/object-within/default  changed  8h → 4h"), english.out());
    }

    @Test
    void namesOfTheMachineOutputAreAContract() {
        Cli said = Cli.zh(line("--json"));
        assertEquals(3, said.exit());
        Node upgrade = said.json();
        assertTrue(Cli.keys(upgrade).containsAll(List.of("clean", "adaptation", "carried", "dropped", "conflicts")));
        assertEquals("false", Cli.text(upgrade, "clean"));
        assertEquals("whistle@1.2.0", Cli.text(upgrade, "adaptation", "adapts"));
        Node conflict = Cli.at(upgrade, "conflicts", 0);
        assertEquals(
                List.of("at", "base", "site", "upstream"),
                Cli.keys(conflict).stream().sorted().toList());
        assertEquals("steps/list/standard", Cli.text(conflict, "at"));
    }

    @Test
    void aDecisionMakesItCleanAndTheResultCanBeAdapted() throws IOException {
        Path out = folder.resolve("new folder/upgraded.yaml");
        Cli said = Cli.zh(line("--resolve", "steps/list/standard=site", "--out", out.toString()));
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().endsWith("无冲突。\n"), said.out());
        String sites = Files.writeString(folder.resolve("sites.csv"), "code,name,departments\n130623206000,龙门乡,6\n")
                .toString();
        Cli plan = Cli.zh("adapt", NEW, out.toString(), "--site", sites, "--json");
        assertEquals(0, plan.exit(), plan.err());
        assertTrue(plan.out().contains("清单不少于 8 项"), plan.out());
        Cli upstream = Cli.zh(line("--resolve", "steps/list/standard=UPSTREAM", "--json"));
        assertEquals(0, upstream.exit(), upstream.err());
        assertFalse(upstream.out().contains("清单不少于 8 项"), upstream.out());
    }

    @Test
    void decisionsThatMeanNothing() {
        Cli misspelt = Cli.zh(line("--resolve", "steps/list/standart=site"));
        assertEquals(2, misspelt.exit());
        assertEquals("--resolve：“steps/list/standart”处没有冲突。也许是“steps/list/standard”？\n", misspelt.err());
        Cli english = Cli.en(line("--resolve", "steps=site"));
        assertEquals(2, english.exit());
        assertTrue(english.err().startsWith("--resolve: nothing is in conflict at 'steps'."), english.err());
        Cli whose = Cli.en(line("--resolve", "steps/list/standard=ours"));
        assertEquals(2, whose.exit());
        assertTrue(whose.err().contains("AT=site|upstream"), whose.err());
    }

    @Test
    void whatCannotBeUpgraded() {
        Cli missing = Cli.zh("upgrade", "--base", OLD, "--to", "nowhere", DEMO, "--json");
        assertEquals(1, missing.exit());
        assertTrue(missing.err().contains("file-missing"), missing.err());
        assertEquals("file-missing", Cli.text(missing.json(), "findings", 0, "code"));
        Cli folderAsFile = Cli.en(line("--resolve", "steps/list/standard=site", "--out", folder.toString()));
        assertEquals(2, folderAsFile.exit());
        assertTrue(folderAsFile.err().contains("Maybe it is a folder"), folderAsFile.err());
        UsageTest.assertNoTrace(folderAsFile);
    }

    @Test
    void anUpgradeGoesForward() throws IOException {
        String adaptation = Files.writeString(
                        folder.resolve("newer.yaml"), "adapts: whistle@1.2.0\nsite: \"130623206000\"\n")
                .toString();
        Cli back = Cli.en("upgrade", "--base", NEW, "--to", OLD, adaptation);
        assertEquals(2, back.exit());
        assertEquals(
                "--to (whistle@1.1.0) is older than --base (whistle@1.2.0). Maybe the two were mixed up.\n",
                back.err());
        Cli same = Cli.en("upgrade", "--base", NEW, "--to", NEW, adaptation);
        assertEquals(0, same.exit(), same.err());
    }

    @Test
    void aLinkToTheResultStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.yaml"), "old\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), real);
        Cli said = Cli.zh(line("--resolve", "steps/list/standard=site", "--out", link.toString()));
        assertEquals(0, said.exit(), said.err());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(real).contains("adapts: whistle@1.2.0"), Files.readString(real));
        assertFalse(Files.exists(folder.resolve("real.yaml.part")));
    }
}
