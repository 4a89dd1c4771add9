package org.zhagen.work;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhagen.access.Doors;

/** The front door to sums over matters, for the rooms that these belong to. They name nobody and no permission is asked for. */
@Service
public class MatterFigures {

    private final Doors doors;
    private final FulfilmentRows rows;

    MatterFigures(Doors doors, FulfilmentRows rows) {
        this.doors = doors;
        this.rows = rows;
    }

    /**
     * How many matters had to be done.
     *
     * @param done of them, how many were
     */
    public record Fulfilled(long done, long due) {}

    /** Of which subjects somebody has done something with a matter, or said something about it, by a moment. */
    public Set<String> attended(String subjectKind, Collection<String> subjects, Instant asOf) {
        return subjects.isEmpty()
                ? Set.of()
                : doors.read(Persons.SYSTEM, () -> rows.attended(subjectKind, subjects, asOf));
    }

    /**
     * The matters of a kind that were due in a stretch, as they were at its end; what was withdrawn by then is none of them.
     *
     * @param after they are due later than that
     * @param until the end of the stretch
     */
    public Fulfilled fulfilled(
            String kind, String subjectKind, Collection<String> subjects, Instant after, Instant until) {
        return doors.read(Persons.SYSTEM, () -> rows.fulfilled(kind, subjectKind, subjects, after, until));
    }
}
