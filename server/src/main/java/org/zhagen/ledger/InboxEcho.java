package org.zhagen.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.work.Assignees;
import org.zhagen.work.MatterAssigned;
import org.zhagen.work.MatterClosed;
import org.zhagen.work.MatterDueChanged;
import org.zhagen.work.Subject;

/** What people do in the inbox with a task of the list is done with the task, in the same transaction. */
@Component
class InboxEcho {

    private final LedgerTaskRows rows;
    private final TaskKeeping keeping;
    private final Assignees assignees;
    private final Doors doors;
    private final ActClock clock;

    InboxEcho(LedgerTaskRows rows, TaskKeeping keeping, Assignees assignees, Doors doors, ActClock clock) {
        this.rows = rows;
        this.keeping = keeping;
        this.assignees = assignees;
        this.doors = doors;
        this.clock = clock;
    }

    @EventListener
    void closed(MatterClosed closed) {
        if (!closed.kind().equals(LedgerMatters.KIND) || closed.settled()) {
            return;
        }
        boolean done = closed.outcome().equals("done");
        TaskState then = done ? TaskState.DONE : TaskState.CANCELLED;
        follow(
                closed.by(),
                closed.subject(),
                closed.matter(),
                TaskKeeping.Done.of(done ? "finished" : "cancelled", closed.words()),
                task -> task.in(then, keeping.closed(closed.by())).waiting(null));
    }

    @EventListener
    void assigned(MatterAssigned assigned) {
        if (assigned.kind().equals(LedgerMatters.KIND)) {
            Who who = new Who(assigned.assignee(), assignees.name(assigned.assignee()));
            follow(
                    assigned.by(),
                    assigned.subject(),
                    assigned.matter(),
                    new TaskKeeping.Done("reassigned", "", "", who.name()),
                    task -> task.by(who));
        }
    }

    @EventListener
    void due(MatterDueChanged changed) {
        Instant due = changed.due();
        if (changed.kind().equals(LedgerMatters.KIND) && due != null) {
            LocalDate day = LocalDate.ofInstant(due, clock.getZone());
            follow(
                    changed.by(),
                    changed.subject(),
                    changed.matter(),
                    new TaskKeeping.Done("postponed", "", "", day.toString()),
                    task -> task.until(day));
        }
    }

    /** What this room did itself is known already: then nothing is left to change. */
    private void follow(
            Acting by, Subject subject, UUID matter, TaskKeeping.Done done, UnaryOperator<LedgerTask> change) {
        doors.write(TaskKeeping.SYSTEM, () -> {
            UUID id = UUID.fromString(subject.id());
            Optional<LedgerTask> task = rows.find(id).filter(each -> matter.equals(each.matter()));
            if (task.isPresent() && !change.apply(task.get()).equals(task.get())) {
                rows.lock(List.of(id));
                LedgerTask now = rows.find(id).orElseThrow();
                keeping.echoed(by, change.apply(now), done);
            }
            return true;
        });
    }
}
