package org.zhagen.ledger;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Permission;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.kernel.document.Code;
import org.zhagen.work.AssigneeDraft;

/**
 * The goals of this year of the community of the demo city that keeps three lists, with their quarters and months, and the weeks
 * around today: what is over is done but for one that is late. Responsibilities come with its plan, and issues are its tickets.
 */
@Component
@Profile("demo")
class LedgerDemo implements DemoPart {

    private static final int AFTER_THE_TICKETS = 76;
    private static final String SECRETARY = "qiao-lanfang";
    private static final int WEEKS_BEFORE = 3;
    private static final int WEEKS_AFTER = 2;

    /** How many days ago the last task was due that is not done. */
    private static final int LATE = 4;

    private final Doors doors;
    private final LedgerTaskCheck check;
    private final TaskKeeping keeping;
    private final ActClock clock;

    LedgerDemo(Doors doors, LedgerTaskCheck check, TaskKeeping keeping, ActClock clock) {
        this.doors = doors;
        this.check = check;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_TICKETS;
    }

    @Override
    public String name() {
        return "三张清单 · three lists";
    }

    @Override
    public void load(DemoFiles files) {
        Map<String, NamedCsvRecord> people = files.table("people.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), Function.identity()));
        NamedCsvRecord row = people.get(SECRETARY);
        if (row == null) {
            throw new IllegalStateException("nobody writes the lists of the demo");
        }
        Acting secretary = acting(row);
        files.table("ledger-tasks.csv")
                .forEach(goal -> doors.write(secretary, () -> {
                    goal(secretary, goal);
                    return true;
                }));
    }

    private static Acting acting(NamedCsvRecord person) {
        return new Acting(
                Ids.named("person", person.getField("id")),
                person.getField("name"),
                person.getField("position"),
                new Jurisdiction(person.getField("region")),
                "community",
                Stream.<Permission>of(LedgerPermission.READ, LedgerPermission.WRITE, DirectoryPermission.READ)
                        .map(Permission::id)
                        .collect(Collectors.toSet()),
                new Origin(Origin.Channel.SYSTEM, "demo"));
    }

    private void goal(Acting secretary, NamedCsvRecord row) {
        LocalDate today = clock.today();
        Term year = Span.YEAR.of(today);
        LedgerTask goal = write(secretary, row, "goal", null, year.last(), false);
        for (LocalDate day = year.first(); !day.isAfter(year.last()); day = day.plusMonths(3)) {
            LedgerTask quarter =
                    write(secretary, row, "quarter", goal, Span.QUARTER.of(day).last(), false);
            for (int month = 0; month < 3; month++) {
                month(secretary, row, quarter, Span.MONTH.of(day.plusMonths(month)));
            }
        }
    }

    /** A month near today is divided into weeks, which somebody has each; any other one somebody has as it is. */
    private void month(Acting secretary, NamedCsvRecord row, LedgerTask quarter, Term term) {
        List<LocalDate> weeks = weeks(term);
        LedgerTask month = write(secretary, row, "month", quarter, term.last(), weeks.isEmpty());
        weeks.forEach(friday -> write(secretary, row, "week", month, friday, true));
    }

    private List<LocalDate> weeks(Term month) {
        LocalDate friday =
                Span.WEEK.of(clock.today().minusWeeks(WEEKS_BEFORE)).first().plusDays(4);
        return Stream.iterate(friday, day -> day.plusWeeks(1))
                .limit(WEEKS_BEFORE + WEEKS_AFTER + 1)
                .filter(month::contains)
                .toList();
    }

    /** Written down when the year began; done on its day when that is over. */
    private LedgerTask write(
            Acting secretary,
            NamedCsvRecord row,
            String span,
            @Nullable LedgerTask whole,
            LocalDate due,
            boolean given) {
        Span length =
                span.equals("goal") ? Span.YEAR : Code.read(Span.class, span).orElseThrow();
        LedgerTaskDraft draft = new LedgerTaskDraft(
                whole == null ? "" : whole.id().toString(),
                length.id(),
                "",
                row.getField(span),
                row.getField("standard"),
                given ? AssigneeDraft.person(Ids.named("person", row.getField("who"))) : AssigneeDraft.BLANK,
                due.toString(),
                row.getField("urgent").equals("yes"),
                row.getField("important").equals("yes"),
                "",
                "",
                "");
        Instant then = moment(Span.YEAR.of(due).first());
        Written written = new Written();
        LedgerTask task = clock.at(then, () -> check.fresh(secretary, draft, true, written));
        if (task == null) {
            throw new IllegalStateException("a task of the demo is refused: " + written.findings());
        }
        boolean over = length != Span.YEAR && due.isBefore(clock.today().minusDays(span.equals("week") ? LATE : 0));
        if (!over) {
            return clock.at(then, () -> keeping.begin(secretary, task));
        }
        LedgerTask done = clock.at(moment(due), () -> task.in(TaskState.DONE, keeping.closed(secretary)));
        return clock.at(then, () -> keeping.begin(secretary, done));
    }

    private Instant moment(LocalDate day) {
        return day.atTime(9, 30).atZone(clock.getZone()).toInstant();
    }
}
