package org.zhagen.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.intake.ImportRow;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.AssigneeDraft;

/** What the rows of a table say of tasks; what cannot be read is remembered as wrong. */
final class TaskTableReading {

    private final ListTable tables;
    private final LedgerTaskRows rows;
    private final LedgerLists lists;
    private final LedgerTaskCheck check;
    private final RegionTexts regions;
    private final Acting acting;
    private final Map<UUID, LedgerTask> known;
    private final Map<String, Span> spans;
    private final Map<String, TaskState> states;
    /** What rows call known tasks from now on. */
    private final Map<UUID, String> titles = new HashMap<>();

    private final Map<String, List<LedgerTask>> fresh = new HashMap<>();

    /**
     * Reads rows for whoever acts.
     *
     * @param known the tasks that the rows name by their ids
     */
    TaskTableReading(
            ListTable tables,
            LedgerTaskRows rows,
            LedgerLists lists,
            LedgerTaskCheck check,
            RegionTexts regions,
            Acting acting,
            Map<UUID, LedgerTask> known) {
        this.tables = tables;
        this.rows = rows;
        this.lists = lists;
        this.check = check;
        this.regions = regions;
        this.acting = acting;
        this.known = known;
        this.spans = tables.meanings(Span.values(), "ledger.span");
        this.states = tables.meanings(TaskState.values(), "ledger.state");
    }

    /** Other rows may call a task by what this row calls it. */
    void names(ImportRow row) {
        Ids.read(row.get("id")).ifPresent(id -> titles.put(id, row.get("task")));
    }

    /** Later rows may be parts of a new task. */
    void adds(LedgerTask task) {
        if (task.term().span() != Span.WEEK) {
            fresh.computeIfAbsent(task.title(), title -> new ArrayList<>()).add(task);
        }
    }

    @Nullable
    Span span(ImportRow row, Written written) {
        Span span = spans.get(row.get("span"));
        if (span == null) {
            written.wrong(LedgerCode.SPAN_UNKNOWN, "span", row.get("span"));
        }
        return span;
    }

    /** What a new row is a part of. */
    @Nullable
    LedgerTask whole(ImportRow row, @Nullable Span span, Written written) {
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
                : Ids.read(id).map(known::get).stream().toList();
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
    LedgerTaskDraft draft(ImportRow row, @Nullable LedgerTask before, Written written) {
        boolean urgent = (before != null && !row.has("urgent")) ? before.urgent() : tables.yes(row, "urgent", written);
        boolean important =
                (before != null && !row.has("important")) ? before.important() : tables.yes(row, "important", written);
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
                (before != null && !row.has("area")) ? before.place().digits() : regions.read(acting, row.get("area")),
                (before != null && !row.has("where")) ? before.place().spot() : row.get("where"));
    }

    /** A person, or else a unit, of that name. */
    Who who(ImportRow row, Who before, Written written) {
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

    TaskState state(ImportRow row, LedgerTask before, Written written) {
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
    void fixed(ImportRow row, LedgerTask before, @Nullable LedgerTask whole, Written written) {
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
}
