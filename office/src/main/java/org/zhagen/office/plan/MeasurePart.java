package org.zhagen.office.plan;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Points;
import org.zhagen.kernel.playbook.Procedure;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.playbook.SharedIndicators;
import org.zhagen.kernel.playbook.Signal;
import org.zhagen.kernel.playbook.Survey;

/** How one knows that it works, and what is watched: indicators, surveys, signals, points. */
final class MeasurePart {

    private static final Pattern TARGET = Pattern.compile("\\s*(>=|<=|=|>|<)\\s*(.+)");
    private static final Pattern PARAMETER = Pattern.compile("params\\.(\\w+)");
    private static final Map<String, String> SIGNS = Map.of(">=", "不低于", "<=", "不超过", "=", "", ">", "高于", "<", "低于");

    private MeasurePart() {}

    static void add(Map<String, @Nullable Object> context, PlanFacts facts) {
        List<Map<String, @Nullable Object>> indicators = Maps.list(context, "indicators");
        for (int i = 0; i < indicators.size(); i++) {
            indicator(indicators.get(i), facts.playbook().indicators().get(i), facts);
        }
        List<Map<String, @Nullable Object>> surveys = Maps.list(context, "surveys");
        for (int i = 0; i < surveys.size(); i++) {
            Survey survey = facts.playbook().surveys().get(i);
            List<String> questions = survey.questions().stream()
                    .map(q -> q.title().replaceAll("[？?。]$", ""))
                    .toList();
            surveys.get(i).put("question-titles", String.join("；", questions));
            surveys.get(i).put("sample-text", survey.sample() == null ? "全部" : facts.rule(survey.sample()) + "份");
        }
        List<Map<String, @Nullable Object>> signals = Maps.list(context, "signals");
        for (int i = 0; i < signals.size(); i++) {
            signal(signals.get(i), facts.playbook().signals().get(i), facts);
        }
        points(Maps.map(context, "points"), facts.playbook().points(), facts);
    }

    private static void indicator(Map<String, @Nullable Object> entry, Indicator indicator, PlanFacts facts) {
        SharedIndicators.Shared shared = facts.plan().vocabulary().indicators().get(indicator.id());
        String unit = indicator.unit() == null && shared != null ? shared.unit() : indicator.unit();
        if (indicator.title() == null && shared != null) {
            entry.put("title", shared.title());
        }
        if (indicator.kind() == null && shared != null) {
            entry.put("kind", Words.of(shared.kind()));
        }
        if (indicator.direction() == null && shared != null) {
            entry.put("direction", Words.of(shared.direction()));
        }
        if (indicator.meaning() == null && shared != null) {
            entry.put("meaning", shared.meaning());
        }
        entry.put("unit", Words.unit(unit));
        entry.put("target-text", target(indicator.target(), unit, facts));
        entry.put("from-text", origin(indicator.from(), facts));
    }

    /** A target in words, such as 不低于90%; null where there is none. */
    private static @Nullable String target(@Nullable RuleText target, @Nullable String unit, PlanFacts facts) {
        Matcher parts = target == null ? null : TARGET.matcher(target.source());
        if (parts == null || !parts.matches()) {
            return null;
        }
        Matcher name = PARAMETER.matcher(parts.group(2));
        String figure = parts.group(2).strip();
        if (name.matches()) {
            figure = facts.parameter(name.group(1).replace('_', '-'));
        } else if (!figure.matches("-?[\\d.]+")) {
            figure = Printed.UNKNOWN;
        }
        boolean bare = figure.equals(Printed.UNKNOWN) || figure.matches(".*[%元\\p{IsHan}]");
        return SIGNS.getOrDefault(parts.group(1), "") + figure + (bare ? "" : Words.unit(unit));
    }

    private static String origin(Indicator.Origin origin, PlanFacts facts) {
        return switch (origin) {
            case Indicator.Origin.FromProcedure from ->
                facts.playbook().procedures().stream()
                                .filter(p -> p.id().equals(from.procedure()))
                                .map(Procedure::title)
                                .findFirst()
                                .orElse("流程")
                        + "流转记录";
            case Indicator.Origin.FromSurvey from ->
                facts.playbook().surveys().stream()
                        .filter(s -> s.id().equals(from.survey()))
                        .map(Survey::title)
                        .findFirst()
                        .orElse("调查");
            case Indicator.Origin.FromTool from -> Words.of(from.tool());
            case Indicator.Origin.FromRegister from -> from.register();
            case Indicator.Origin.Reported from -> facts.role(from.reported()) + "填报";
        };
    }

    private static void signal(Map<String, @Nullable Object> entry, Signal signal, PlanFacts facts) {
        entry.put("alert-titles", String.join("、", facts.roles(signal.alert())));
        entry.put("when-text", facts.condition(signal.when()));
        entry.put(
                "opens-title",
                facts.playbook().procedures().stream()
                        .filter(p -> p.id().equals(signal.opens()))
                        .map(Procedure::title)
                        .findFirst()
                        .orElse(null));
    }

    private static void points(Map<String, @Nullable Object> entry, @Nullable Points points, PlanFacts facts) {
        if (points == null) {
            return;
        }
        List<Map<String, @Nullable Object>> earn = Maps.list(entry, "earn");
        for (int i = 0; i < earn.size(); i++) {
            Points.Earn model = points.earn().get(i);
            Points.Limit limit = model.limit();
            earn.get(i).put("confirmed-by-title", facts.role(model.confirmedBy()));
            earn.get(i)
                    .put(
                            "limit-text",
                            limit == null
                                    ? null
                                    : Words.of(limit.every()) + "最多" + Printed.value(limit.most()) + points.unit());
        }
        entry.put("never-text", String.join("；", points.never()));
    }
}
