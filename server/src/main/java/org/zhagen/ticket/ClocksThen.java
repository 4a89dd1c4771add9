package org.zhagen.ticket;

/** Clocks as they were at a moment, for statements about months of a region. */
final class ClocksThen {

    /**
     * Clocks that were due in the months {@code :months} in the regions from {@code :from} to {@code :to}, as of {@code :asOf}: those
     * that were known by then, with the due time that they had. Whether one had stopped by then is up to whoever asks.
     */
    static final String CLOCKS = """
            (select c.ticket, c.course, c.stage, c.due, c.stopped, c.met, c.late
               from ticket_clock c
              where c.due_month = any(:months::date[]) and c.region >= :from and c.region < :to and c.since <= :asOf
             union all
             select c.ticket, c.course, c.stage, w.due, c.stopped, c.met, c.late
               from ticket_clock_due w
               join ticket_clock c on (c.ticket, c.party, c.stage, c.round) = (w.ticket, w.party, w.stage, w.round)
              where w.due_month = any(:months::date[]) and w.region >= :from and w.region < :to
                and w.since <= :asOf and w.until > :asOf)
            """;

    /** Of such a clock {@code c}: whether it was met in time by then. */
    static final String ON_TIME = "c.met and not c.late and c.stopped <= :asOf";

    /** Of such a clock {@code c}: whether something can be said of it by then. What ceased to matter before it was due is left out. */
    static final String DECIDED = """
            ((c.met and c.stopped <= :asOf) or (c.due <= :asOf and (c.stopped is null or c.stopped > :asOf or c.met or c.late)))
            """;

    private ClocksThen() {}
}
