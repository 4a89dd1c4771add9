package org.zhagen.adaptation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanCheck;
import org.zhagen.adaptation.PlanLine;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.adaptation.Fidelity;
import org.zhagen.kernel.adaptation.Frame;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlWriter;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.value.Values;

/**
 * A plan as programs read it.
 *
 * @param playbook such as {@code whistle@1.2.0}
 * @param adaptation what the site changes, in the format of the command line
 */
record PlanJson(
        UUID id,
        UUID series,
        int revision,
        String site,
        String siteName,
        String playbook,
        String title,
        String state,
        @Nullable Object adaptation,
        @Nullable UUID basedOn,
        Plan.@Nullable Consultation consultation,
        Plan.@Nullable Force force,
        boolean simulated,
        Instant changed,
        String changedBy,
        int version) {

    static PlanJson of(Plan plan) {
        return new PlanJson(
                plan.id(),
                plan.series(),
                plan.revision(),
                plan.site().digits(),
                plan.siteName(),
                plan.playbookName(),
                plan.title(),
                plan.state().id(),
                YamlWriter.plain(plan.adaptation().document()),
                plan.basedOn(),
                plan.consultation(),
                plan.force(),
                plan.simulated(),
                plan.changed(),
                plan.changedBy(),
                plan.version());
    }

    /** A plan in a list. */
    record Line(
            UUID id,
            UUID series,
            int revision,
            String site,
            String siteName,
            String playbook,
            String title,
            String state,
            int errors,
            int warnings,
            @Nullable Double fidelity,
            int modifications,
            boolean coreKept,
            @Nullable LocalDate starts,
            boolean simulated,
            Instant changed) {

        static Line of(PlanLine line) {
            return new Line(
                    line.id(),
                    line.series(),
                    line.revision(),
                    line.site().digits(),
                    line.siteName(),
                    line.playbook() + "@" + line.playbookVersion(),
                    line.title(),
                    line.state().id(),
                    line.errors(),
                    line.warnings(),
                    line.fidelity(),
                    line.modifications(),
                    line.coreKept(),
                    line.starts(),
                    line.simulated(),
                    line.changed());
        }
    }

    /**
     * Something that was found.
     *
     * @param field as {@link PlanCheck.Remark} says it
     */
    record Remark(String field, String code, String severity, int line, int column, String message) {
        static Remark of(PlanCheck.Remark remark, Locale language) {
            Finding finding = remark.finding();
            return new Remark(
                    remark.field(),
                    finding.code().id(),
                    finding.isError() ? "error" : "warning",
                    finding.at().line(),
                    finding.at().column(),
                    finding.message(language));
        }
    }

    /** A modification of the record after FRAME. */
    record Modification(
            String at,
            String what,
            String nature,
            boolean consistent,
            @Nullable String reason,
            String origin,
            @Nullable Object before,
            @Nullable Object after) {

        static Modification of(Frame.Modification modification) {
            return new Modification(
                    modification.at().toString(),
                    Code.kebab(modification.what()),
                    Code.kebab(modification.nature()),
                    modification.consistent(),
                    modification.reason(),
                    modification.origin(),
                    plain(modification.before()),
                    plain(modification.after()));
        }
    }

    /** What a resource comes to; the amount is null when it depends on something unknown. */
    record CostJson(
            String id,
            String title,
            @Nullable String amount,
            @Nullable String unit,
            List<String> unknownFields) {
        static CostJson of(Cost cost) {
            Object amount = cost.amount();
            return new CostJson(
                    cost.resource().id(),
                    cost.resource().title(),
                    amount == null ? null : Values.print(amount),
                    cost.resource().unit(),
                    cost.unknownFields());
        }
    }

    /**
     * What is to be said of a plan.
     *
     * @param digest names what the site will do; null while there are errors, as are settings and fidelity
     */
    record CheckJson(
            List<Remark> findings,
            @Nullable String digest,
            @Nullable Map<String, String> settings,
            @Nullable Fidelity fidelity,
            List<Modification> modifications,
            List<CostJson> costs) {

        static CheckJson of(PlanCheck check, Locale language) {
            EffectivePlan effective = check.effective();
            return new CheckJson(
                    check.remarks().stream()
                            .map(remark -> Remark.of(remark, language))
                            .toList(),
                    effective == null ? null : effective.digest(),
                    effective == null ? null : settings(effective),
                    effective == null ? null : effective.fidelity(),
                    effective == null
                            ? List.of()
                            : effective.frame().modifications().stream()
                                    .map(Modification::of)
                                    .toList(),
                    check.costs().stream().map(CostJson::of).toList());
        }

        private static Map<String, String> settings(EffectivePlan plan) {
            Map<String, String> texts = new LinkedHashMap<>();
            plan.settings().forEach((id, value) -> texts.put(id, Values.print(value)));
            return texts;
        }
    }

    static @Nullable Object plain(@Nullable Node node) {
        return node == null ? null : YamlWriter.plain(node);
    }
}
