package org.zhagen.ticket;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.kernel.site.RegionCode;

/**
 * A year of tickets in the demo city: most of them long over, a few under way. What happened is drawn with a fixed seed from the
 * things of {@code tickets.csv}; all of it is invented and says so.
 */
@Component
@Profile("demo")
class TicketDemo implements DemoPart {

    private static final int AFTER_THE_PLANS = 75;
    private static final int DAYS = 365;
    private static final int TIMES_A_YEAR = 8;
    private static final long SEED = 20_261_123L;
    private static final Acting LOADER = Acting.system("demo", Jurisdiction.COUNTRY);

    private final Doors doors;
    private final CourseRows courses;
    private final Tickets tickets;
    private final DemoTicketLives lives;
    private final ActClock clock;

    TicketDemo(Doors doors, CourseRows courses, Tickets tickets, DemoTicketLives lives, ActClock clock) {
        this.doors = doors;
        this.courses = courses;
        this.tickets = tickets;
        this.lives = lives;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_PLANS;
    }

    @Override
    public String name() {
        return "工单 · tickets";
    }

    @Override
    public void load(DemoFiles files) {
        DemoTicketPeople people = new DemoTicketPeople(files);
        List<NamedCsvRecord> things = files.table("tickets.csv");
        List<InstalledCourse> running = doors.read(LOADER, () -> courses.around("9901"));
        Map<String, List<InstalledCourse>> byProcedure = running.stream()
                .collect(Collectors.groupingBy(each -> each.course().id()));
        SplittableRandom random = new SplittableRandom(SEED);
        for (NamedCsvRecord row : things) {
            DemoThing thing = DemoThing.of(row);
            for (InstalledCourse course : byProcedure.getOrDefault(thing.procedure(), List.of())) {
                past(course, thing, people, random);
                if (random.nextInt(3) == 0) {
                    now(course, thing, people, random);
                }
            }
        }
    }

    private void past(InstalledCourse course, DemoThing thing, DemoTicketPeople people, SplittableRandom random) {
        long running = Math.min(
                DAYS, Duration.between(course.installed(), clock.instant()).toDays());
        for (int i = 0; i < TIMES_A_YEAR * running / DAYS; i++) {
            LocalDate day = clock.today().minusDays(8 + random.nextLong(Math.max(1, running - 8)));
            Instant at = day.atTime(7, 0).atZone(clock.getZone()).toInstant().plusSeconds(random.nextLong(50_000));
            RegionCode where = people.place(thing, course, random);
            doors.write(LOADER, () -> lives.live(course, thing, where, people, at, random));
        }
    }

    /** Raised yesterday or today through the front door, so that it waits in inboxes and its alarms ring. */
    private void now(InstalledCourse course, DemoThing thing, DemoTicketPeople people, SplittableRandom random) {
        Instant at = clock.instant().minus(Duration.ofMinutes(20 + random.nextLong(1_800)));
        RegionCode where = people.place(thing, course, random);
        Acting opener = people.opener(thing, course, where);
        DemoPoint point = DemoPoint.of(where, at);
        NewTicket wanted = new NewTicket(
                course.id(),
                where.digits(),
                people.street(random),
                DemoPoint.written(point.longitude()),
                DemoPoint.written(point.latitude()),
                "",
                thing.form(course.course()),
                Contact.NONE,
                false,
                thing.source(),
                null);
        if (clock.at(at, () -> tickets.open(opener, wanted)) instanceof Outcome.Refused<Ticket>(var why)) {
            throw new IllegalStateException("a ticket of the demo is refused: " + thing + " " + why);
        }
    }

    /** An id for somebody of the demo. */
    static UUID person(String id) {
        return Ids.named("person", id);
    }
}
