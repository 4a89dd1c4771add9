package org.zhagen.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.intake.Differences;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;
import org.zhagen.intake.Importer;
import org.zhagen.office.Table;
import org.zhagen.ticket.TicketMatrix;
import org.zhagen.web.RegionTexts;

/**
 * The task list from a table: a row is known again by its id; one without is new, and part of what its row names, be it by id or by
 * its words, be that above in the same table.
 */
@Component
class TaskImporter implements Importer {

    private static final Map<String, String> FIELDS = Map.of(
            "title", "task", "person", "doer", "unit", "doer", "parent", "whole", "region", "code", "spot", "where");

    private final ListTable tables;
    private final LedgerTaskRows rows;
    private final LedgerLists lists;
    private final LedgerTaskCheck check;
    private final TaskKeeping keeping;
    private final TaskTableWriting writing;
    private final RegionTexts regions;

    TaskImporter(
            ListTable tables,
            LedgerTaskRows rows,
            LedgerLists lists,
            LedgerTaskCheck check,
            TaskKeeping keeping,
            TaskTableWriting writing,
            RegionTexts regions) {
        this.tables = tables;
        this.rows = rows;
        this.lists = lists;
        this.check = check;
        this.keeping = keeping;
        this.writing = writing;
        this.regions = regions;
    }

    @Override
    public ImportKind kind() {
        return LedgerTable.TASKS.kind();
    }

    @Override
    public Set<String> titles() {
        return tables.titles(LedgerTable.TASKS);
    }

    @Override
    public void plan(Acting acting, String file, Table table, ImportPlan plan) {
        List<ImportRow> read = tables.rows(LedgerTable.TASKS, file, table, plan);
        List<UUID> ids = read.stream()
                .flatMap(row -> Stream.of("id", "whole-id").flatMap(column -> Ids.read(row.get(column)).stream()))
                .distinct()
                .toList();
        Map<UUID, LedgerTask> known = rows.all(ids).stream()
                .filter(task -> acting.in(task.region()))
                .collect(Collectors.toMap(LedgerTask::id, Function.identity()));
        Work work = new Work(acting, plan, known);
        read.forEach(work.reading::names);
        read.forEach(work::row);
        work.agree();
        plan.step(() -> writing.write(acting, work.agreed));
    }

    private final class Work {

        private final Acting acting;
        private final ImportPlan plan;
        private final Map<UUID, LedgerTask> known;
        private final Map<UUID, Integer> seen = new HashMap<>();
        private final TaskTableReading reading;
        private final TaskChanges wanted = new TaskChanges();
        private List<TaskChanges.Change> agreed = List.of();

        Work(Acting acting, ImportPlan plan, Map<UUID, LedgerTask> known) {
            this.acting = acting;
            this.plan = plan;
            this.known = known;
            this.reading = new TaskTableReading(tables, rows, lists, check, regions, acting, known);
        }

        void row(ImportRow row) {
            Written written = new Written();
            String id = row.get("id");
            LedgerTask before = Ids.read(id).map(known::get).orElse(null);
            if (!id.isEmpty() && before == null) {
                written.wrong(LedgerCode.ID_UNKNOWN, "id", id);
            }
            Integer first = before == null ? null : seen.putIfAbsent(before.id(), row.number());
            if (first != null) {
                written.wrong(LedgerCode.ROW_TWICE, "id", first);
            }
            if (!written.isRight()) {
                plan.bad(row.at(written.findings(), FIELDS));
            } else if (before == null) {
                added(row, written);
            } else {
                compared(row, before, written);
            }
        }

        private void added(ImportRow row, Written written) {
            Span span = reading.span(row, written);
            LedgerTask whole = reading.whole(row, span, written);
            LedgerTaskDraft draft = reading.draft(row, null, written);
            Who who = reading.who(row, Who.NOBODY, written);
            LedgerTask now = check.fresh(acting, draft, span, whole, who, false, written);
            if (now == null || !written.isRight()) {
                plan.bad(row.at(written.findings(), FIELDS));
                return;
            }
            reading.adds(now);
            wanted.add(new TaskChanges.Change(
                    row, null, now, whole, "", List.of(draft, now.term(), whole == null ? "" : whole.title(), who)));
        }

        /** What goes together is what the plan does. */
        void agree() {
            agreed = wanted.agreed((change, written) -> plan.bad(change.row().at(written.findings(), FIELDS)));
            agreed.forEach(each -> plan.does(
                    each.row().number(),
                    each.before() == null ? ImportLine.Verdict.ADDED : ImportLine.Verdict.CHANGED,
                    each.now().title(),
                    each.detail(),
                    each.written()));
        }

        private void compared(ImportRow row, LedgerTask before, Written written) {
            TaskState state = reading.state(row, before, written);
            LedgerTaskDraft draft = reading.draft(row, before, written);
            Who who = reading.who(row, before.who(), written);
            UUID above = before.parent();
            LedgerTask whole = above == null ? null : rows.find(above).orElse(null);
            reading.fixed(row, before, whole, written);
            LedgerTask edited = check.edited(acting, before, whole, draft, who, written);
            if (edited == null || !written.isRight()) {
                plan.bad(row.at(written.findings(), FIELDS));
                return;
            }
            LedgerTask now =
                    state == before.state() ? edited : edited.in(state, state.isOpen() ? null : keeping.closed(acting));
            String detail = differences(before, now);
            if (detail.isEmpty()) {
                plan.unchanged();
            } else if (!before.state().isOpen() && state == before.state()) {
                written.wrong(
                        LedgerCode.STEP_NOT_NOW,
                        "state",
                        before.title(),
                        before.state().id());
                plan.bad(row.at(written.findings(), FIELDS));
            } else {
                wanted.add(new TaskChanges.Change(
                        row, before, now, whole, detail, List.of(before.key(), draft, who, state)));
            }
        }

        private String differences(LedgerTask before, LedgerTask now) {
            return Differences.between(
                    before.title(), now.title(),
                    before.standard(), now.standard(),
                    before.who().name(), now.who().name(),
                    before.due().toString(), now.due().toString(),
                    marks(before), marks(now),
                    state(before), state(now),
                    before.note(), now.note(),
                    place(before), place(now));
        }

        private static String place(LedgerTask task) {
            return (task.place().digits() + " " + task.place().spot()).strip();
        }

        private String marks(LedgerTask task) {
            return tables.word(
                    "ledger.quadrant." + TicketMatrix.Quadrant.id(task.urgent(), task.important()), Locale.CHINESE);
        }

        private String state(LedgerTask task) {
            return tables.word("ledger.state." + task.state().id(), Locale.CHINESE);
        }
    }
}
