package org.zhagen.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.Assignees;

/** Reads what somebody wrote down as a task: its term follows from its length and its due day, and lies within that of the parent. */
@Component
class LedgerTaskCheck {

    static final int TITLE = 120;
    static final int STANDARD = 500;
    static final int NOTE = 300;
    static final int SPOT = 120;

    private final LedgerTaskRows rows;
    private final Assignees assignees;
    private final ActClock clock;

    LedgerTaskCheck(LedgerTaskRows rows, Assignees assignees, ActClock clock) {
        this.rows = rows;
        this.assignees = assignees;
        this.clock = clock;
    }

    /** The task that a draft means, or null when {@code written} knows why there is none. */
    @Nullable
    LedgerTask fresh(Acting acting, LedgerTaskDraft draft, boolean simulated, Written written) {
        Span span = span(draft, written);
        LedgerTask parent = parent(draft, span, written);
        return fresh(acting, draft, span, parent, who(acting, draft, Who.NOBODY, written), simulated, written);
    }

    /** The same where it is known what it is a part of, and who does it. */
    @Nullable
    LedgerTask fresh(
            Acting acting,
            LedgerTaskDraft draft,
            @Nullable Span span,
            @Nullable LedgerTask parent,
            Who who,
            boolean simulated,
            Written written) {
        RegionCode region = parent == null ? written.region(acting, draft.region()) : parent.region();
        texts(draft, written);
        TaskPlace place = region == null ? TaskPlace.NONE : place(draft, region, "", written);
        LocalDate due = due(draft, span, written);
        Term term = span == null || due == null ? null : term(span, due, parent, written);
        if (region != null) {
            allowed(acting, who, region, draft.title(), written);
        }
        if (term == null || due == null || region == null || !written.isRight()) {
            return null;
        }
        return new LedgerTask(
                Ids.next(),
                region,
                parent == null ? null : parent.id(),
                term,
                draft.title(),
                draft.standard(),
                who,
                due,
                draft.urgent(),
                draft.important(),
                draft.note(),
                place,
                TaskState.OPEN,
                null,
                new LedgerTask.Opened(clock.instant(), acting.name()),
                null,
                0,
                simulated);
    }

    /** A task as it is after somebody wrote in it; null when {@code written} knows why not. What it is a part of stays. */
    @Nullable
    LedgerTask edited(
            Acting acting, LedgerTask task, @Nullable LedgerTask parent, LedgerTaskDraft draft, Written written) {
        return edited(acting, task, parent, draft, who(acting, draft, task.who(), written), written);
    }

    /** The same where it is known who does it. */
    @Nullable
    LedgerTask edited(
            Acting acting,
            LedgerTask task,
            @Nullable LedgerTask parent,
            LedgerTaskDraft draft,
            Who who,
            Written written) {
        if (!who.equals(task.who()) || !draft.title().equals(task.title())) {
            allowed(acting, who, task.region(), draft.title(), written);
        }
        texts(draft, written);
        TaskPlace place = place(draft, task.region(), task.place().digits(), written);
        LocalDate day = written.day("due", draft.due());
        LocalDate due = day == null ? task.due() : day;
        boolean sameTerm = due.equals(task.due()) || task.term().contains(due);
        Term term = sameTerm ? task.term() : term(task.term().span(), due, parent, written);
        if (term == null || !written.isRight()) {
            return null;
        }
        if (!sameTerm && rows.parts(task.id()).any()) {
            written.wrong(LedgerCode.SPAN_BELOW, "due");
            return null;
        }
        return new LedgerTask(
                task.id(),
                task.region(),
                task.parent(),
                term,
                draft.title(),
                draft.standard(),
                who,
                due,
                draft.urgent(),
                draft.important(),
                draft.note(),
                place,
                task.state(),
                task.matter(),
                task.opened(),
                task.closed(),
                task.version(),
                task.simulated());
    }

    /** Communities and grids get from above only what stands on their list. */
    void allowed(Acting acting, Who who, RegionCode region, String title, Written written) {
        Assignee to = who.assignee();
        if (to != null && !assignees.mayGet(acting, to, region, title)) {
            written.wrong(LedgerCode.NOT_ON_LIST, "title", title);
        }
    }

