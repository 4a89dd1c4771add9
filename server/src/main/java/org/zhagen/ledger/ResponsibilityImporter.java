package org.zhagen.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.intake.Differences;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;
import org.zhagen.intake.Importer;
import org.zhagen.office.Table;

/** The responsibility list from a table: a row is known again by its id; one without is new. */
@Component
class ResponsibilityImporter implements Importer {

    private static final Map<String, String> FIELDS = Map.of("standard", "how-far", "region", "code");

    private final ListTable tables;
    private final ResponsibilityRows rows;
    private final ResponsibilityCheck check;
    private final ActClock clock;

    ResponsibilityImporter(ListTable tables, ResponsibilityRows rows, ResponsibilityCheck check, ActClock clock) {
        this.tables = tables;
        this.rows = rows;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return LedgerTable.RESPONSIBILITIES.kind();
    }

    @Override
    public Set<String> titles() {
        return tables.titles(LedgerTable.RESPONSIBILITIES);
    }

    @Override
    public void plan(Acting acting, String file, Table table, ImportPlan plan) {
        List<ImportRow> read = tables.rows(LedgerTable.RESPONSIBILITIES, file, table, plan);
        List<UUID> ids =
                read.stream().flatMap(row -> Ids.read(row.get("id")).stream()).toList();
        Map<UUID, Responsibility> known = rows.all(ids).stream()
                .filter(row -> acting.in(row.region()))
                .collect(Collectors.toMap(Responsibility::id, Function.identity()));
        Work work = new Work(acting, plan, known);
        read.forEach(work::row);
        plan.step(work::write);
    }

    private final class Work {

        private final Acting acting;
        private final ImportPlan plan;
        private final Map<UUID, Responsibility> known;
        private final Map<Object, Integer> seen = new HashMap<>();
        private final List<Responsibility> added = new ArrayList<>();
        private final List<Responsibility> changed = new ArrayList<>();

        Work(Acting acting, ImportPlan plan, Map<UUID, Responsibility> known) {
            this.acting = acting;
            this.plan = plan;
            this.known = known;
        }

        void row(ImportRow row) {
            Written written = new Written();
            Responsibility before = before(row, written);
            ResponsibilityDraft draft = draft(row, before);
            Responsibility now = check.read(acting, draft, before, written);
            Integer first = now == null ? null : seen.putIfAbsent(List.of(now.region(), now.item()), row.number());
            if (first != null) {
                written.wrong(LedgerCode.ROW_TWICE, "item", first);
            }
            if (now == null || !written.isRight()) {
                plan.bad(row.at(written.findings(), FIELDS));
            } else if (before == null) {
                added.add(now);
                plan.does(row.number(), ImportLine.Verdict.ADDED, now.item(), "", draft);
            } else {
                compared(row, before, now);
            }
        }

        private @Nullable Responsibility before(ImportRow row, Written written) {
            String id = row.get("id");
            Optional<Responsibility> before = Ids.read(id).map(known::get);
            if (!id.isEmpty() && before.isEmpty()) {
                written.wrong(LedgerCode.ID_UNKNOWN, "id", id);
            }
            Integer first = before.map(each -> seen.putIfAbsent(each.id(), row.number()))
                    .orElse(null);
            if (first != null) {
                written.wrong(LedgerCode.ROW_TWICE, "id", first);
            }
            return before.orElse(null);
        }

        /** A column that the table does not have says nothing. */
        private static ResponsibilityDraft draft(ImportRow row, @Nullable Responsibility before) {
            return new ResponsibilityDraft(
                    row.get("code"),
                    row.get("item"),
                    row.get("lead"),
                    given(row, "supporters", before == null ? "" : before.supporters()),
                    given(row, "how-far", before == null ? "" : before.standard()),
                    given(row, "basis", before == null ? "" : before.basis()),
                    given(row, "note", before == null ? "" : before.note()));
        }

        private static String given(ImportRow row, String column, String otherwise) {
            return row.has(column) ? row.get(column) : otherwise;
        }

        private void compared(ImportRow row, Responsibility before, Responsibility now) {
            String detail = Differences.between(
                    before.item(), now.item(),
                    before.lead(), now.lead(),
                    before.supporters(), now.supporters(),
                    before.standard(), now.standard(),
                    before.basis(), now.basis(),
                    before.note(), now.note());
            if (detail.isEmpty()) {
                plan.unchanged();
                return;
            }
            changed.add(now);
            plan.does(row.number(), ImportLine.Verdict.CHANGED, now.item(), detail, now);
        }

        void write() {
            changed.forEach(row -> kept(rows.update(acting, row, clock.instant())));
            added.forEach(row -> kept(rows.insert(acting, row, ResponsibilityRows.From.HAND, clock.instant())));
        }

        private static void kept(boolean kept) {
            if (!kept) {
                throw new IllegalStateException("a previewed row changed");
            }
        }
    }
}
