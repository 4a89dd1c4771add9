package org.zhagen.kernel.playbook;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;

/** What a playbook must have beyond its form, so that somebody elsewhere can run it. One method per rule. */
final class ContentCheck {

    private final Node.Mapping tree;
    private final Playbook playbook;
    private final SharedIndicators shared;
    private final Findings findings;

    ContentCheck(Node.Mapping tree, Playbook playbook, SharedIndicators shared, Findings findings) {
        this.tree = tree;
        this.playbook = playbook;
        this.shared = shared;
        this.findings = findings;
    }

    void check() {
        identity();
        weights();
        coreIsCarried();
        everyPhaseHasSteps();
        stepsAreInOrder();
        stagesAreInOrder();
        sharesAddUp();
        indicatorsAreDescribed();
        toolsCountWhatIsAsked();
        outcomeAndBurdenAreMeasured();
        evidenceSaysSomething();
        templatesLieInside();
    }

    private void identity() {
        if (!playbook.format().equals(Playbook.FORMAT)) {
            findings.addMaybe(PlaybookCode.FORMAT_UNKNOWN, at("format"), Playbook.FORMAT, playbook.format());
        }
        if (!Code.isId(playbook.id())) {
            findings.add(PlaybookCode.ID_FORM, at("id"), playbook.id());
        }
    }

    private void weights() {
        for (Precondition precondition : playbook.preconditions()) {
            if (precondition.weightOrOne() < 1 || precondition.weightOrOne() > 100) {
                findings.add(
                        PlaybookCode.WEIGHT_FORM, precondition.at(), precondition.id(), precondition.weightOrOne());
            }
        }
    }

    private void coreIsCarried() {
        Set<String> carried = Stream.concat(
                        playbook.steps().stream().map(Step::core),
                        playbook.procedures().stream()
                                .flatMap(p -> Stream.concat(
                                        Stream.ofNullable(p.core()),
                                        p.stages().stream().map(Procedure.Stage::core))))
                .filter(core -> core != null)
                .collect(Collectors.toSet());
        for (CoreElement core : playbook.core()) {
            if (!carried.contains(core.id())) {
                findings.add(PlaybookCode.CORE_NOT_CARRIED, core.at(), core.id());
            }
        }
    }

    private void everyPhaseHasSteps() {
        Set<Phase> empty = EnumSet.allOf(Phase.class);
        playbook.steps().forEach(step -> empty.remove(step.phase()));
        for (Phase phase : empty) {
            findings.add(PlaybookCode.PHASE_EMPTY, at("steps"), Code.kebab(phase));
        }
    }

    private void stepsAreInOrder() {
        Map<String, Step> byId = new HashMap<>();
        playbook.steps().forEach(step -> byId.put(step.id(), step));
        for (Step step : playbook.steps()) {
            if (reaches(step.id(), step.id(), byId, new HashSet<>())) {
                findings.add(PlaybookCode.STEP_CYCLE, step.at(), step.id());
                continue;
            }
            for (String before : step.after()) {
                Step earlier = byId.get(before);
                Duration end = earlier == null ? null : earlier.starts().plus(earlier.takes());
                if (end != null && step.starts().compareTo(end) < 0) {
                    findings.add(
                            PlaybookCode.STEP_TOO_EARLY,
                            step.at(),
                            step.id(),
                            step.starts().toDays(),
                            before,
                            end.toDays());
                }
            }
        }
    }

    private static boolean reaches(String from, String goal, Map<String, Step> steps, Set<String> seen) {
        Step step = steps.get(from);
        return step != null
                && step.after().stream()
                        .anyMatch(id -> id.equals(goal) || (seen.add(id) && reaches(id, goal, steps, seen)));
    }

    private void stagesAreInOrder() {
        for (Procedure procedure : playbook.procedures()) {
            Set<String> earlier = new HashSet<>(Set.of("opened"));
            for (Procedure.Stage stage : procedure.stages()) {
                String from = stage.countedFrom();
                boolean known = procedure.stages().stream().anyMatch(s -> s.id().equals(from));
                if (from != null && known && !earlier.contains(from)) {
                    findings.add(PlaybookCode.STAGE_ORDER, stage.at(), stage.id(), from);
                }
                earlier.add(stage.id());
            }
        }
    }

