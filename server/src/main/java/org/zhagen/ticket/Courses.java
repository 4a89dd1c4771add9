package org.zhagen.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.site.RegionCode;

/** The front door to the procedures that run at places, for the room that brings them and for whoever opens a ticket. */
@Service
public class Courses {

    private final Doors doors;
    private final CourseRows rows;
    private final DeskRows desks;
    private final GaugeRows gauges;
    private final Placing placing;
    private final ActClock clock;

    Courses(Doors doors, CourseRows rows, DeskRows desks, GaugeRows gauges, Placing placing, ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.desks = desks;
        this.gauges = gauges;
        this.placing = placing;
        this.clock = clock;
    }

    /** Who does at a place what the dispatch table of a procedure names: by role or body the name of whoever does it there. */
    public SequencedMap<String, String> doers(Acting acting, InstalledCourse course, RegionCode place) {
        return doors.read(acting, () -> {
            LinkedHashMap<String, String> doers = new LinkedHashMap<>();
            Stream.concat(
                            course.course().table().values().stream(),
                            Stream.of(course.course().otherwise()))
                    .distinct()
                    .forEach(doer ->
                            placing.named(course, doer, place).ifPresent(placed -> doers.put(doer, placed.name())));
            return doers;
        });
    }

    /**
     * Puts procedures into force at a place, in the transaction of the room that brings them. What an earlier one of the series
     * brought ends for new tickets; those under way go on as they began. Who does what stays as it was said before, by hand as well, but for
     * the places of which it is said anew.
     */
    public void install(Acting acting, Installation wanted) {
        doors.write(acting, () -> {
            rows.endSeries(wanted.series(), clock.instant());
            wanted.courses().forEach(course -> rows.install(wanted, course, clock.instant()));
            gauges.install(wanted, clock.instant());
            desks.name(wanted.series(), wanted.titles());
            wanted.desks().forEach(desk -> desks.clear(wanted.series(), desk));
            wanted.desks().forEach(desk -> desks.insert(wanted.series(), desk));
            return wanted.desks().size();
        });
    }

    /**
     * Adds the figures by which a place wants to know how it goes, for what was installed before there were such figures; they are
     * wanted from when the procedures came into force. Those are not touched, nor are figures that are there already.
     *
     * @return how many were added
     */
    public int measure(Acting acting, Installation wanted) {
        return doors.write(
                acting,
                () -> gauges.complete(wanted, rows.since(wanted.origin()).orElseGet(clock::instant)));
    }

    /** Ends what something brought, in the transaction of its room: no ticket is opened under it any more. */
    public int end(Acting acting, String origin) {
        return doors.write(acting, () -> {
            gauges.end(origin, clock.instant());
            return rows.endOrigin(origin, clock.instant());
        });
    }

    /** The procedures in force at a place, the nearest first. How things are handled is open to everybody. */
    public List<InstalledCourse> at(Acting acting, RegionCode place) {
        return doors.read(acting, () -> rows.at(place));
    }

    /** Those of the jurisdiction of whoever asks, and of what it lies in. */
    public List<InstalledCourse> around(Acting acting) {
        return doors.read(acting, () -> rows.around(acting.jurisdiction().prefix()));
    }

    public Optional<InstalledCourse> find(Acting acting, UUID id) {
        return doors.read(acting, () -> rows.find(id));
    }

    /** The ids of a procedure in all revisions of its series, ended ones as well. */
    public List<UUID> revisions(Acting acting, InstalledCourse course) {
        return doors.read(acting, () -> rows.revisions(course));
    }

    /** Whether a course can be opened by residents without an account. */
    public static boolean isForResidents(Course course) {
        return course.openedBy().contains("resident") || course.openedBy().contains("anyone");
    }
}
