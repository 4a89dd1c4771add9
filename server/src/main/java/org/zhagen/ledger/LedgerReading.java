package org.zhagen.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.work.Assignee;

/** What is read of tasks for whoever asks: how much is done of them, what may be done with them, how much somebody has. */
@Component
class LedgerReading {

    private final Doors doors;
    private final LedgerTaskRows rows;
    private final TaskEventRows events;
    private final LedgerLists lists;
    private final JdbcClient database;
    private final ActClock clock;

    LedgerReading(
            Doors doors,
            LedgerTaskRows rows,
            TaskEventRows events,
            LedgerLists lists,
            JdbcClient database,
            ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.events = events;
        this.lists = lists;
        this.database = database;
        this.clock = clock;
    }

    List<TaskLine> lines(List<LedgerTask> tasks) {
        List<UUID> ids = tasks.stream().map(LedgerTask::id).toList();
        Map<UUID, Progress> progress = doors.read(TaskKeeping.SYSTEM, () -> rows.progress(ids));
        return tasks.stream()
                .map(task -> new TaskLine(task, progress.getOrDefault(task.id(), Progress.NONE), clock.today()))
                .toList();
    }

    /** All parts, whoever has them: whoever has a task need not see what others have of it. */
    LedgerTaskRows.Parts parts(LedgerTask task) {
        return doors.read(TaskKeeping.SYSTEM, () -> rows.parts(task.id()));
    }

    List<TaskEvent> events(LedgerTask task) {
        return events.of(task.id());
    }

    TaskLine line(LedgerTask task) {
        return lines(List.of(task)).getFirst();
    }

    /** Whether it is somebody's own: theirs, or their unit's or role's while nobody has it. */
    boolean isOwn(Acting acting, LedgerTask task) {
        Assignee to = task.who().assignee();
        if (to == null) {
            return false;
        }
        if (to.person() != null) {
            return acting.person().equals(to.person());
        }
        UUID unit = to.unit();
        return unit == null
                ? acting.role().equals(to.role())
                        && acting.jurisdiction().prefix().equals(to.region())
                : database.sql("select :unit = any (acting_units())")
                        .param("unit", unit)
                        .query(Boolean.class)
                        .single();
    }

    boolean mayWrite(Acting acting, LedgerTask task) {
        return acting.may(LedgerPermission.WRITE) && acting.in(task.region());
    }

    /** What somebody may do with a task as it is now. */
    List<TaskAct> offered(Acting acting, TaskLine line) {
        boolean writes = mayWrite(acting, line.task());
        List<TaskAct> offered = new ArrayList<>();
        boolean whole = !line.isDivided();
        boolean open = line.task().state().isOpen();
        if (whole && open && (writes || isOwn(acting, line.task()))) {
            offered.add(TaskAct.FINISH);
        }
        if (!writes) {
            return offered;
        }
        if (open) {
            offered.addAll(List.of(TaskAct.POSTPONE, TaskAct.EDIT));
        }
        if (open && whole) {
            offered.addAll(List.of(TaskAct.REASSIGN, TaskAct.CANCEL));
        }
        if (!open && whole) {
            offered.add(TaskAct.REOPEN);
        }
        if (line.task().state() != TaskState.CANCELLED && line.task().term().span() != Span.WEEK) {
            offered.add(TaskAct.DIVIDE);
        }
        return offered;
    }

    Optional<WeekLoad> load(LedgerTask task) {
        if (task.term().span() != Span.WEEK || !task.who().isAnybody() || task.state() == TaskState.CANCELLED) {
            return Optional.empty();
        }
        Term week = Span.WEEK.of(task.term().first());
        int most = doors.read(TaskKeeping.SYSTEM, () -> lists.limit(task.region(), WeekLoad.LIMIT))
                .orElse(WeekLoad.USUAL);
        return Optional.of(new WeekLoad(task.who().name(), week, lists.inWeek(task, week), most));
    }

    /**
     * The parts of goals, down to a length.
     *
     * @param most so many tasks at all
     */
    List<TaskTree> trees(List<LedgerTask> goals, Span finest, int most) {
        Map<UUID, List<LedgerTask>> parts = new HashMap<>();
        List<LedgerTask> all = new ArrayList<>(goals);
        List<LedgerTask> level = goals;
        while (!level.isEmpty() && all.size() < most) {
            Set<String> spans = spans(finest);
            List<LedgerTask> next =
                    lists.partsOf(level.stream().map(LedgerTask::id).toList(), spans, most - all.size());
            next.forEach(task ->
                    parts.computeIfAbsent(parent(task), id -> new ArrayList<>()).add(task));
            all.addAll(next);
            level = next;
        }
        Map<UUID, TaskLine> lines = new HashMap<>();
        lines(all).forEach(line -> lines.put(line.task().id(), line));
        return goals.stream().map(goal -> tree(goal.id(), lines, parts)).toList();
    }

    private static UUID parent(LedgerTask task) {
        return Optional.ofNullable(task.parent()).orElseThrow();
    }

    private static Set<String> spans(Span finest) {
        Set<String> spans = new HashSet<>();
        for (Span span : Span.values()) {
            if (!span.isFinerThan(finest)) {
                spans.add(span.id());
            }
        }
        return spans;
    }

    private static TaskTree tree(UUID id, Map<UUID, TaskLine> lines, Map<UUID, List<LedgerTask>> parts) {
        TaskLine line = Optional.ofNullable(lines.get(id)).orElseThrow();
        List<TaskTree> below = parts.getOrDefault(id, List.of()).stream()
                .map(part -> tree(part.id(), lines, parts))
                .toList();
        return new TaskTree(line, below, below.isEmpty() && line.isDivided());
    }
}