    private static void texts(LedgerTaskDraft draft, Written written) {
        written.needed(LedgerCode.TITLE_MISSING, "title", draft.title(), TITLE);
        written.text("standard", draft.standard(), STANDARD);
        written.text("note", draft.note(), NOTE);
        written.text("spot", draft.spot(), SPOT);
    }

    /**
     * @param before digits of the area that it had; regions may have become others since, and then it stays
     */
    private static TaskPlace place(LedgerTaskDraft draft, RegionCode region, String before, Written written) {
        Optional<RegionCode> area = RegionCode.read(draft.area());
        boolean same = draft.area().equals(before);
        if (!draft.area().isEmpty() && !same && !area.filter(region::contains).isPresent()) {
            written.wrong(LedgerCode.AREA_OUTSIDE, "area", draft.area(), region.digits());
        }
        return new TaskPlace(area.orElse(null), draft.spot());
    }

    private static @Nullable Span span(LedgerTaskDraft draft, Written written) {
        Span span = Code.read(Span.class, draft.span()).orElse(null);
        if (span == null) {
            written.wrong(LedgerCode.SPAN_UNKNOWN, "span", draft.span());
        }
        return span;
    }

    private @Nullable LedgerTask parent(LedgerTaskDraft draft, @Nullable Span span, Written written) {
        if (draft.parent().isEmpty()) {
            if (span != null && span != Span.YEAR) {
                written.wrong(LedgerCode.PARENT_MISSING, "parent");
            }
            return null;
        }
        LedgerTask parent = Ids.read(draft.parent()).flatMap(rows::find).orElse(null);
        if (parent == null) {
            written.wrong(LedgerCode.PARENT_UNKNOWN, "parent", draft.parent());
        } else {
            fits(parent, span, written);
        }
        return parent;
    }

    static void fits(LedgerTask parent, @Nullable Span span, Written written) {
        finer(parent, span, written);
        if (parent.state() == TaskState.CANCELLED) {
            written.wrong(LedgerCode.PARENT_CLOSED, "parent", parent.title());
        }
    }

    static void finer(LedgerTask parent, @Nullable Span span, Written written) {
        if (span == Span.YEAR) {
            written.wrong(LedgerCode.PARENT_OF_GOAL, "parent");
        } else if (span != null && !span.isFinerThan(parent.term().span())) {
            written.wrong(LedgerCode.PARENT_FINER, "span", parent.title());
        }
    }

    private @Nullable LocalDate due(LedgerTaskDraft draft, @Nullable Span span, Written written) {
        if (draft.due().isEmpty() && span == Span.YEAR) {
            return Span.YEAR.of(clock.today()).last();
        }
        if (draft.due().isEmpty()) {
            written.wrong(LedgerCode.DUE_MISSING, "due");
        }
        return written.day("due", draft.due());
    }

    private static @Nullable Term term(Span span, LocalDate due, @Nullable LedgerTask parent, Written written) {
        Term term = span.of(due);
        if (parent == null) {
            return term;
        }
        if (!parent.term().contains(due)) {
            written.wrong(
                    LedgerCode.DUE_OUTSIDE,
                    "due",
                    parent.title(),
                    parent.term().first(),
                    parent.term().last());
            return null;
        }
        return term.within(parent.term());
    }

    /** Whoever is named as before stays, though they may have left since: only what is new is looked up. */
    Who who(Acting acting, LedgerTaskDraft draft, Who before, Written written) {
        if (!draft.isForSomebody()) {
            return Who.NOBODY;
        }
        if (before.isAnybody() && (draft.to().person() + draft.to().unit()).equals(before.name())) {
            return before;
        }
        return who(acting, draft.to(), written);
    }

    Who who(Acting acting, AssigneeDraft to, Written written) {
        return switch (assignees.read(acting, to)) {
            case Outcome.Done<Assignees.Named>(Assignees.Named named) -> new Who(named.assignee(), named.name());
            case Outcome.Refused<Assignees.Named>(Refusal why) -> {
                if (!(why instanceof Refusal.Invalid(var findings))) {
                    throw new IllegalStateException("nobody is named without a finding");
                }
                findings.forEach(written::wrong);
                yield Who.NOBODY;
            }
        };
    }
}