    private void sharesAddUp() {
        double sum =
                playbook.funding().stream().mapToDouble(f -> f.share().points()).sum();
        if (!playbook.funding().isEmpty() && Math.abs(sum - 100) > 0.01) {
            findings.add(PlaybookCode.FUNDING_SUM, at("funding"), sum);
        }
    }

    private void indicatorsAreDescribed() {
        for (Indicator indicator : playbook.indicators()) {
            SharedIndicators.Shared known = shared.get(indicator.id());
            if (known == null) {
                if (indicator.title() == null
                        || indicator.kind() == null
                        || indicator.unit() == null
                        || indicator.direction() == null) {
                    findings.addMaybe(
                            PlaybookCode.INDICATOR_UNDESCRIBED,
                            indicator.at(),
                            Nearest.to(indicator.id(), shared.all().keySet()),
                            indicator.id());
                }
            } else if (differs(indicator.unit(), known.unit())
                    || differs(indicator.kind(), known.kind())
                    || differs(indicator.direction(), known.direction())) {
                findings.add(
                        PlaybookCode.INDICATOR_DIFFERS,
                        indicator.at(),
                        indicator.id(),
                        known.unit() + ", " + Code.kebab(known.kind()) + ", " + Code.kebab(known.direction()));
            }
        }
    }

    /** Nobody would ever see a figure of it; a tool that comes later may know more, so it is no error. */
    private void toolsCountWhatIsAsked() {
        for (Indicator indicator : playbook.indicators()) {
            if (indicator.from() instanceof Indicator.Origin.FromTool from) {
                List<String> known = from.tool().counts();
                if (!known.contains(from.counted())) {
                    findings.addMaybe(
                            PlaybookCode.INDICATOR_COUNT,
                            from.at(),
                            Nearest.to(from.counted(), known),
                            indicator.id(),
                            Code.kebab(from.tool()),
                            from.counted(),
                            String.join(", ", known));
                }
            }
        }
    }

    private static boolean differs(@Nullable Object own, Object known) {
        return own != null && !own.equals(known);
    }

    private void outcomeAndBurdenAreMeasured() {
        if (!measures(kind -> kind == Indicator.Kind.OUTCOME)) {
            findings.add(PlaybookCode.OUTCOME_MISSING, at("indicators"));
        }
        if (!measures(kind -> kind == Indicator.Kind.BURDEN)) {
            findings.add(PlaybookCode.BURDEN_MISSING, at("indicators"));
        }
    }

    private boolean measures(Predicate<Indicator.Kind> wanted) {
        return playbook.indicators().stream().anyMatch(indicator -> {
            SharedIndicators.Shared known = shared.get(indicator.id());
            Indicator.Kind kind = indicator.kind() != null ? indicator.kind() : known == null ? null : known.kind();
            return kind != null && wanted.test(kind);
        });
    }

    private void evidenceSaysSomething() {
        Set<String> own =
                playbook.indicators().stream().map(Indicator::id).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Evidence evidence : playbook.evidence()) {
            if (evidence.after() == null && evidence.change() == null) {
                findings.add(PlaybookCode.EVIDENCE_EMPTY, evidence.at(), evidence.indicator());
            }
            if (!own.contains(evidence.indicator()) && shared.get(evidence.indicator()) == null) {
                List<String> known = Stream.concat(own.stream(), shared.all().keySet().stream())
                        .toList();
                findings.addMaybe(
                        PlaybookCode.REFERENCE_UNKNOWN,
                        evidence.at(),
                        Nearest.to(evidence.indicator(), known),
                        evidence.indicator(),
                        "indicators",
                        String.join(", ", own));
            }
        }
    }

    private void templatesLieInside() {
        for (DocumentSpec document : playbook.documents()) {
            String template = document.template();
            if (template == null && !DocumentSpec.STANDARD.contains(document.id())) {
                findings.add(
                        PlaybookCode.TEMPLATE_UNKNOWN,
                        document.at(),
                        document.id(),
                        String.join(", ", DocumentSpec.STANDARD));
            } else if (template != null && !template.matches("documents/[A-Za-z0-9][A-Za-z0-9._-]*\\.md")) {
                findings.add(PlaybookCode.TEMPLATE_OUTSIDE, document.at(), template);
            }
        }
    }

    private Place at(String key) {
        Node.Entry entry = tree.entries().get(key);
        return entry == null ? tree.at() : entry.key();
    }
}
