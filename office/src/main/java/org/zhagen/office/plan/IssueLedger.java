package org.zhagen.office.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Field;
import org.zhagen.office.Ledger;
import org.zhagen.office.Ledger.Column;
import org.zhagen.office.Ledger.Kind;

/**
 * 问题清单: conditions that are not met or not known, fields to find out, risks. What a required condition hangs on is urgent
 * and important and due before the start; a helpful condition that is lacking is important, to be mended within the first
 * {@value #MEND_DAYS} days; a figure that only an estimate needs is urgent at most. Risks are watched all the time and have no
 * day.
 */
final class IssueLedger {

    private static final int FIND_OUT_DAYS = 14;
    private static final int MEND_DAYS = 90;
    private static final String BOTH = "紧急且重要";
    private static final String IMPORTANT = "重要不紧急";
    private static final String URGENT = "紧急不重要";
    private static final String NEITHER = "不紧急不重要";
    private static final List<Column> COLUMNS = List.of(
            new Column("类别", 12, Kind.TEXT),
            new Column("问题", 34, Kind.TEXT),
            new Column("影响或征兆", 34, Kind.TEXT),
            new Column("解决办法", 40, Kind.TEXT),
            new Column("紧急—重要", 13, Kind.TEXT),
            new Column("责任人", 12, Kind.TEXT),
            new Column("时限", 12, Kind.DATE),
            new Column("状态", 9, Kind.TEXT));

    private final PlanFacts facts;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    IssueLedger(PlanFacts facts) {
        this.facts = facts;
    }

    Ledger ledger() {
        Set<String> decisive = new HashSet<>();
        for (Precondition precondition : facts.playbook().preconditions()) {
            Truth state = facts.plan().truth(precondition.rule(), facts.bindings());
            if (state == Truth.FALSE) {
                lacking(precondition);
            } else if (state == Truth.UNKNOWN && precondition.need() == Precondition.Need.REQUIRED) {
                decisive.addAll(facts.plan().formula(precondition.rule()).siteFields());
            }
        }
        for (Field field : facts.unknownFields()) {
            boolean decides = decisive.contains(field.id());
            row(
                    "待查信息",
                    "“" + field.title() + "”待查",
                    field.usedFor(),
                    field.findOut(),
                    decides ? BOTH : URGENT,
                    findOut());
        }
        facts.playbook().risks().forEach(r -> row("潜在风险", r.title(), r.sign(), r.answer(), IMPORTANT, null));
        Ledger.Status matrix = new Ledger.Status(
                "紧急—重要",
                List.of(BOTH, IMPORTANT, URGENT, NEITHER),
                Map.of(BOTH, Ledger.Colour.RED, IMPORTANT, Ledger.Colour.YELLOW));
        return new Ledger(List.of(Ledgers.sheet("问题清单", facts, COLUMNS, rows, List.of(matrix, Ledgers.status("未解决")))));
    }

    private void lacking(Precondition precondition) {
        boolean required = precondition.need() == Precondition.Need.REQUIRED;
        String remedy = precondition.remedy();
        row(
                required ? "必备条件" : "有利条件",
                "尚不具备：" + facts.precondition(precondition),
                precondition.because(),
                remedy == null ? "提请专班研究替代办法" : remedy,
                required ? BOTH : IMPORTANT,
                required ? facts.options().start() : facts.options().start().plusDays(MEND_DAYS));
    }

    private LocalDate findOut() {
        return facts.options().today().plusDays(FIND_OUT_DAYS);
    }

    private void row(
            String kind, String issue, @Nullable String effect, String way, String matrix, @Nullable LocalDate due) {
        rows.add(Arrays.asList(kind, issue, effect, way, matrix, null, due, "未解决"));
    }
}
