package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.adaptation.PilotSites;
import org.zhagen.adaptation.Workbench;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.adaptation.Frame;
import org.zhagen.kernel.adaptation.Ground;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.fit.Dependent;
import org.zhagen.kernel.fit.FieldDifference;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;

/** The fifth of the guided steps: the plan beside the playbook, the record of modifications, and the site beside a pilot site. */
@Pages
@RequestMapping("/adaptation/plans/{id}/compare")
class ComparePages {

    private final PlanDesk desk;
    private final PilotSites pilots;
    private final GroundWords ground;
    private final PlanWords words;

    ComparePages(PlanDesk desk, PilotSites pilots, GroundWords ground, PlanWords words) {
        this.desk = desk;
        this.pilots = pilots;
        this.ground = ground;
        this.words = words;
    }

    /** A modification, after FRAME. */
    record Modified(
            String what,
            String kind,
            String nature,
            boolean consistent,
            String reason,
            String origin,
            String from,
            String to) {}

    /**
     * A row of 差异点.
     *
     * @param share percent of the whole distance; empty where a value is unknown
     * @param withheld whether the other place knows it and the reader may not
     */
    record Differs(
            String field,
            String there,
            String here,
            String absolute,
            String relative,
            String share,
            boolean same,
            boolean known,
            boolean withheld,
            List<Hangs> hangs) {}

    /** What depends on a field. */
    record Hangs(String kind, String title, String there, String here, boolean same) {}

    @GetMapping
    ModelAndView show(
            Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "") String pilot, Locale language) {
        Workbench bench = desk.open(acting, id);
        CheckedPlaybook playbook = bench.check().playbook().playbook();
        EffectivePlan effective = bench.check().effective();
        List<PilotSites.Pilot> known = Answers.value(pilots.of(acting, id));
        String chosen =
                pilot.isEmpty() && !known.isEmpty() ? known.getFirst().site().digits() : pilot;
        PilotSites.Compared compared = compared(acting, id, chosen);
        return desk.page(bench, "compare", language)
                .addObject("modified", effective == null ? List.of() : modified(effective, bench, language))
                .addObject("fidelity", effective == null ? null : effective.fidelity())
                .addObject(
                        "ground",
                        effective == null
                                ? List.of()
                                : ground.of(
                                        Ground.between(
                                                playbook,
                                                effective.plan(),
                                                bench.check().site().values()),
                                        effective.plan().model(),
                                        language))
                .addObject(
                        "pilots",
                        known.stream()
                                .map(one -> new Choice(one.site().digits(), one.name() + "（" + one.version() + "）"))
                                .toList())
                .addObject("pilot", chosen)
                .addObject("pilotName", compared == null ? "" : compared.pilot().name())
                .addObject("differences", compared == null ? List.of() : differences(compared, playbook, language));
    }

    private PilotSites.@Nullable Compared compared(Acting acting, UUID id, String pilot) {
        return RegionCode.read(pilot)
                .map(code -> pilots.compare(acting, id, code)
                                instanceof Outcome.Done<PilotSites.Compared>(PilotSites.Compared found)
                        ? found
                        : null)
                .orElse(null);
    }

    private List<Modified> modified(EffectivePlan effective, Workbench bench, Locale language) {
        Node original = bench.check().playbook().playbook().tree();
        Node plan = effective.plan().tree();
        List<Modified> rows = new ArrayList<>();
        for (Frame.Modification one : effective.frame().modifications()) {
            String reason = one.reason();
            rows.add(new Modified(
                    words.address(one.at(), language, plan, original),
                    Code.kebab(one.what()),
                    Code.kebab(one.nature()),
                    one.consistent(),
                    reason == null ? "" : reason,
                    one.origin(),
                    said(one, one.before(), effective.plan(), language),
                    said(one, one.after(), effective.plan(), language)));
        }
        return rows;
    }

    /** A plain number of a parameter or a resource has its unit beside it. */
    private String said(Frame.Modification one, @Nullable Node value, CheckedPlaybook plan, Locale language) {
        String text = words.said(one.at().last(), value, plan, language);
        String unit = text.matches("-?\\d+(\\.\\d+)?") ? GroundWords.unit(one.at(), plan.model()) : "";
        return unit.isEmpty() ? text : text + " " + unit;
    }

    private List<Differs> differences(PilotSites.Compared compared, CheckedPlaybook playbook, Locale language) {
        return compared.comparison().rows().stream()
                .map(row ->
                        differs(row, compared.withheld().contains(row.field().id()), playbook, language))
                .toList();
    }

    private Differs differs(FieldDifference row, boolean withheld, CheckedPlaybook playbook, Locale language) {
        Object absolute = row.absolute();
        String difference = absolute == null ? "—" : signed(words.field(row.field(), absolute, language));
        return new Differs(
                words.title(row.field(), language),
                withheld
                        ? words.word("plans.pilot.withheld", language)
                        : words.field(row.field(), row.there(), language),
                words.field(row.field(), row.here(), language),
                difference,
                row.relative().isEmpty() ? "—" : signed(percent(row.relative().getAsDouble())),
                row.share().isEmpty() ? "—" : percent(row.share().getAsDouble()),
                row.isSame(),
                row.isKnown(),
                withheld,
                row.dependents().stream()
                        .map(hangs -> hangs(hangs, playbook, language))
                        .toList());
    }

    private static String signed(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number.startsWith("0") ? number : "+" + number;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private Hangs hangs(Dependent dependent, CheckedPlaybook playbook, Locale language) {
        String unit = dependent.kind() == Dependent.Kind.COST
                ? playbook.model().resources().stream()
                        .filter(resource -> resource.id().equals(dependent.at().last()))
                        .map(resource -> resource.unit())
                        .findFirst()
                        .orElse("")
                : "";
        String there = outcome(dependent.there(), unit, language);
        String here = outcome(dependent.here(), unit, language);
        return new Hangs(Code.kebab(dependent.kind()), dependent.title(), there, here, there.equals(here));
    }

    private String outcome(@Nullable Object value, String unit, Locale language) {
        return value instanceof Truth truth
                ? words.word("plans.truth." + Code.kebab(truth), language)
                : words.value(value, unit, language);
    }
}
