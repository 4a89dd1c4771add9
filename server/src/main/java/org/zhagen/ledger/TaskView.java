package org.zhagen.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A task with all that its page shows.
 *
 * @param path what it is a part of, from the goal down, without itself; what the reader may not see is left out
 * @param parts its direct parts
 * @param events what was done with it, the oldest first
 * @param load of whoever does it in that week; empty for what is no task of a week
 * @param offered what the reader may do
 */
public record TaskView(
        TaskLine line,
        List<LedgerTask> path,
        List<TaskLine> parts,
        List<TaskEvent> events,
        Optional<WeekLoad> load,
        List<TaskAct> offered) {

    public TaskView {
        path = List.copyOf(path);
        parts = List.copyOf(parts);
        events = List.copyOf(events);
        offered = List.copyOf(offered);
    }

    public LedgerTask task() {
        return line.task();
    }

    public boolean offers(String act) {
        return offered.stream().anyMatch(each -> each.id().equals(act));
    }
}
