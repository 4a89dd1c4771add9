package org.zhagen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator's way: make keys, sign, pack, hand over, verify, unpack. */
class BundleCommandsTest {

    private static final String YAML = """
            format: zhagen/1
            id: bell
            version: 1.0.0
            title: 楼门铃
            summary: 居民按铃，楼长响应。
            problem: 小事没人管
            topics: [community-governance]
            levels: [community]
            sources: [{title: 示例}]
            core: [{id: answer, title: 有铃必应, why: 没有回应就没有信任}]
            bottom-lines: [{id: people, rule: site.population >= 10, says: 至少 10 人}]
            preconditions: [{id: people, rule: site.population >= 100, need: required, because: 人太少不需要}]
            roles: [{id: steward, title: 楼长, duty: 响应, held-by: 居民}]
            steps:
              - {id: list, phase: design, title: 列清单, do: 列出事项, standard: 不少于 5 项, deliverable: 《清单》,
                 owner: steward, starts: 0d, takes: 7d, core: answer}
            indicators:
              - {id: answered, title: 应答率, kind: outcome, unit: '%', direction: up, every: month,
                 from: {reported: 楼长, minutes: 5}}
            documents: [{id: charter, title: 章程, template: documents/charter.md}]
            risks: [{id: tired, title: 楼长疲惫, sign: 应答变慢, answer: 轮值}]
            """;

    @TempDir
    Path temp = Path.of("");

    /** What a command said, and how it ended. */
    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void writePlaybook() throws IOException {
        Files.createDirectories(temp.resolve("bell/documents"));
        Files.writeString(temp.resolve("bell/playbook.yaml"), YAML);
        Files.writeString(temp.resolve("bell/documents/charter.md"), "# 章程\n");
    }

    @Test
    void handsOverASignedPlaybook() {
        Run keys = fine("sign", "--new-key", at("me.pem"));
        assertTrue(keys.out().contains(at("me.pub.pem")) && keys.out().contains("sha256:"), keys.out());
        fine("sign", at("bell"), "--key", at("me.pem"), "--signer", "某街道");
        fine("bundle", at("bell"), "--out", at("bell.zhagen"));
        Run verified = fine("verify", at("bell.zhagen"), "--key", at("me.pub.pem"));
        assertTrue(verified.out().contains("bell@1.0.0") && verified.out().contains("某街道"), verified.out());
        fine("unbundle", at("bell.zhagen"), "--to", at("there"));
        fine("verify", at("there"), "--key", at("me.pub.pem"));
        fine("verify", at("there/playbook.yaml"), "--key", at("me.pub.pem"));
    }

    @Test
    void saysWhenAPlaybookWasChanged() throws IOException {
        fine("sign", "--new-key", at("me.pem"));
        fine("sign", at("bell/playbook.yaml"), "--key", at("me.pem"));
        Files.writeString(temp.resolve("bell/documents/charter.md"), "# 新章程\n");
        Run run = run("verify", at("bell"), "--key", at("me.pub.pem"));
        assertEquals(Exit.FINDINGS, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(at("bell/documents/charter.md") + ": signed-template-changed: "), run.err());
    }

    @Test
    void answersAsJson() {
        fine("sign", "--new-key", at("me.pem"));
        Run run = run("verify", at("bell"), "--key", at("me.pub.pem"), "--json");
        assertEquals(Exit.FINDINGS, run.exit());
        assertTrue(run.out().startsWith("{\n  \"valid\": false,\n  \"playbook\": null,"), run.out());
        assertTrue(run.out().contains("\"code\": \"signature-missing\""), run.out());
        fine("sign", at("bell"), "--key", at("me.pem"));
        Run good = fine("verify", at("bell"), "--key", at("me.pub.pem"), "--json");
        assertTrue(good.out().startsWith("{\n  \"valid\": true,\n  \"playbook\": \"bell@1.0.0\""), good.out());
    }

    @Test
    void overwritesNothingUnasked() throws IOException {
        fine("sign", "--new-key", at("me.pem"));
        String key = Files.readString(temp.resolve("me.pem"));
        assertEquals(Exit.FINDINGS, run("sign", "--new-key", at("me.pem")).exit());
        assertEquals(key, Files.readString(temp.resolve("me.pem")));

        Files.writeString(temp.resolve("bell.zhagen"), "mine");
        assertEquals(
                Exit.FINDINGS,
                run("bundle", at("bell"), "--out", at("bell.zhagen")).exit());
        assertEquals("mine", Files.readString(temp.resolve("bell.zhagen")));
        Run replaced = fine("bundle", at("bell"), "--out", at("bell.zhagen"), "--replace");
        assertTrue(replaced.out().contains("Replaced"), replaced.out());

        Run full = run("unbundle", at("bell.zhagen"), "--to", at("bell"));
        assertEquals(Exit.FINDINGS, full.exit());
        assertTrue(full.err().contains("target-not-empty"), full.err());

        fine("sign", at("bell"), "--key", at("me.pem"));
        Run again = fine("sign", at("bell"), "--key", at("me.pem"));
        assertTrue(again.out().contains("replaced"), again.out());
    }

    @Test
    void explainsHowSignIsUsed() {
        Run run = run("sign", at("bell"));
        assertEquals(Exit.USAGE, run.exit());
        assertTrue(run.err().contains("--new-key KEY.pem"), run.err());
    }

    @Test
    void answersBadInputWithoutAStackTrace() throws IOException {
        Files.writeString(temp.resolve("bad.zhagen"), "no zip file");
        for (String[] arguments : List.of(
                new String[] {"verify", at("bad.zhagen"), "--key", at("none.pem")},
                new String[] {"unbundle", at("bad.zhagen"), "--to", at("x")},
                new String[] {"bundle", at("none"), "--out", at("x.zhagen")},
                new String[] {"sign", at("none"), "--key", at("none.pem")})) {
            Run run = run(arguments);
            assertEquals(Exit.FINDINGS, run.exit());
            assertTrue(run.err().contains("Maybe") && !run.err().contains("Exception"), run.err());
        }
    }

    private String at(String name) {
        return temp.resolve(name).toString();
    }

    private static Run fine(String... arguments) {
        Run run = run(arguments);
        assertEquals(Exit.FINE, run.exit(), run.err());
        return run;
    }

    private static Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lang", "en"));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream warned = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(warned, true, StandardCharsets.UTF_8));
            int exit = Main.run(all.toArray(String[]::new));
            return new Run(exit, said.toString(StandardCharsets.UTF_8), warned.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
