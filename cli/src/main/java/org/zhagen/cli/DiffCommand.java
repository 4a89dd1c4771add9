package org.zhagen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares two playbooks. */
@Command(
        name = "diff",
        description = {"比较两个经验包。", "Compares two playbooks by key and id."})
final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "A", description = "playbook.yaml or its folder")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "playbook.yaml or its folder")
    private Path after = Path.of("");

    @Option(names = "--json", description = "Output for machines (JSON).")
    private boolean json;

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        Playbooks playbooks = workspace.playbooks(findings);
        CheckedPlaybook a = playbooks == null ? null : Workspace.playbook(playbooks, before, findings);
        CheckedPlaybook b = playbooks == null ? null : Workspace.playbook(playbooks, after, findings);
        console.findings(findings.sorted());
        if (a == null || b == null) {
            return Exit.FINDINGS;
        }
        List<TreeDiff.Difference> differences = TreeDiff.between(a.tree(), b.tree());
        if (json) {
            console.print(Json.print(differences.stream().map(Json::difference).toList()));
        } else {
            Wording wording = new Wording(console);
            differences.forEach(d -> console.print(line(d, wording)));
        }
        return Exit.FINE;
    }

    /** A difference in one line. */
    static String line(TreeDiff.Difference difference, Wording wording) {
        String change = difference.kind() == TreeDiff.Kind.MOVED
                ? ""
                : "  " + wording.text(difference.before()) + " → " + wording.text(difference.after());
        return difference.at() + "  " + wording.word(difference.kind()) + change;
    }
}
