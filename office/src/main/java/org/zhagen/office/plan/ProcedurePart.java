package org.zhagen.office.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.playbook.Procedure;
import org.zhagen.kernel.playbook.RuleText;

/** How matters flow: who opens them, what is asked, stages with their clocks, what happens when a stage is late. */
final class ProcedurePart {

    private ProcedurePart() {}

    static void add(Map<String, @Nullable Object> context, PlanFacts facts) {
        List<Map<String, @Nullable Object>> entries = Maps.list(context, "procedures");
        List<Procedure> procedures = facts.playbook().procedures();
        for (int i = 0; i < procedures.size(); i++) {
            procedure(entries.get(i), procedures.get(i), facts);
        }
    }

    private static void procedure(Map<String, @Nullable Object> entry, Procedure procedure, PlanFacts facts) {
        entry.put("opened-by-titles", String.join("、", facts.roles(procedure.openedBy())));
        entry.put("core-title", facts.core(procedure.core()));
        entry.put("form-text", form(procedure.form()));
        entry.put("dispatch-text", dispatch(procedure, facts));
        List<Map<String, @Nullable Object>> stages = Maps.list(entry, "stages");
        for (int i = 0; i < procedure.stages().size(); i++) {
            stage(stages.get(i), procedure.stages().get(i), procedure, facts);
        }
        List<String> answers = new ArrayList<>();
        List<Map<String, @Nullable Object>> overdue = Maps.list(entry, "overdue");
        for (int i = 0; i < procedure.overdue().size(); i++) {
            answers.add(overdue(overdue.get(i), procedure.overdue().get(i), facts));
        }
        entry.put("overdue-text", String.join("；", answers));
    }

    private static void stage(
            Map<String, @Nullable Object> entry, Procedure.Stage stage, Procedure procedure, PlanFacts facts) {
        entry.put("by-title", facts.role(stage.by()));
        entry.put("core-title", facts.core(stage.core()));
        entry.put("form-text", form(stage.form()));
        entry.put("within-text", within(stage, facts));
        entry.put("clock-title", stage.clock() == null ? null : Words.of(stage.clock()));
        entry.put("from-text", from(stage.countedFrom(), procedure));
    }

    /** The time allowed, such as 2小时内, or 5个工作日内 on a clock that stands still outside working hours. */
    static @Nullable String within(Procedure.Stage stage, PlanFacts facts) {
        RuleText text = stage.within();
        return text == null ? null : within(text, stage.clock() == Procedure.Clock.WORKING, facts);
    }

    private static String within(RuleText text, boolean working, PlanFacts facts) {
        String length = facts.rule(text);
        if (length.equals(Printed.UNKNOWN)) {
            return length;
        }
        if (!working) {
            return length + "内";
        }
        return length.matches("\\d+天") ? length.replace("天", "个工作日内") : "工作时间" + length + "内";
    }

    private static @Nullable String from(@Nullable String counted, Procedure procedure) {
        if (counted == null) {
            return null;
        }
        return procedure.stages().stream()
                .filter(s -> s.id().equals(counted))
                .map(s -> "自“" + s.title() + "”完成起")
                .findFirst()
                .orElse("自提出起");
    }

    static String form(List<FormField> fields) {
        return fields.stream().map(f -> f.title() + (f.required() ? "*" : "")).collect(Collectors.joining("、"));
    }

    private static @Nullable String dispatch(Procedure procedure, PlanFacts facts) {
        Procedure.Dispatch dispatch = procedure.dispatch();
        if (dispatch == null) {
            return null;
        }
        Map<String, List<String>> cases = dispatch.table().entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> facts.role(e.getValue()),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return cases.entrySet().stream()
                        .map(e -> String.join("、", e.getValue()) + "由" + e.getKey() + "承办；")
                        .collect(Collectors.joining())
                + (cases.isEmpty() ? "由" : "其他由") + facts.role(dispatch.otherwise()) + "承办"
                + objections(dispatch.objections(), facts);
    }

    private static String objections(Procedure.@Nullable Objections objections, PlanFacts facts) {
        if (objections == null) {
            return "";
        }
        RuleText text = objections.within();
        String within = text == null ? null : within(text, objections.clock() != Procedure.Clock.ALWAYS, facts);
        return "；对派单有异议的，由" + facts.role(objections.by()) + (within == null ? "" : "在" + within) + "裁定";
    }

    private static String overdue(Map<String, @Nullable Object> entry, Procedure.Overdue overdue, PlanFacts facts) {
        String to = facts.role(overdue.to() == null ? "assignee" : overdue.to());
        String when = overdue.after().isZero() ? "到期未办结" : "超期" + Printed.delay(overdue.after());
        boolean remind = overdue.reaction() == Procedure.Reaction.REMIND;
        String what = remind ? "提醒" + to : "报" + to + "督办";
        entry.put("to-title", to);
        entry.put("after-text", when);
        entry.put("do-text", what);
        return when + "的，" + what;
    }
}
