package org.zhagen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.Playbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks playbooks. */
@Command(
        name = "lint",
        description = {"检查经验包。", "Checks playbooks: form, ids, rules, bottom lines, variants."})
final class LintCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "playbook.yaml or its folder")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        Playbooks playbooks = workspace.playbooks(findings);
        if (playbooks != null) {
            files.forEach(file -> Workspace.playbook(playbooks, file, findings));
        }
        console.findings(findings.sorted());
        return findings.sorted().isEmpty() ? Exit.FINE : Exit.FINDINGS;
    }
}
