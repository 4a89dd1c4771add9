package org.zhagen.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.adaptation.Upgrader;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.document.YamlWriter;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts an adaptation on a newer version of its playbook. */
@Command(
        name = "upgrade",
        description = {"把本地改造迁移到经验包的新版本。", "Puts an adaptation on a newer version: a three-way merge."})
final class UpgradeCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Workspace workspace = new Workspace();

    @Option(names = "--base", required = true, paramLabel = "A", description = "The playbook that was adapted.")
    private Path baseFile = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "B", description = "Its newer version.")
    private Path toFile = Path.of("");

    @Parameters(index = "0", paramLabel = "ADAPTATION", description = "adaptation.yaml")
    private Path adaptationFile = Path.of("");

    @Option(
            names = "--resolve",
            paramLabel = "AT=site|upstream",
            description = "Whose value to take in a conflict; may be given several times.")
    private Map<String, Upgrade.Side> resolutions = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the upgraded adaptation here when it is clean.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Output for machines (JSON).")
    private boolean json;

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        Upgrade upgrade = upgrade(findings);
        if (upgrade == null) {
            if (json) {
                console.print(Json.print(Json.noUpgrade(findings.sorted(), console)));
            }
            console.findings(findings.sorted());
            return Exit.FINDINGS;
        }
        findings.addAll(upgrade.findings());
        if (json) {
            console.print(Json.print(Json.upgrade(upgrade, console)));
        } else {
            report(console, upgrade);
        }
        console.findings(findings.sorted());
        if (!upgrade.clean()) {
            return Exit.CONFLICT;
        }
        if (findings.hasErrors()) {
            return Exit.FINDINGS;
        }
        save(upgrade.adaptation());
        return Exit.FINE;
    }

    private @Nullable Upgrade upgrade(Findings findings) {
        Playbooks playbooks = workspace.playbooks(findings);
        if (playbooks == null) {
            return null;
        }
        CheckedPlaybook base = Workspace.playbook(playbooks, baseFile, findings);
        CheckedPlaybook to = Workspace.playbook(playbooks, toFile, findings);
        Node document = YamlReader.read(adaptationFile, findings);
        Adaptation adaptation = document == null ? null : Adaptation.read(document, findings);
        if (base == null || to == null || adaptation == null) {
            return null;
        }
        if (!Upgrader.applies(base, to, adaptation, findings)) {
            return null;
        }
        forwardOnly(base, to);
        Map<TreePath, Upgrade.Side> sides = new HashMap<>();
        resolutions.forEach((at, side) -> sides.put(TreePath.of(at), side));
        Upgrade open = Upgrader.upgrade(base, to, adaptation, playbooks, Map.of());
        conflictsOnly(open, sides.keySet());
        return sides.isEmpty() ? open : Upgrader.upgrade(base, to, adaptation, playbooks, sides);
    }

    /** Refuses to go back: what the newer version has learned would be dropped as if upstream had taken it away. */
    private static void forwardOnly(CheckedPlaybook base, CheckedPlaybook to) {
        if (to.model().version().compareTo(base.model().version()) < 0) {
            throw new WrongUsage.Refusal(
                    "--to（" + to.name() + "）比 --base（" + base.name() + "）旧。也许两者写反了。",
                    "--to (" + to.name() + ") is older than --base (" + base.name()
                            + "). Maybe the two were mixed up.");
        }
    }

    /** Refuses to resolve what is not in conflict: a misspelt address would otherwise pass for a decision. */
    private void conflictsOnly(Upgrade open, Set<TreePath> resolved) {
        List<String> known =
                open.conflicts().stream().map(c -> c.at().toString()).toList();
        for (TreePath at : resolved) {
            if (!known.contains(at.toString())) {
                String maybe = Nearest.to(at.toString(), known);
                throw new WrongUsage.Refusal(
                        "--resolve：“" + at + "”处没有冲突。" + (maybe == null ? "" : "也许是“" + maybe + "”？"),
                        "--resolve: nothing is in conflict at '" + at + "'."
                                + (maybe == null ? "" : " Maybe '" + maybe + "'?"));
            }
        }
    }

    private static void report(Console console, Upgrade upgrade) {
        console.print(console.say("上游改动，一并带入：", "upstream changes that come along: ")
                + upgrade.carried().size());
        Wording wording = new Wording(console);
        upgrade.carried().forEach(d -> console.print("  " + DiffCommand.line(d, wording)));
        if (!upgrade.dropped().isEmpty()) {
            console.print(console.say("上游已相同，本地改动不再需要：", "settled, because upstream says the same:"));
            upgrade.dropped().forEach(at -> console.print("  " + at));
        }
        if (!upgrade.clean()) {
            console.print(console.say("双方都改了，需要取舍：", "changed by both sides; decide:"));
            for (Upgrade.Conflict conflict : upgrade.conflicts()) {
                console.print("  " + conflict.at());
                console.print(console.say("    原来  ", "    base      ") + wording.text(conflict.base()));
                console.print(console.say("    上游  ", "    upstream  ") + wording.text(conflict.upstream()));
                console.print(console.say("    本地  ", "    site      ") + wording.text(conflict.site()));
                console.print(
                        console.say("    取舍  ", "    decide    ") + "--resolve " + conflict.at() + "=site|upstream");
            }
        }
        console.print(
                upgrade.clean()
                        ? console.say("无冲突。", "No conflict.")
                        : console.say(
                                "有 " + upgrade.conflicts().size() + " 处冲突。",
                                upgrade.conflicts().size() + " in conflict."));
    }

    private void save(Node adaptation) {
        if (out != null) {
            OutputFile.write(out, YamlWriter.write(adaptation));
        }
    }
}
