package org.zhagen.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.work.AssigneeDraft;

/**
 * The front door to what is done with one task. Each takes the version that the person saw. Whoever has a task may say that it is
 * done; the rest is up to whoever may write the lists of its place.
 */
@Service
public class LedgerTaskActs {

    /** The most days by which something is postponed at once. */
    public static final int MOST_DAYS = 366;

    private final Doors doors;
    private final LedgerTaskRows rows;
    private final LedgerReading reading;
    private final LedgerTaskCheck check;
    private final TaskKeeping keeping;
    private final ActClock clock;

    LedgerTaskActs(
            Doors doors,
            LedgerTaskRows rows,
            LedgerReading reading,
            LedgerTaskCheck check,
            TaskKeeping keeping,
            ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.reading = reading;
        this.check = check;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Says that it is done, and what came of it. */
    public Outcome<LedgerTask> finish(Acting acting, UUID id, int version, String words) {
        return step(acting, id, version, TaskAct.FINISH, (task, written) -> {
            written.text("words", words, Written.WORDS);
            return written.then(() -> kept(
                    acting,
                    task,
                    task.in(TaskState.DONE, keeping.closed(acting)),
                    TaskKeeping.Done.of("finished", words.strip())));
        });
    }

    /** Says that it need not be done any more, and why. */
    public Outcome<LedgerTask> cancel(Acting acting, UUID id, int version, String why) {
        return step(acting, id, version, TaskAct.CANCEL, (task, written) -> {
            written.needed(LedgerCode.WORDS_MISSING, "words", why.strip(), Written.WORDS);
            return written.then(() -> kept(
                    acting,
                    task,
                    task.in(TaskState.CANCELLED, keeping.closed(acting)),
                    TaskKeeping.Done.of("cancelled", why.strip())));
        });
    }

    /** Says that it is to be done after all, and why. */
    public Outcome<LedgerTask> reopen(Acting acting, UUID id, int version, String why) {
        return step(acting, id, version, TaskAct.REOPEN, (task, written) -> {
            written.needed(LedgerCode.WORDS_MISSING, "words", why.strip(), Written.WORDS);
            UUID above = task.parent();
            Optional<LedgerTask> parent = above == null ? Optional.empty() : rows.find(above);
            parent.filter(each -> each.state() == TaskState.CANCELLED)
                    .ifPresent(each -> written.wrong(LedgerCode.PARENT_CLOSED, "words", each.title()));
            return written.then(() ->
                    kept(acting, task, task.in(TaskState.OPEN, null), TaskKeeping.Done.of("reopened", why.strip())));
        });
    }

    /**
     * Lets it be due some days later. The stretch for which it was planned stays.
     *
     * @param days as people write them, from 1 to {@link #MOST_DAYS}
     */
    public Outcome<LedgerTask> postpone(Acting acting, UUID id, int version, String days, String words) {
        return step(acting, id, version, TaskAct.POSTPONE, (task, written) -> {
            Integer by = days(days, written);
            written.text("words", words, Written.WORDS);
            LocalDate due = by == null ? task.due() : task.due().plusDays(by);
            if (by != null && due.isBefore(clock.today())) {
                written.wrong(LedgerCode.DUE_BEFORE, "days", due);
            }
            return written.then(() -> kept(
                    acting,
                    task,
                    task.until(due),
                    new TaskKeeping.Done("postponed", words.strip(), task.due().toString(), due.toString())));
        });
    }

    private static @Nullable Integer days(String text, Written written) {
        String days = text.strip();
        if (days.matches("[0-9]{1,3}") && Integer.parseInt(days) >= 1 && Integer.parseInt(days) <= MOST_DAYS) {
            return Integer.valueOf(days);
        }
        written.wrong(LedgerCode.DAYS_WRONG, "days", days, MOST_DAYS);
        return null;
    }

    /** Gives it to somebody else. */
    public Outcome<LedgerTask> reassign(Acting acting, UUID id, int version, AssigneeDraft to, String words) {
        return step(acting, id, version, TaskAct.REASSIGN, (task, written) -> {
            Who who = check.who(acting, to, written);
            check.allowed(acting, who, task.region(), task.title(), written);
            written.text("words", words, Written.WORDS);
            return written.then(() -> kept(
                    acting,
                    task,
                    task.by(who),
                    new TaskKeeping.Done("reassigned", words.strip(), task.who().name(), who.name())));
        });
    }

    /** Changes what is written of it. */
    public Outcome<LedgerTask> edit(Acting acting, UUID id, int version, LedgerTaskDraft draft) {
        return step(acting, id, version, TaskAct.EDIT, (task, written) -> {
            UUID above = task.parent();
            LedgerTask parent = above == null ? null : rows.find(above).orElse(null);
            LedgerTask edited = check.edited(acting, task, parent, draft, written);
            if (edited == null) {
                return written.refused();
            }
            return edited.equals(task)
                    ? Outcome.done(task)
                    : kept(acting, task, edited, TaskKeeping.Done.of("edited", ""));
        });
    }

    private Outcome<LedgerTask> kept(Acting acting, LedgerTask task, LedgerTask now, TaskKeeping.Done done) {
        return keeping.keep(acting, task, now, done).map(Outcome::done).orElseGet(Outcome::stale);
    }

    private Outcome<LedgerTask> step(
            Acting acting,
            UUID id,
            int version,
            TaskAct act,
            BiFunction<LedgerTask, Written, Outcome<LedgerTask>> work) {
        return doors.command(acting, LedgerPermission.READ, () -> {
            if (rows.find(id).isEmpty()) {
                return Outcome.missing();
            }
            keeping.lock(id);
            // it may have been given to somebody else meanwhile
            return rows.find(id)
                    .map(task -> step(acting, task, version, act, work))
                    .orElseGet(Outcome::missing);
        });
    }

    private Outcome<LedgerTask> step(
            Acting acting,
            LedgerTask task,
            int version,
            TaskAct act,
            BiFunction<LedgerTask, Written, Outcome<LedgerTask>> work) {
        boolean theirs = reading.mayWrite(acting, task) || (act == TaskAct.FINISH && reading.isOwn(acting, task));
        if (!theirs) {
            return Outcome.notYours(LedgerPermission.WRITE);
        }
        if (task.version() != version) {
            return Outcome.stale();
        }
        Optional<Finding> refusal = refusal(task, act);
        return refusal.isPresent() ? Outcome.notNow(refusal.get()) : work.apply(task, new Written());
    }

    /** The table of transitions: what is open can be finished, postponed, given away and cancelled; the rest can be reopened. */
    private Optional<Finding> refusal(LedgerTask task, TaskAct act) {
        boolean fits = (act == TaskAct.REOPEN) != task.state().isOpen();
        LedgerTaskRows.Parts parts = reading.parts(task);
        if (!fits) {
            return Optional.of(Finding.of(
                    LedgerCode.STEP_NOT_NOW,
                    Place.of("state"),
                    task.title(),
                    task.state().id()));
        }
        boolean whole = act == TaskAct.FINISH || act == TaskAct.CANCEL || act == TaskAct.REOPEN;
        if (whole && parts.open() > 0) {
            return Optional.of(Finding.of(LedgerCode.OPEN_BELOW, Place.of("state"), task.title(), parts.open()));
        }
        return whole && parts.any()
                ? Optional.of(Finding.of(LedgerCode.DIVIDED, Place.of("state"), task.title()))
                : Optional.empty();
    }
}
