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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.intake.Differences;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.Importer;
import org.zhagen.office.Table;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.AssigneeDraft;

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
    private final RegionTexts regions;

    TaskImporter(
            ListTable tables,
            LedgerTaskRows rows,
            LedgerLists lists,
            LedgerTaskCheck check,
            TaskKeeping keeping,
            RegionTexts regions) {
        this.tables = tables;
        this.rows = rows;
        this.lists = lists;
        this.check = check;
        this.keeping = keeping;
        this.regions = regions;
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
                .flatMap(row ->
                        Stream.of("id", "whole-id").flatMap(column -> LedgerTaskCheck.id(row.get(column)).stream()))
                .distinct()
                .toList();
        Map<UUID, LedgerTask> known = rows.all(ids).stream()
                .filter(task -> acting.in(task.region()))
                .collect(Collectors.toMap(LedgerTask::id, Function.identity()));
        Work work = new Work(acting, plan, known);
        read.forEach(row -> LedgerTaskCheck.id(row.get("id")).ifPresent(id -> work.titles.put(id, row.get("task"))));
        read.forEach(work::row);
        work.agree();
        plan.step(work::write);
    }

    private final class Work {

        private final Acting acting;
        private final ImportPlan plan;
        private final Map<UUID, LedgerTask> known;
        private final Map<String, Span> spans = tables.meanings(Span.values(), "ledger.span");
        private final Map<String, TaskState> states = tables.meanings(TaskState.values(), "ledger.state");
        private final Map<UUID, Integer> seen = new HashMap<>();
        /** What rows call known tasks from now on. */
        private final Map<UUID, String> titles = new HashMap<>();

        private final Map<String, List<LedgerTask>> fresh = new HashMap<>();
        private final TaskChanges wanted = new TaskChanges();
        private List<TaskChanges.Change> agreed = List.of();

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
            if (span != Span.WEEK) {
                fresh.computeIfAbsent(now.title(), title -> new ArrayList<>()).add(now);
            }
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
            List<LedgerTask> meant = id.isEmpty()
                    ? named(title)
                    : LedgerTaskCheck.id(id).map(known::get).stream().toList();
            if (meant.size() != 1) {
                LedgerCode code = meant.isEmpty() ? LedgerCode.PARENT_UNKNOWN : LedgerCode.PARENT_SEVERAL;
                written.wrong(code, "parent", id.isEmpty() ? title : id);
                return null;
            }
            LedgerTaskCheck.finer(meant.getFirst(), span, written);
            return meant.getFirst();
        }

        private List<LedgerTask> named(String title) {
            List<LedgerTask> above = fresh.getOrDefault(title, List.of());
            return above.isEmpty() ? lists.named(acting, title) : above;
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
                    (before != null && !row.has("note")) ? before.note() : row.get("note"),
                    (before != null && !row.has("area")) ? before.place().digits() : area(row.get("area")),
                    (before != null && !row.has("where")) ? before.place().spot() : row.get("where"));
        }

        /** By its code, by what the list calls it, or by its name alone. */
        private String area(String text) {
            return regions.read(acting, text);
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
            UUID above = before.parent();
            LedgerTask whole = above == null ? null : rows.find(above).orElse(null);
            fixed(row, before, whole, written);
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
                wanted.add(new TaskChanges.Change(
                        row, before, now, whole, detail, List.of(before.key(), draft, who, state)));
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

        /** Where it is, how long it is and what it is a part of stays: otherwise it would be another task. */
        private void fixed(ListTable.Row row, LedgerTask before, @Nullable LedgerTask whole, Written written) {
            UUID parent = before.parent();
            String code = row.get("code");
            String id = parent == null ? "" : parent.toString();
            stays("code", code.isEmpty() || code.equals(before.region().digits()), before, written);
            stays("span", spans.get(row.get("span")) == before.term().span(), before, written);
            stays("whole-id", !row.has("whole-id") || row.get("whole-id").equalsIgnoreCase(id), before, written);
            stays("whole", isCalled(row.get("whole"), parent, whole), before, written);
        }

        private static void stays(String column, boolean same, LedgerTask before, Written written) {
            if (!same) {
                written.wrong(LedgerCode.PLACE_FIXED, column, before.title());
            }
        }

        /** By its title as it was, or as another row of the table wants it. */
        private boolean isCalled(String title, @Nullable UUID parent, @Nullable LedgerTask whole) {
            if (title.isEmpty() || parent == null) {
                return title.isEmpty();
            }
            return whole == null || title.equals(whole.title()) || title.equals(titles.get(parent));
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
                    "ledger.quadrant." + org.zhagen.ticket.TicketMatrix.Quadrant.id(task.urgent(), task.important()),
                    java.util.Locale.CHINESE);
        }

        private String state(LedgerTask task) {
            return tables.word("ledger.state." + task.state().id(), java.util.Locale.CHINESE);
        }

        void write() {
            keeping.lock(agreed.stream()
                    .flatMap(each -> Stream.of(
                                    Optional.of(each.now().id()),
                                    Optional.ofNullable(each.now().parent()))
                            .flatMap(Optional::stream))
                    .distinct()
                    .toList());
            for (TaskChanges.Change change : agreed) {
                LedgerTask before = change.before();
                if (before == null) {
                    keeping.begin(acting, change.now());
                } else {
                    change(before, change.now());
                }
            }
        }

        /** What an earlier row did to a task, such as dividing it, is not undone. */
        private void change(LedgerTask before, LedgerTask wanted) {
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
