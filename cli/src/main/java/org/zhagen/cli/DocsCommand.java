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
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.site.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the documents of a playbook for a site, adapted or as it is. */
@Command(
        name = "docs",
        description = {"为一地生成实施方案、操作手册、应急预案和三张清单。", "Writes a site's plan, handbook, contingency plan and lists."})
final class DocsCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Workspace workspace = new Workspace();

    @Mixin
    private PlanOutput output = new PlanOutput();

    @Parameters(index = "0", paramLabel = "PLAYBOOK", description = "playbook.yaml or its folder")
    private Path playbookFile = Path.of("");

    @Option(names = "--site", required = true, paramLabel = "SITES", description = ".csv or .xlsx with the site's row")
    private Path sitesFile = Path.of("");

    @Option(names = "--code", paramLabel = "CODE", description = "The site (default: the adaptation's).")
    private @Nullable String code;

    @Option(
            names = "--adaptation",
            paramLabel = "FILE",
            description = "adaptation.yaml; without it, the playbook with the variant that suits.")
    private @Nullable Path adaptationFile;

    @Option(names = "--json", description = "Output for machines (JSON).")
    private boolean json;

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        List<Map<String, @Nullable Object>> documents = documents(findings);
        if (json) {
            console.print(Json.print(
                    Json.object("findings", Json.findings(findings.sorted(), console), "documents", documents)));
        } else {
            documents.forEach(document -> console.print(PlanReport.document(document, console)));
        }
        console.findings(findings.sorted());
        return findings.hasErrors() ? Exit.FINDINGS : Exit.FINE;
    }

    private List<Map<String, @Nullable Object>> documents(Findings findings) {
        Playbooks playbooks = workspace.playbooks(findings);
        CheckedPlaybook playbook = playbooks == null ? null : Workspace.playbook(playbooks, playbookFile, findings);
        SitesFile sites = playbooks == null
                ? null
                : SitesFile.read(sitesFile, playbooks.vocabulary().fields(), findings);
        if (playbooks == null || playbook == null || sites == null) {
            return List.of();
        }
        EffectivePlan plan = plan(playbooks, playbook, sites, findings);
        return plan == null || findings.hasErrors()
                ? List.of()
                : output.write(plan, Workspace.file(playbookFile), sites.notes(), findings);
    }

    private @Nullable EffectivePlan plan(
            Playbooks playbooks, CheckedPlaybook playbook, SitesFile sites, Findings findings) {
        Adaptation adaptation = null;
        if (adaptationFile != null) {
            Node document = YamlReader.read(adaptationFile, findings);
            adaptation = document == null ? null : Adaptation.read(document, findings);
            if (adaptation == null) {
                return null;
            }
        }
        String wanted = code != null ? code : adaptation == null ? "" : adaptation.site();
        Profile site = sites.find(wanted);
        if (site == null) {
            findings.add(AdaptationCode.SITE_UNKNOWN, Place.of(sitesFile.toString()), wanted);
            return null;
        }
        Adaptation used = adaptation == null ? asItIs(playbooks, playbook, site) : adaptation;
        return new Adapter(playbook, playbooks).adapt(used, site, findings);
    }

    /** An adaptation that changes nothing beside the variant that suits. */
    private static Adaptation asItIs(Playbooks playbooks, CheckedPlaybook playbook, Profile site) {
        Variant variant = new Fitter(playbook, playbooks).fit(site).variant();
        return Adaptation.of(playbook.name(), site.code(), variant == null ? null : variant.id());
    }
}
