package org.zhagen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.fit.Fit;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.Gower;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.site.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Fits a playbook to the sites of a table. */
@Command(
        name = "fit",
        description = {"看一个经验包适合哪些地方。", "Fits a playbook to sites: verdict, score, preconditions, cost."})
final class FitCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "PLAYBOOK", description = "playbook.yaml or its folder")
    private Path playbookFile = Path.of("");

    @Parameters(index = "1", paramLabel = "SITES", description = ".csv or .xlsx; header = field ids or Chinese titles")
    private Path sitesFile = Path.of("");

    @Option(names = "--json", description = "Output for machines (JSON).")
    private boolean json;

    @Option(names = "--site", paramLabel = "CODE", description = "Only this site, in detail.")
    private @Nullable String code;

    @Option(
            names = "--experience",
            paramLabel = "FILE",
            description = "Sites where it was run before, with a column 'outcome'.")
    private @Nullable Path experienceFile;

    @Override
    public Integer call() {
        Console console = main.console();
        Findings findings = new Findings();
        Playbooks playbooks = workspace.playbooks(findings);
        CheckedPlaybook playbook = playbooks == null ? null : Workspace.playbook(playbooks, playbookFile, findings);
        if (playbooks == null || playbook == null) {
            return nothing(console, findings);
        }
        SitesFile sites = SitesFile.read(sitesFile, playbooks.vocabulary().fields(), findings);
        SitesFile experience = experience(playbooks, findings);
        if (sites == null) {
            return nothing(console, findings);
        }
        Fitter fitter = new Fitter(playbook, playbooks);
        List<Profile> wanted = sites.profiles().stream()
                .filter(p -> code == null || p.code().equals(code))
                .toList();
        if (code != null && wanted.isEmpty()) {
            console.err().println(console.say("表中没有代码 " + code + "。", "There is no site " + code + " in the table."));
            return nothing(console, findings);
        }
        if (wanted.isEmpty() && !findings.hasErrors()) {
            console.err()
                    .println(console.say(
                            sitesFile + "：表头之下没有数据。也许数据在另一个文件里。",
                            sitesFile + ": There is nothing below the header. Maybe the data are in another file."));
            return nothing(console, findings);
        }
        if (json) {
            List<Fit> fits = wanted.stream().map(fitter::fit).toList();
            console.print(Json.print(output(fits, sites, experience, playbook, wanted)));
        } else {
            Ranking ranking = Ranking.of(fitter, wanted, playbooks.vocabulary().fields());
            List<Profile> shown = ranking.sites().subList(0, Math.min(wanted.size(), FitReport.MOST));
            List<Fit> fits = shown.stream().map(fitter::fit).toList();
            FitReport report = new FitReport(console, playbook);
            report.print(ranking.counts(), fits, sites.notes(), code != null || fits.size() == 1);
            neighbours(playbook, experience, shown, sites).forEach(report::neighbours);
        }
        console.findings(findings.sorted());
        return findings.hasErrors() ? Exit.FINDINGS : Exit.FINE;
    }

    /** No site could be fitted: an empty array for machines, the findings for people. */
    private int nothing(Console console, Findings findings) {
        if (json) {
            console.print(Json.print(List.of()));
        }
        console.findings(findings.sorted());
        return Exit.FINDINGS;
    }

    private @Nullable SitesFile experience(Playbooks playbooks, Findings findings) {
        return experienceFile == null
                ? null
                : SitesFile.read(experienceFile, playbooks.vocabulary().fields(), findings);
    }

    private List<Map<String, @Nullable Object>> output(
            List<Fit> fits,
            SitesFile sites,
            @Nullable SitesFile experience,
            CheckedPlaybook playbook,
            List<Profile> wanted) {
        List<FitReport.Neighbours> neighbours = neighbours(playbook, experience, wanted, sites);
        List<Map<String, @Nullable Object>> output = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            Map<String, @Nullable Object> fit = Json.fit(fits.get(i));
            if (!neighbours.isEmpty()) {
                fit.put("similar", neighbours.get(i).json());
            }
            if (!sites.notes().isEmpty()) {
                fit.put("note", String.join("; ", sites.notes()));
            }
            output.add(fit);
        }
        return output;
    }

    private static List<FitReport.Neighbours> neighbours(
            CheckedPlaybook playbook, @Nullable SitesFile experience, List<Profile> wanted, SitesFile sites) {
        if (experience == null) {
            return List.of();
        }
        List<Profile> all = new ArrayList<>(sites.profiles());
        all.addAll(experience.profiles());
        Gower gower = new Gower(playbook.siteFields(), all);
        return wanted.stream()
                .map(site -> FitReport.Neighbours.of(site, gower.nearest(site, experience.profiles(), 3), experience))
                .toList();
    }
}
