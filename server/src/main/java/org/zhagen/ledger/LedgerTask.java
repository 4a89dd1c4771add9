package org.zhagen.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A goal of a year, or a part of one.
 *
 * @param parent what it is a part of; null for a goal of a year
 * @param term for when it was planned; within the term of the parent
 * @param due until when it is to be done; later than the term when it was postponed
 * @param matter what waits in an inbox because of it; null for nothing
 * @param version for {@code If-Match}
 */
public record LedgerTask(
        UUID id,
        RegionCode region,
        @Nullable UUID parent,
        Term term,
        String title,
        String standard,
        Who who,
        LocalDate due,
        boolean urgent,
        boolean important,
        String note,
        TaskPlace place,
        TaskState state,
        @Nullable UUID matter,
        Opened opened,
        @Nullable Closed closed,
        int version,
        boolean simulated) {

    /** By whom it was written down, and when. */
    public record Opened(Instant at, String name) {}

    /** By whom it was closed, and when. */
    public record Closed(Instant at, String name) {}

    /** The address of its page. */
    public String link() {
        return "/ledger/tasks/" + id;
    }

    public boolean isLate(LocalDate today) {
        return state.isOpen() && due.isBefore(today);
    }

    /** How a form names it: whoever chose an older one is told so. */
    public String key() {
        return id + "@" + version;
    }

    /**
     * What is written here about the same task as it is by now.
     *
     * @param keeps whether its state stays
     */
    LedgerTask on(LedgerTask current, boolean keeps) {
        return new LedgerTask(
                id,
                region,
                parent,
                term,
                title,
                standard,
                who,
                due,
                urgent,
                important,
                note,
                place,
                keeps ? current.state : state,
                current.matter,
                opened,
                keeps ? current.closed : closed,
                current.version,
                simulated);
    }

    LedgerTask in(TaskState then, @Nullable Closed by) {
        return new LedgerTask(
                id, region, parent, term, title, standard, who, due, urgent, important, note, place, then, matter,
                opened, by, version, simulated);
    }

    LedgerTask until(LocalDate day) {
        return new LedgerTask(
                id, region, parent, term, title, standard, who, day, urgent, important, note, place, state, matter,
                opened, closed, version, simulated);
    }

    LedgerTask by(Who somebody) {
        return new LedgerTask(
                id, region, parent, term, title, standard, somebody, due, urgent, important, note, place, state, matter,
                opened, closed, version, simulated);
    }

    LedgerTask waiting(@Nullable UUID then) {
        return new LedgerTask(
                id, region, parent, term, title, standard, who, due, urgent, important, note, place, state, then,
                opened, closed, version, simulated);
    }
}
