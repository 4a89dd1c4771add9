package org.zhagen.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.site.RegionCode;

/**
 * The front door to the task list: goals of years with their parts. What is done with one task is asked of {@link LedgerTaskActs},
 * with many of {@link LedgerBulk}.
 */
@Service
public class LedgerTasks {

    /** How many goals, and how many tasks of them, one page shows. */
    private static final int GOALS = 60;

    private static final int TREE = 600;

    /** How many parts the page of a task shows. */
    private static final int PARTS = 200;

    /** How many tasks of a calendar, a chart or a file. */
    public static final int PLANNED = 300;

    private static final int COUNTED = 1_000;

    /** As many as come in again. */
    public static final int EXPORTED = ListTable.MOST;

    private final Doors doors;
    private final LedgerTaskRows rows;
    private final LedgerLists lists;
    private final LedgerReading reading;
    private final LedgerTaskCheck check;
    private final TaskKeeping keeping;
    private final ActClock clock;

    LedgerTasks(
            Doors doors,
            LedgerTaskRows rows,
            LedgerLists lists,
            LedgerReading reading,
            LedgerTaskCheck check,
            TaskKeeping keeping,
            ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.lists = lists;
        this.reading = reading;
        this.check = check;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** How many are open, and of those due soon or late; counted up to a thousand. */
    public record Counts(int open, int near, int late) {}

    public LocalDate today() {
        return clock.today();
    }

    /** Writes down a goal, or a part of one. Whoever is named finds it in their inbox. */
    public Outcome<LedgerTask> create(Acting acting, LedgerTaskDraft draft) {
        return doors.command(acting, LedgerPermission.WRITE, () -> {
            Ids.read(draft.parent()).ifPresent(keeping::lock);
            Written written = new Written();
            LedgerTask task = check.fresh(acting, draft, false, written);
            if (task == null) {
                return written.refused();
            }
            return acting.in(task.region())
                    ? Outcome.done(keeping.begin(acting, task))
                    : Outcome.notYours(LedgerPermission.WRITE);
        });
    }

    public Outcome<TaskView> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                LedgerPermission.READ,
                () -> rows.find(id)
                        .map(task -> Outcome.done(view(acting, task)))
                        .orElseGet(Outcome::missing));
    }

    private TaskView view(Acting acting, LedgerTask task) {
        TaskLine line = reading.line(task);
        return new TaskView(
                line,
                rows.path(task.id()).stream()
                        .filter(each -> !each.id().equals(task.id()))
                        .toList(),
                reading.lines(lists.parts(task.id(), PARTS)),
                reading.events(task),
                reading.load(task),
                reading.offered(acting, line));
    }

    /** Tasks that are not divided, in the order of their due days. */
    public Outcome<Slice<TaskLine>> list(Acting acting, LedgerFilter filter, int size) {
        return doors.query(acting, LedgerPermission.READ, () -> {
            List<LedgerTask> found = lists.page(acting, filter, clock.today(), size + 1);
            List<LedgerTask> shown = found.subList(0, Math.min(size, found.size()));
            String next = found.size() > size ? LedgerFilter.key(shown.getLast()) : "";
            return Outcome.done(new Slice<>(reading.lines(shown), next));
        });
    }

    /** How many a list has in its states. */
    public Outcome<Counts> counts(Acting acting, LedgerFilter filter) {
        return doors.query(acting, LedgerPermission.READ, () -> {
            LedgerLists.Counts counts = lists.counts(acting, filter, clock.today(), COUNTED);
            return Outcome.done(new Counts(counts.open(), counts.near(), counts.late()));
        });
    }

    /** What is due in a stretch of days, or planned for it: for a calendar and a chart. At most {@link #PLANNED}. */
    public Outcome<Slice<TaskLine>> planned(Acting acting, Term term, String region) {
        return list(acting, LedgerFilter.due(term, region), PLANNED);
    }

    /** All tasks that a filter leaves, also those that are divided, for a file: at most {@link #EXPORTED}. */
    public Outcome<Slice<LedgerTask>> all(Acting acting, LedgerFilter filter) {
        return doors.query(acting, LedgerPermission.READ, () -> {
            List<LedgerTask> found = lists.all(acting, filter, clock.today(), EXPORTED + 1);
            List<LedgerTask> rows = found.subList(0, Math.min(EXPORTED, found.size()));
            return Outcome.done(new Slice<>(rows, found.size() > EXPORTED ? LedgerFilter.key(rows.getLast()) : ""));
        });
    }

    /**
     * The goals of a year with their parts.
     *
     * @param region digits; empty for the whole jurisdiction
     * @param finest how far down
     */
    public Outcome<List<TaskTree>> tree(Acting acting, String region, int year, Span finest) {
        return doors.query(acting, LedgerPermission.READ, () -> {
            LocalDate first = LocalDate.of(year, 1, 1);
            Optional<RegionCode> narrower = RegionCode.read(region).filter(acting::in);
            Set<UUID> there = narrower.map(each -> lists.doneThere(each, first)).orElse(Set.of());
            List<LedgerTask> goals = lists.goals(acting, region, first, there, false, GOALS);
            List<TaskTree> trees = reading.trees(goals, finest, TREE);
            return Outcome.done(narrower.map(each -> within(trees, each, there)).orElse(trees));
        });
    }

    /** What is done in a region, and what it is a part of, though what is done there may be finer than what is shown. */
    private static List<TaskTree> within(List<TaskTree> trees, RegionCode region, Set<UUID> there) {
        return trees.stream()
                .map(tree -> new TaskTree(tree.line(), within(tree.parts(), region, there), tree.hidden()))
                .filter(tree -> !tree.parts().isEmpty()
                        || region.contains(tree.line().task().region())
                        || there.contains(tree.line().task().id()))
                .toList();
    }

    /** How much whoever does a task has in its week; empty for what is no task of a week. */
    public Outcome<Optional<WeekLoad>> load(Acting acting, UUID id) {
        return doors.query(
                acting,
                LedgerPermission.READ,
                () -> rows.find(id)
                        .map(task -> Outcome.done(reading.load(task)))
                        .orElseGet(Outcome::missing));
    }
}
