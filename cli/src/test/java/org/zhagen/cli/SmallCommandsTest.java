package org.zhagen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.zhagen.kernel.document.Node;

/** lint, diff, show, dictionary and profiles. */
class SmallCommandsTest {

    @TempDir
    Path folder;

    private String playbook(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        try (var documents = Files.list(Path.of("playbooks/whistle/documents"))) {
            for (Path document : documents.toList()) {
                Files.copy(document, folder.resolve("documents").resolve(document.getFileName()));
            }
        }
        String text = Files.readString(Path.of("playbooks/whistle/playbook.yaml"));
        assertTrue(text.contains(from), from);
        return Files.writeString(folder.resolve("playbook.yaml"), text.replace(from, to))
                .toString();
    }

    @Test
    void lintAcceptsFilesAndFolders() {
        assertEquals(new Cli(0, "", ""), Cli.zh("lint", "playbooks/whistle", "playbooks/grid/playbook.yaml"));
    }

    @Test
    void lintNamesPlaceCodeAndWayOut() throws IOException {
        String file = playbook("site.leader_commitment", "site.leader_comitment");
        Cli chinese = Cli.zh("lint", file);
        assertEquals(1, chinese.exit());
        assertTrue(
                chinese.err().matches("(?s)\\Q" + file + "\\E:\\d+:\\d+: rule-name: .*leader_commitment.*"),
                chinese.err());
        Cli english = Cli.en("lint", file);
        assertTrue(english.err().contains("Maybe '"), english.err());
    }

    @Test
    void lintKnowsFieldsOfOnesOwn() throws IOException {
        String file = playbook("site.leader_commitment", "site.has_mascot");
        Path own = Files.writeString(folder.resolve("own.yaml"), """
                format: zhagen-dictionary/1
                fields:
                  - {id: has-mascot, title: 有吉祥物, title-en: Has a mascot, category: social, type: flag,
                     find-out: 问一问, used-for: 宣传}
                """);
        assertEquals(1, Cli.zh("lint", file).exit());
        assertEquals(new Cli(0, "", ""), Cli.zh("lint", file, "--fields", own.toString()));
        Cli missing = Cli.zh("lint", file, "--fields", "nowhere.yaml");
        assertEquals(1, missing.exit());
        assertTrue(missing.err().contains("nowhere.yaml: file-missing"), missing.err());
    }

    @Test
    void lintIsCalmAboutEveryKindOfFile() throws IOException {
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xFF, 0, 1, (byte) 0xFE});
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
        Path deep = Files.writeString(folder.resolve("deep.yaml"), "[".repeat(5000) + "]".repeat(5000));
        Path word = Files.writeString(folder.resolve("word.yaml"), "你好");
        for (String file : List.of(
                binary.toString(), empty.toString(), deep.toString(), word.toString(), "LICENSE", "nowhere", "docs")) {
            Cli said = Cli.zh("lint", file);
            assertEquals(1, said.exit(), file);
            assertTrue(said.err().startsWith(file), said.err());
            UsageTest.assertNoTrace(said);
        }
    }

    @Test
    void diffComparesByKeyAndId() {
        Cli chinese = Cli.zh("diff", "demo/whistle-1.1.0", "playbooks/whistle");
        assertEquals(0, chinese.exit());
        assertTrue(chinese.out().contains("parameters/object-within/default  修改  8小时 → 4小时"), chinese.out());
        assertTrue(chinese.out().contains("steps/reuse-data  新增  ∅ → {"), chinese.out());
        Cli english = Cli.en("diff", "demo/whistle-1.1.0", "playbooks/whistle");
        assertTrue(english.out().contains("parameters/object-within/default  changed  8h → 4h"), english.out());
        Node json = Cli.zh("diff", "demo/whistle-1.1.0", "playbooks/whistle", "--json")
                .json();
        assertEquals("version", Cli.text(json, 0, "at"));
        assertEquals(new Cli(0, "", ""), Cli.zh("diff", "playbooks/whistle", "playbooks/whistle"));
        assertEquals(1, Cli.zh("diff", "playbooks/whistle", "nowhere").exit());
    }

    @Test
    void showFitsOneScreenInOneLanguage() {
        String chinese = Cli.zh("show", "playbooks/whistle").out();
        assertTrue(chinese.contains("必备"), chinese);
        assertTrue(chinese.contains("调研"), chinese);
        assertTrue(chinese.contains("[前后对比]"), chinese);
        assertFalse(chinese.contains("helpful"), chinese);
        assertTrue(Cli.en("show", "playbooks/whistle").out().contains("helpful"));
        assertEquals(
                "whistle",
                Cli.text(Cli.zh("show", "playbooks/whistle", "--json").json(), "id"));
        assertEquals(1, Cli.zh("show", "LICENSE").exit());
    }

    @Test
    void dictionaryListsWhatIsAskedAndWhy() {
        assertTrue(Cli.zh("dictionary").out().contains("百分比 %"));
        assertTrue(Cli.en("dictionary").out().contains("percent %"));
        Node first = Cli.at(Cli.zh("dictionary", "--json").json(), 0);
        assertTrue(Cli.keys(first)
                .containsAll(List.of("id", "title", "title-en", "type", "unit", "find-out", "used-for")));
    }

    @Test
    void profilesAreMarkedAsSimulated() throws IOException {
        Path file = folder.resolve("new/baoding.csv");
        assertEquals(new Cli(0, "", ""), Cli.zh("profiles", "--prefix", "130623", "--out", file.toString()));
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.stream().skip(1).allMatch(line -> line.endsWith(",模拟数据")));
        Cli nowhere = Cli.en("profiles", "--prefix", "1x", "--out", file.toString());
        assertEquals(2, nowhere.exit());
        assertTrue(nowhere.err().contains("such as 1306"), nowhere.err());
        Cli folderAsFile = Cli.zh("profiles", "--prefix", "130623", "--out", folder.toString());
        assertEquals(2, folderAsFile.exit());
        assertTrue(folderAsFile.err().contains("无法写入"), folderAsFile.err());
    }

    @Test
    @EnabledIf("aFullDevice")
    void profilesSayWhenTheDiskIsFull() {
        Cli said = Cli.en("profiles", "--prefix", "1306", "--out", "/dev/full");
        assertEquals(2, said.exit());
        assertTrue(said.err().startsWith("Can't write /dev/full. Maybe"), said.err());
    }

    static boolean aFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }
}
