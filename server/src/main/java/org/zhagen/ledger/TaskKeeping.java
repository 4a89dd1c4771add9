package org.zhagen.ledger;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.work.Assignee;

/**
 * Keeps what became of a task, and what follows from it upwards: what is divided is done when its parts are, and open again when
 * one of them is. Only what is open, not divided and somebody's waits in an inbox.
 */
@Component
class TaskKeeping {

    static final Acting SYSTEM = Acting.system("ledger", Jurisdiction.COUNTRY);

    private final LedgerTaskRows rows;
    private final TaskEventRows events;
    private final LedgerMatters matters;
    private final Doors doors;
    private final ActClock clock;

    TaskKeeping(LedgerTaskRows rows, TaskEventRows events, LedgerMatters matters, Doors doors, ActClock clock) {
        this.rows = rows;
        this.events = events;
        this.matters = matters;
        this.doors = doors;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param words of whoever did it
     * @param before what was changed; empty for nothing
     */
    record Done(String act, String words, String before, String after) {

        static Done of(String act, String words) {
            return new Done(act, words, "", "");
        }
    }

    /** Lets one after the other change a goal or any part of it; whoever has a part need not see the goal. */
    void lock(UUID task) {
        lock(List.of(task));
    }

    /**
     * The same for several. What waits in inboxes is held first, as it is when somebody does something there: otherwise each side
     * would wait for the other.
     */
    void lock(Collection<UUID> tasks) {
        doors.write(SYSTEM, () -> {
            matters.hold(rows.matters(tasks));
            rows.lock(tasks);
            return true;
        });
    }

    LedgerTask begin(Acting acting, LedgerTask task) {
        rows.insert(acting, task);
        return doors.write(SYSTEM, () -> {
            write(acting, task, Done.of("opened", ""));
            settle(acting, task.id(), Done.of("opened", ""));
            return rows.find(task.id()).orElseThrow();
        });
    }

    /** Keeps a task that was locked, and what follows. Empty when somebody else changed it meanwhile. */
    Optional<LedgerTask> keep(Acting acting, LedgerTask before, LedgerTask now, Done done) {
        return doors.write(SYSTEM, () -> {
            if (!rows.update(now)) {
                return Optional.empty();
            }
            write(acting, now, done);
            matters.follow(acting, before, now);
            settle(acting, now.id(), done);
            return rows.find(now.id());
        });
    }

    /** Keeps what was done in an inbox with a task that was locked: what waits there says it already, and is left as it is. */
    void echoed(Acting acting, LedgerTask now, Done done) {
        doors.write(SYSTEM, () -> {
            if (!rows.update(now)) {
                throw new IllegalStateException("a locked task changed");
            }
            write(acting, now, done);
            settle(acting, now.id(), done);
            return true;
        });
    }

    LedgerTask.Closed closed(Acting by) {
        return new LedgerTask.Closed(clock.instant().truncatedTo(ChronoUnit.MICROS), by.name());
    }

    private void write(Acting acting, LedgerTask task, Done done) {
        events.insert(
                acting,
                task,
                new TaskEvent(
                        done.act,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        acting.name(),
                        acting.office(),
                        done.words,
                        done.before,
                        done.after));
    }

    private void settle(Acting acting, @Nullable UUID id, Done done) {
        UUID next = id;
        while (next != null) {
            LedgerTask task = rows.find(next).orElseThrow();
            LedgerTask settled = waited(acting, counted(acting, task), done);
            if (!settled.equals(task) && !rows.update(settled)) {
                throw new IllegalStateException("a locked task changed");
            }
            next = task.parent();
        }
    }

    /** The state of what is divided, as its parts say. */
    private LedgerTask counted(Acting acting, LedgerTask task) {
        LedgerTaskRows.Parts parts = rows.parts(task.id());
        if (!parts.any() || task.state() == TaskState.CANCELLED) {
            return task;
        }
        TaskState wanted = parts.open() == 0 ? TaskState.DONE : TaskState.OPEN;
        if (wanted == task.state()) {
            return task;
        }
        LedgerTask now = task.in(wanted, wanted == TaskState.DONE ? closed(acting) : null);
        write(acting, now, Done.of(wanted == TaskState.DONE ? "parts-done" : "parts-open", ""));
        return now;
    }

    private LedgerTask waited(Acting acting, LedgerTask task, Done done) {
        Assignee to = task.who().assignee();
        boolean waits =
                task.state().isOpen() && to != null && !rows.parts(task.id()).any();
        UUID matter = task.matter();
        if (waits && matter == null && to != null) {
            return task.waiting(matters.open(acting, task, to));
        }
        if (!waits && matter != null) {
            matters.end(acting, matter, outcome(task), done.words);
            return task.waiting(null);
        }
        return task;
    }

    private static String outcome(LedgerTask task) {
        return switch (task.state()) {
            case DONE -> "done";
            case CANCELLED -> "withdrawn";
            case OPEN -> "divided";
        };
    }
}
