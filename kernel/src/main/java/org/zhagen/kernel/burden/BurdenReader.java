package org.zhagen.kernel.burden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Deliberation;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Points;
import org.zhagen.kernel.playbook.Procedure;
import org.zhagen.kernel.playbook.Role;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.playbook.Survey;
import org.zhagen.kernel.rule.Bindings;

/** Reads a playbook for what it asks people to fill in. */
final class BurdenReader {

    private final CheckedPlaybook plan;
    private final Playbook model;
    private final Bindings bindings;
    private final Map<TreePath, Double> known;
    private final List<BurdenLine> lines = new ArrayList<>();

    BurdenReader(CheckedPlaybook plan, Bindings bindings, Map<TreePath, Double> known) {
        this.plan = plan;
        this.model = plan.model();
        this.bindings = bindings;
        this.known = known;
    }

    Burden read() {
        model.procedures().forEach(this::procedure);
        model.indicators().forEach(this::indicator);
        model.surveys().forEach(this::survey);
        Points points = model.points();
        if (points != null) {
            points.earn().forEach(this::points);
        }
        Deliberation deliberation = model.deliberation();
        if (deliberation != null && !deliberation.scoring().isEmpty()) {
            scoring(deliberation);
        }
        return new Burden(lines);
    }

    private void procedure(Procedure procedure) {
        TreePath at = TreePath.of("procedures").child(procedure.id());
        Double times = known.get(at);
        if (!procedure.form().isEmpty()) {
            Minutes each = Convention.form(procedure.form());
            lines.add(new BurdenLine(
                    at.child("form"),
                    procedure.at(),
                    BurdenLine.Kind.OPENING,
                    procedure.title(),
                    procedure.openedBy(),
                    procedure.form().size(),
                    Every.EVENT,
                    each,
                    each.times(times)));
        }
        for (Procedure.Stage stage : procedure.stages()) {
            if (!stage.form().isEmpty()) {
                Minutes each = Convention.form(stage.form());
                lines.add(new BurdenLine(
                        at.child("stages").child(stage.id()).child("form"),
                        stage.at(),
                        BurdenLine.Kind.STAGE,
                        procedure.title() + " · " + stage.title(),
                        doers(procedure, stage),
                        stage.form().size(),
                        Every.EVENT,
                        each,
                        each.times(times)));
            }
        }
    }

    private static List<String> doers(Procedure procedure, Procedure.Stage stage) {
        List<String> doers = procedure.doers(stage);
        return doers.isEmpty() ? List.of(BurdenLine.NOT_SAID) : doers;
    }

    private void indicator(Indicator indicator) {
        boolean reported = indicator.from() instanceof Indicator.Origin.Reported;
        Minutes each = indicator.from() instanceof Indicator.Origin.Reported asked
                ? Minutes.exactly(asked.minutes())
                : Minutes.NONE;
        List<String> who = indicator.from() instanceof Indicator.Origin.Reported asked
                ? List.of(roleOr(asked.reported()))
                : List.of();
        TreePath at = TreePath.of("indicators").child(indicator.id());
        Double times = known.getOrDefault(at, Convention.timesAMonth(indicator.every()));
        lines.add(new BurdenLine(
                at,
                indicator.at(),
                BurdenLine.Kind.INDICATOR,
                title(indicator),
                who,
                reported ? 1 : 0,
                indicator.every(),
                each,
                each.times(times)));
    }

    private String title(Indicator indicator) {
        String own = indicator.title();
        var shared = plan.vocabulary().indicators().get(indicator.id());
        return own != null ? own : shared == null ? indicator.id() : shared.title();
    }

    /** The id of the role with these words as its title, or else the words. */
    private String roleOr(String words) {
        return model.roles().stream()
                .filter(role -> role.title().equals(words))
                .map(Role::id)
                .findFirst()
                .orElse(words);
    }

    private void survey(Survey survey) {
        TreePath at = TreePath.of("surveys").child(survey.id());
        Minutes answer = Convention.answer(survey);
        Double times = known.get(at);
        if (times == null) {
            Double rhythm = Convention.timesAMonth(survey.every());
            Double sample = sample(survey.sample());
            times = rhythm == null || sample == null ? null : Double.valueOf(rhythm * sample);
        }
        lines.add(line(survey, at, BurdenLine.Kind.ANSWER, survey.audience(), answer, times));
        if (survey.channel() != Survey.Channel.QR) {
            lines.add(line(
                    survey, at, BurdenLine.Kind.COLLECTION, BurdenLine.NOT_SAID, collecting(survey, answer), times));
        }
    }

    private static BurdenLine line(
            Survey survey, TreePath at, BurdenLine.Kind kind, String who, Minutes each, @Nullable Double times) {
        return new BurdenLine(
                at,
                survey.at(),
                kind,
                survey.title(),
                List.of(who),
                survey.questions().size(),
                survey.every(),
                each,
                each.times(times));
    }

    /** Who asks in person needs at least as long as who answers; how long entering paper takes nobody knows. */
    private static Minutes collecting(Survey survey, Minutes answer) {
        return switch (survey.channel()) {
            case VISIT, PHONE -> new Minutes(answer.low(), null);
            case PAPER, MEETING, DRAWING -> Minutes.UNKNOWN;
            case QR -> Minutes.NONE;
        };
    }

    private @Nullable Double sample(@Nullable RuleText sample) {
        return sample != null && plan.formula(sample).value(bindings).orElse(null) instanceof Number number
                ? Double.valueOf(Math.max(0, number.doubleValue()))
                : null;
    }

    private void points(Points.Earn earn) {
        TreePath at = TreePath.of("points/earn").child(earn.id());
        Minutes each = earn.proof() == null ? Convention.CONFIRM : Convention.CONFIRM_WITH_PROOF;
        lines.add(new BurdenLine(
                at,
                earn.at(),
                BurdenLine.Kind.POINTS,
                earn.title(),
                List.of(earn.confirmedBy()),
                0,
                Every.EVENT,
                each,
                each.times(known.get(at))));
    }

    private void scoring(Deliberation deliberation) {
        TreePath at = TreePath.of("deliberation");
        int marks = deliberation.scoring().size();
        Minutes each = Minutes.exactly(marks * Convention.MARK);
        lines.add(new BurdenLine(
                at.child("scoring"),
                deliberation.at(),
                BurdenLine.Kind.SCORING,
                String.join("、", deliberation.members()),
                List.of(BurdenLine.NOT_SAID),
                marks,
                Every.EVENT,
                each,
                each.times(known.get(at))));
    }
}
