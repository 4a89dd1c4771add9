package org.zhagen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Evidence;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Playbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows a playbook in one screen. */
@Command(
        name = "show",
        description = {"一屏看懂一个经验包。", "Shows a playbook in one screen."})
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "PLAYBOOK", description = "playbook.yaml or its folder")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Output for machines (JSON).")
    private boolean json;

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        Playbooks playbooks = workspace.playbooks(findings);
        CheckedPlaybook playbook = playbooks == null ? null : Workspace.playbook(playbooks, file, findings);
        console.findings(findings.sorted());
        if (playbook == null) {
            return Exit.FINDINGS;
        }
        if (json) {
            console.print(CanonicalJson.pretty(playbook.tree()).stripTrailing());
        } else {
            print(console, playbook);
        }
        return Exit.FINE;
    }

    private static void print(Console console, CheckedPlaybook checked) {
        Playbook playbook = checked.model();
        Wording wording = new Wording(console);
        console.print(playbook.title() + "  " + checked.name());
        console.print(checked.digest());
        console.print(playbook.summary());
        console.print(console.say("解决的问题：", "problem: ") + playbook.problem());
        section(console, "核心机制", "core");
        playbook.core().forEach(c -> console.print("  " + c.title() + " (" + c.id() + ")"));
        section(console, "底线要求", "bottom lines");
        playbook.bottomLines().forEach(b -> console.print("  " + b.says() + "  " + b.rule()));
        section(console, "参数", "parameters");
        TextColumns parameters = new TextColumns();
        playbook.parameters()
                .forEach(p ->
                        parameters.row("  " + p.id(), p.title(), p.standard().source()));
        parameters.print(console);
        section(console, "前提条件", "preconditions");
        TextColumns preconditions = new TextColumns();
        playbook.preconditions()
                .forEach(p -> preconditions.row(
                        "  " + p.id(), wording.word(p.need()), p.rule().source()));
        preconditions.print(console);
        section(console, "步骤", "steps");
        TextColumns steps = new TextColumns();
        playbook.steps()
                .forEach(s ->
                        steps.row("  " + s.id(), wording.word(s.phase()), s.title(), s.core() == null ? "" : s.core()));
        steps.print(console);
        section(console, "变体", "variants");
        playbook.variants().forEach(v -> console.print("  " + v.title() + " (" + v.id() + ")  " + v.when()));
        section(console, "证据", "evidence");
        playbook.evidence().forEach(e -> console.print("  " + evidence(e, wording)));
    }

    private static String evidence(Evidence evidence, Wording wording) {
        String values =
                evidence.change() != null ? evidence.change().toString() : evidence.before() + " → " + evidence.after();
        return evidence.site() + "  " + evidence.indicator() + "  " + values + "  [" + wording.word(evidence.design())
                + "]";
    }

    private static void section(Console console, String zh, String en) {
        console.print(console.say(zh, en));
    }
}
