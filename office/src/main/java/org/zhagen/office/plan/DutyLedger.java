package org.zhagen.office.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Procedure;
import org.zhagen.kernel.playbook.Role;
import org.zhagen.kernel.playbook.Step;
import org.zhagen.office.Ledger;
import org.zhagen.office.Ledger.Column;
import org.zhagen.office.Ledger.Kind;

/** 责任清单: which body and which role answers for what, and when that is done. */
final class DutyLedger {

    private static final List<Column> COLUMNS = List.of(
            new Column("类别", 10, Kind.TEXT),
            new Column("责任主体", 18, Kind.TEXT),
            new Column("承担者", 20, Kind.TEXT),
            new Column("职责", 34, Kind.TEXT),
            new Column("承担事项", 30, Kind.TEXT),
            new Column("完成标准", 34, Kind.TEXT),
            new Column("责任人", 10, Kind.TEXT),
            new Column("联系电话", 14, Kind.TEXT));

    private final PlanFacts facts;

    DutyLedger(PlanFacts facts) {
        this.facts = facts;
    }

    Ledger ledger() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        facts.playbook()
                .organisation()
                .forEach(o -> rows.add(
                        row(Words.of(o.tier()) + "机构", o.body(), o.body(), o.duty(), "按职责统筹推进", "议定事项有记录、有落实")));
        for (Role role : facts.playbook().roles()) {
            rows.add(row("岗位", role.title(), role.heldBy(), role.duty(), matters(role), standards(role)));
        }
        return new Ledger(List.of(Ledgers.sheet("责任清单", facts, COLUMNS, rows, List.of())));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private List<Step> steps(Role role) {
        return facts.playbook().steps().stream()
                .filter(s -> s.owner().equals(role.id()))
                .toList();
    }

    private String matters(Role role) {
        List<String> matters = new ArrayList<>();
        steps(role).forEach(s -> matters.add(s.title()));
        for (Procedure procedure : facts.playbook().procedures()) {
            for (Procedure.Stage stage : procedure.stages()) {
                if (stage.by().equals(role.id())) {
                    String within = ProcedurePart.within(stage, facts);
                    matters.add(procedure.title() + "·" + stage.title() + (within == null ? "" : "（" + within + "）"));
                }
            }
        }
        return matters.isEmpty() ? "按职责参加" : String.join("；", matters);
    }

    private String standards(Role role) {
        List<Step> steps = steps(role);
        return steps.isEmpty()
                ? "按流程时限办理，记录完整"
                : steps.stream().map(Step::deliverable).distinct().collect(Collectors.joining("；", "按时提交：", ""));
    }
}
