package org.zhagen.office.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.office.Ledger;

/** What the three lists have in common. */
final class Ledgers {

    private Ledgers() {}

    static Ledger.Sheet sheet(
            String name,
            PlanFacts facts,
            List<Ledger.Column> columns,
            List<List<@Nullable Object>> rows,
            List<Ledger.Status> statuses) {
        String title = facts.siteName() + "“" + facts.playbook().title() + "”" + name;
        return Ledger.Sheet.of(
                        name,
                        title,
                        facts.options().signer(facts.siteName()),
                        facts.options().today(),
                        columns,
                        rows)
                .withNote(facts.options().note())
                .withStatuses(statuses);
    }

    /** How far a task or an issue has come. */
    static Ledger.Status status(String first) {
        return new Ledger.Status(
                "状态",
                List.of(first, "进行中", "已完成", "延期", "不适用"),
                Map.of(
                        "进行中", Ledger.Colour.YELLOW,
                        "已完成", Ledger.Colour.GREEN,
                        "延期", Ledger.Colour.RED,
                        "不适用", Ledger.Colour.GREY));
    }
}
