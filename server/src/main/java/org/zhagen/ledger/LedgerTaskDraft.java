package org.zhagen.ledger;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.work.AssigneeDraft;

/**
 * A task of the year as somebody wrote it down. When it runs follows from its length and the day on which it is due.
 *
 * @param parent id of what it is a part of; empty for a goal of a year
 * @param span id of a {@link Span}
 * @param region digits; empty for the region of the parent, or where the writer acts
 * @param to who does it; blank for nobody yet
 * @param area digits of a smaller region in which it is done, within its region; empty for none
 * @param spot where that is, in words
 * @param due a day as people write it; empty for a goal: the last day of the year in which it is written
 */
public record LedgerTaskDraft(
        String parent,
        String span,
        String region,
        String title,
        String standard,
        AssigneeDraft to,
        String due,
        boolean urgent,
        boolean important,
        String note,
        String area,
        String spot) {

    public LedgerTaskDraft(
            @Nullable String parent,
            @Nullable String span,
            @Nullable String region,
            @Nullable String title,
            @Nullable String standard,
            @Nullable AssigneeDraft to,
            @Nullable String due,
            boolean urgent,
            boolean important,
            @Nullable String note,
            @Nullable String area,
            @Nullable String spot) {
        this.parent = Text.of(parent);
        this.span = Text.of(span);
        this.region = Text.of(region);
        this.title = Text.of(title);
        this.standard = Text.of(standard);
        this.to = to == null ? AssigneeDraft.BLANK : to;
        this.due = Text.of(due);
        this.urgent = urgent;
        this.important = important;
        this.note = Text.of(note);
        this.area = Text.of(area);
        this.spot = Text.of(spot);
    }

    /** Whether somebody is named at all. */
    boolean isForSomebody() {
        return !to.person().isEmpty() || !to.role().isEmpty() || !to.unit().isEmpty();
    }
}
