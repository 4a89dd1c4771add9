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
import org.zhagen.access.Acting;
import org.zhagen.intake.Differences;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.Importer;
import org.zhagen.office.Table;
import org.zhagen.work.AssigneeDraft;

/**
 * The task list from a table: a row is known again by its id; one without is new, and part of what its row names, be it by id or by
 * its words, be that above in the same table.
 */
@Component
class TaskImporter implements Importer {

    private static final Map<String, String> FIELDS =
            Map.of("title", "task", "person", "doer", "unit", "doer", "parent", "whole", "region", "code");

    private final ListTable tables;
    private final LedgerTaskRows rows;
    private final LedgerLists lists;
    private final LedgerTaskCheck check;
    private final TaskKeeping keeping;

    TaskImporter(ListTable tables, LedgerTaskRows rows, LedgerLists lists, LedgerTaskCheck check, TaskKeeping keeping) {
        this.tables = tables;
        this.rows = rows;
        this.lists = lists;
        this.check = check;
        this.keeping = keeping;
    }

    @Override
    public ImportKind kind() {
        LedgerTable table = LedgerTable.TASKS;
        return new ImportKind(
                table.id(),
                table.label(),
                LedgerPermission.WRITE,
                table.columns().stream().map(LedgerTable.Column::export).toList());
    }

    @Override
    public Set<String> titles() {
        return tables.titles(LedgerTable.TASKS).keySet();
    }

    @Override
    public void plan(Acting acting, String file, Table table, ImportPlan plan) {
        List<ListTable.Row> read = tables.rows(LedgerTable.TASKS, file, table, plan);
        List<UUID> ids = read.stream()
                .flatMap(row -> java.util.stream.Stream.of("id", "whole-id")
                        .flatMap(column -> LedgerTaskCheck.id(row.get(column)).stream()))
                .distinct()
                .toList();
        Map<UUID, LedgerTask> known = rows.all(ids).stream()
                .filter(task -> acting.in(task.region()))
                .collect(Collectors.toMap(LedgerTask::id, Function.identity()));
        Work work = new Work(acting, plan, known);
        read.forEach(work::row);
        plan.step(work::write);
    }

    /**
     * A row that changes something.
     *
     * @param before null for a new one
     */
    private record Change(@Nullable LedgerTask before, LedgerTask now) {}

    private final class Work {

        private final Acting acting;
        private final ImportPlan plan;
        private final Map<UUID, LedgerTask> known;
        private final Map<String, Span> spans = tables.meanings(Span.values(), "ledger.span");
        private final Map<String, TaskState> states = tables.meanings(TaskState.values(), "ledger.state");
        private final Map<UUID, Integer> seen = new HashMap<>();
        private final Map<String, LedgerTask> fresh = new HashMap<>();
        private final List<Change> changes = new ArrayList<>();

        Work(Acting acting, ImportPlan plan, Map<UUID, LedgerTask> known) {
            this.acting = acting;
            this.plan = plan;
            this.known = known;
        }

