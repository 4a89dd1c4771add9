package org.zhagen.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.DocumentCode;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.DocumentSpec;
import org.zhagen.office.plan.PlanDocuments;
import org.zhagen.office.plan.PlanOptions;
import org.zhagen.office.plan.Written;
import picocli.CommandLine.Option;

/** Where a plan's documents go, and what they say of themselves. */
final class PlanOutput {

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the documents.")
    private @Nullable Path out;

    @Option(names = "--date", paramLabel = "DAY", description = "Day of the documents (default: today).")
    private @Nullable LocalDate date;

    @Option(names = "--start", paramLabel = "DAY", description = "First day of the work (default: --date).")
    private @Nullable LocalDate start;

    @Option(names = "--body", paramLabel = "NAME", description = "Issuing body.")
    private @Nullable String body;

    /** Writes the documents where asked; what was written, for the machine output. */
    List<Map<String, @Nullable Object>> write(
            EffectivePlan plan, Path playbookFile, Set<String> notes, Findings findings) {
        Path folder = out;
        if (folder == null) {
            return List.of();
        }
        Findings own = new Findings();
        Map<String, String> templates = templates(plan, playbookFile, own);
        List<Written> written =
                own.hasErrors() ? List.of() : PlanDocuments.write(plan, templates, options(notes), folder, own);
        own.sorted().forEach(finding -> findings.add(placed(finding, templates.keySet(), playbookFile)));
        return written.stream().map(PlanOutput::object).toList();
    }

    private PlanOptions options(Set<String> notes) {
        LocalDate today = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        String note = notes.isEmpty() ? null : String.join("；", notes);
        return new PlanOptions(today, start == null ? today : start, note, body);
    }

    private static Map<String, String> templates(EffectivePlan plan, Path playbookFile, Findings findings) {
        Map<String, String> templates = new LinkedHashMap<>();
        for (DocumentSpec document : plan.plan().model().documents()) {
            String template = document.template();
            if (template != null) {
                Path file = playbookFile.resolveSibling(template);
                try {
                    templates.put(template, Files.readString(file, StandardCharsets.UTF_8));
                } catch (CharacterCodingException notText) {
                    findings.add(DocumentCode.NOT_UTF8, Place.of(file.toString()));
                } catch (IOException missing) {
                    findings.add(DocumentCode.FILE_MISSING, Place.of(file.toString()));
                }
            }
        }
        return templates;
    }

    /** A finding about a template names it as the playbook does; people want the path from where they are. */
    private static Finding placed(Finding finding, Set<String> templates, Path playbookFile) {
        Place at = finding.at();
        if (!templates.contains(at.file())) {
            return finding;
        }
        String file = playbookFile.resolveSibling(at.file()).toString();
        return new Finding(finding.code(), new Place(file, at.line(), at.column()), finding.args(), finding.maybe());
    }

    private static Map<String, @Nullable Object> object(Written document) {
        return Json.object(
                "file", document.fileName(),
                "title", document.title(),
                "characters", document.characters(),
                "limit", document.limit(),
                "within", document.within());
    }
}
