package org.zhagen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.AdaptationCode;
import org.zhagen.kernel.adaptation.Adapter;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.site.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adapts a playbook to a site and writes its documents. */
@Command(
        name = "adapt",
        description = {"按本地改造检查并生成本地方案。", "Checks an adaptation and makes the site's plan and documents."})
final class AdaptCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Workspace workspace = new Workspace();

    @Mixin
    private PlanOutput output = new PlanOutput();

    @Parameters(index = "0", paramLabel = "PLAYBOOK", description = "playbook.yaml or its folder")
    private Path playbookFile = Path.of("");

    @Parameters(index = "1", paramLabel = "ADAPTATION", description = "adaptation.yaml")
    private Path adaptationFile = Path.of("");

    @Option(names = "--site", required = true, paramLabel = "SITES", description = ".csv or .xlsx with the site's row")
    private Path sitesFile = Path.of("");

    @Option(names = "--json", description = "Output for machines (JSON).")
    private boolean json;

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        Playbooks playbooks = workspace.playbooks(findings);
        CheckedPlaybook playbook = playbooks == null ? null : Workspace.playbook(playbooks, playbookFile, findings);
        Node document = YamlReader.read(adaptationFile, findings);
        Adaptation adaptation = document == null ? null : Adaptation.read(document, findings);
        SitesFile sites = playbooks == null
                ? null
                : SitesFile.read(sitesFile, playbooks.vocabulary().fields(), findings);
        EffectivePlan plan = playbooks == null || playbook == null || adaptation == null || sites == null
                ? null
                : plan(playbooks, playbook, adaptation, sites, findings);
        List<Map<String, @Nullable Object>> documents = plan == null || sites == null || findings.hasErrors()
                ? List.of()
                : output.write(plan, Workspace.file(playbookFile), sites.notes(), findings);
        report(console, plan, documents, findings);
        return findings.hasErrors() ? Exit.FINDINGS : Exit.FINE;
    }

    private static @Nullable EffectivePlan plan(
            Playbooks playbooks, CheckedPlaybook playbook, Adaptation adaptation, SitesFile sites, Findings findings) {
        Profile site = sites.find(adaptation.site());
        if (site == null) {
            findings.add(AdaptationCode.SITE_UNKNOWN, adaptation.at("site"), adaptation.site());
            return null;
        }
        return new Adapter(playbook, playbooks).adapt(adaptation, site, findings);
    }

    private void report(
            Console console,
            @Nullable EffectivePlan plan,
            List<Map<String, @Nullable Object>> documents,
            Findings findings) {
        if (json) {
            console.print(Json.print(Json.object(
                    "findings", Json.findings(findings.sorted(), console),
                    "frame", plan == null ? null : Json.frame(plan.frame()),
                    "fidelity", plan == null ? null : Json.fidelity(plan),
                    "effective-plan", plan == null ? null : Json.plan(plan),
                    "documents", documents)));
        } else if (plan != null) {
            new PlanReport(console).print(plan, documents);
        }
        console.findings(findings.sorted());
    }
}
