package org.zhagen.ticket;

import java.util.List;
import java.util.Map;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.site.RegionCode;

/**
 * The procedures that something brings to a place.
 *
 * @param origin what brings them, such as the id of a plan
 * @param series what its revisions have in common; what an earlier one brought ends
 * @param title of the playbook
 * @param version of the playbook
 * @param region where they run
 * @param desks who does there what the roles and bodies of the playbook do
 * @param titles what the playbook calls its roles, by their ids
 * @param gauges by which figures the place wants to know how they go
 */
public record Installation(
        String origin,
        String series,
        String title,
        String version,
        RegionCode region,
        List<Course> courses,
        List<Desk> desks,
        Map<String, String> titles,
        List<Gauge> gauges,
        boolean simulated) {

    public Installation {
        courses = List.copyOf(courses);
        desks = List.copyOf(desks);
        titles = Map.copyOf(titles);
        gauges = List.copyOf(gauges);
    }

    /** Procedures that nobody wants figures of, whose roles are called by their ids. */
    public Installation(
            String origin,
            String series,
            String title,
            String version,
            RegionCode region,
            List<Course> courses,
            List<Desk> desks,
            boolean simulated) {
        this(origin, series, title, version, region, courses, desks, Map.of(), List.of(), simulated);
    }
}
