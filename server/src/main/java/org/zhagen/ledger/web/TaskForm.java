package org.zhagen.ledger.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.LedgerTaskDraft;
import org.zhagen.work.Assignee;
import org.zhagen.work.AssigneeDraft;

/** A task as its form is sent. */
record TaskForm(
        @Nullable String parent,
        @Nullable String span,
        @Nullable String region,
        @Nullable String title,
        @Nullable String standard,
        @Nullable String person,
        @Nullable String unit,
        @Nullable String due,
        @Nullable String urgent,
        @Nullable String important,
        @Nullable String note,
        @Nullable String area,
        @Nullable String spot,
        @Nullable Integer seen) {

    TaskForm {
        parent = Text.of(parent);
        span = Text.of(span);
        region = Text.of(region);
        title = Text.of(title);
        standard = Text.of(standard);
        person = Text.of(person);
        unit = Text.of(unit);
        due = Text.of(due);
        urgent = Text.of(urgent);
        important = Text.of(important);
        note = Text.of(note);
        area = Text.of(area);
        spot = Text.of(spot);
    }

    static TaskForm under(String parent, String region) {
        return new TaskForm(isId(parent) ? parent : "", "", region, "", "", "", "", "", "", "", "", "", "", null);
    }

    /**
     * @param area as its field shows it
     */
    static TaskForm of(LedgerTask task, String area) {
        Assignee to = task.who().assignee();
        boolean unit = to != null && to.unit() != null && to.person() == null;
        UUID parent = task.parent();
        return new TaskForm(
                parent == null ? "" : parent.toString(),
                task.term().span().id(),
                "",
                task.title(),
                task.standard(),
                unit ? "" : task.who().name(),
                unit ? task.who().name() : "",
                task.due().toString(),
                String.valueOf(task.urgent()),
                String.valueOf(task.important()),
                task.note(),
                area,
                task.place().spot(),
                task.version());
    }

    static boolean isId(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    public boolean isUrgent() {
        return "true".equals(urgent);
    }

    public boolean isImportant() {
        return "true".equals(important);
    }

    int version() {
        return seen == null ? -1 : seen;
    }

    /**
     * @param place digits, or what was written where it means no region; so is the area
     */
    LedgerTaskDraft draft(String place, String within) {
        return new LedgerTaskDraft(
                parent,
                span,
                parent == null || parent.isEmpty() ? place : "",
                title,
                standard,
                new AssigneeDraft(Text.of(person), "", "", Text.of(unit)),
                due,
                isUrgent(),
                isImportant(),
                note,
                within,
                spot);
    }
}