        void row(ListTable.Row row) {
            Written written = new Written();
            String id = row.get("id");
            LedgerTask before = LedgerTaskCheck.id(id).map(known::get).orElse(null);
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

        private void added(ListTable.Row row, Written written) {
            Span span = span(row, written);
            LedgerTask whole = whole(row, span, written);
            LedgerTaskDraft draft = draft(row, null, written);
            Who who = who(row, Who.NOBODY, written);
            LedgerTask now = check.fresh(acting, draft, span, whole, who, false, written);
            if (now == null || !written.isRight()) {
                plan.bad(row.at(written.findings(), FIELDS));
                return;
            }
            fresh.putIfAbsent(now.title(), now);
            changes.add(new Change(null, now));
            plan.does(
                    row.number(),
                    ImportLine.Verdict.ADDED,
                    now.title(),
                    "",
                    List.of(draft, now.term(), whole == null ? "" : whole.title(), who));
        }

        private @Nullable Span span(ListTable.Row row, Written written) {
            Span span = spans.get(row.get("span"));
            if (span == null) {
                written.wrong(LedgerCode.SPAN_UNKNOWN, "span", row.get("span"));
            }
            return span;
        }

        /** What a new row is a part of. */
        private @Nullable LedgerTask whole(ListTable.Row row, @Nullable Span span, Written written) {
            String id = row.get("whole-id");
            String title = row.get("whole");
            if (id.isEmpty() && title.isEmpty()) {
                if (span != null && span != Span.YEAR) {
                    written.wrong(LedgerCode.PARENT_MISSING, "parent");
                }
                return null;
            }
            Optional<LedgerTask> whole = id.isEmpty()
                    ? Optional.ofNullable(fresh.get(title)).or(() -> lists.named(acting, title))
                    : LedgerTaskCheck.id(id).map(known::get);
            if (whole.isEmpty()) {
                written.wrong(LedgerCode.PARENT_UNKNOWN, "parent", id.isEmpty() ? title : id);
            } else {
                LedgerTaskCheck.fits(whole.get(), span, written);
            }
            return whole.orElse(null);
        }

        /** A column that the table does not have says nothing. */
        private LedgerTaskDraft draft(ListTable.Row row, @Nullable LedgerTask before, Written written) {
            boolean urgent =
                    (before != null && !row.has("urgent")) ? before.urgent() : tables.yes(row, "urgent", written);
            boolean important = (before != null && !row.has("important"))
                    ? before.important()
                    : tables.yes(row, "important", written);
            return new LedgerTaskDraft(
                    "",
                    "",
                    row.get("code"),
                    row.get("task"),
                    (before != null && !row.has("standard")) ? before.standard() : row.get("standard"),
                    AssigneeDraft.BLANK,
                    row.get("due"),
                    urgent,
                    important,
                    (before != null && !row.has("note")) ? before.note() : row.get("note"));
        }

        /** A person, or else a unit, of that name. */
        private Who who(ListTable.Row row, Who before, Written written) {
            String name = row.get("doer");
            if (!row.has("doer") || name.equals(before.name())) {
                return before;
            }
            Written asPerson = new Written();
            Who person = check.who(acting, AssigneeDraft.person(name), asPerson);
            if (name.isEmpty() || asPerson.isRight()) {
                return name.isEmpty() ? Who.NOBODY : person;
            }
            Written asUnit = new Written();
            Who unit = check.who(acting, AssigneeDraft.unit(name), asUnit);
            if (!asUnit.isRight()) {
                asPerson.findings().forEach(written::wrong);
            }
            return unit;
        }

        private void compared(ListTable.Row row, LedgerTask before, Written written) {
            TaskState state = state(row, before, written);
            LedgerTaskDraft draft = draft(row, before, written);
            Who who = who(row, before.who(), written);
            fixed(row, before, written);
            UUID above = before.parent();
            LedgerTask whole = above == null ? null : rows.find(above).orElse(null);
            LedgerTask edited = check.edited(before, whole, draft, who, written);
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
                changes.add(new Change(before, now));
                plan.does(
                        row.number(),
                        ImportLine.Verdict.CHANGED,
                        now.title(),
                        detail,
                        List.of(before.key(), draft, who, state));
            }
        }

        private TaskState state(ListTable.Row row, LedgerTask before, Written written) {
            String text = row.get("state");
            TaskState state = text.isEmpty() ? before.state() : states.get(text);
            if (state == null) {
                written.wrong(LedgerCode.STATE_UNKNOWN, "state", text);
                return before.state();
            }
            if (state != before.state() && rows.parts(before.id()).any()) {
                written.wrong(LedgerCode.DIVIDED, "state", before.title());
            }
            return state;
        }

        /** How long it is and what it is a part of stays: otherwise it would be another task. */
        private void fixed(ListTable.Row row, LedgerTask before, Written written) {
            boolean sameSpan = spans.get(row.get("span")) == before.term().span();
            UUID parent = before.parent();
            String whole = parent == null ? "" : parent.toString();
            boolean samePlace = !row.has("whole-id") || row.get("whole-id").equals(whole);
            if (!sameSpan || !samePlace) {
                written.wrong(LedgerCode.PLACE_FIXED, sameSpan ? "whole-id" : "span", before.title());
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
                    before.note(), now.note());
        }

        private String marks(LedgerTask task) {
            return tables.word(
                    "ledger.quadrant." + org.zhagen.ticket.TicketMatrix.Quadrant.id(task.urgent(), task.important()),
                    java.util.Locale.CHINESE);
        }

        private String state(LedgerTask task) {
            return tables.word("ledger.state." + task.state().id(), java.util.Locale.CHINESE);
        }

        void write() {
            for (Change change : changes) {
                LedgerTask before = change.before;
                if (before == null) {
                    UUID whole = change.now.parent();
                    if (whole != null) {
                        keeping.lock(whole);
                    }
                    keeping.begin(acting, change.now);
                } else {
                    change(before, change.now);
                }
            }
        }

        /** What an earlier row did to a task, such as dividing it, is not undone. */
        private void change(LedgerTask before, LedgerTask wanted) {
            keeping.lock(before.id());
            LedgerTask current = rows.find(before.id()).orElseThrow();
            LedgerTask now = wanted.on(current, before.state() == wanted.state());
            String act = before.state() == wanted.state()
                    ? "edited"
                    : switch (wanted.state()) {
                        case DONE -> "finished";
                        case CANCELLED -> "cancelled";
                        case OPEN -> "reopened";
                    };
            String words = tables.word("ledger.by-table", java.util.Locale.CHINESE);
            if (keeping.keep(acting, current, now, TaskKeeping.Done.of(act, words))
                    .isEmpty()) {
                throw new IllegalStateException("a locked task changed");
            }
        }
    }
}
