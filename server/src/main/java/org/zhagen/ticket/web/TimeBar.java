package org.zhagen.ticket.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.clock.Deadline;
import org.zhagen.kernel.clock.Pause;
import org.zhagen.ticket.ClockView;
import org.zhagen.ticket.TicketEvent;
import org.zhagen.ticket.TicketParty;
import org.zhagen.ticket.TicketView;

/**
 * The time of one clock, cut where something changed: when its party got the ticket, when parts were passed on, when it stood still and
 * when it was due.
 *
 * @param partyName empty for the ticket as a whole
 * @param dueAt where the due time lies, in thousandths of the width; null where it lies outside
 */
record TimeBar(
        ClockView clock,
        String partyName,
        List<Piece> pieces,
        @Nullable Integer dueAt) {

    static final int WIDTH = 1_000;

    /** What a piece of time was. */
    enum Kind {
        /** The ticket had not come to this party yet, though the clock ran. */
        BEFORE,
        RAN,
        /** It was agreed that the clock stands still. */
        STILL,
        /** It was over. */
        OVER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A piece of it.
     *
     * @param x where it begins, in thousandths of the width; so {@code width}
     * @param pause why it stood still, and who agreed; null where it did not
     * @param transfer whether it ends because the part was passed on
     */
    record Piece(
            Kind kind,
            Instant from,
            Instant until,
            Duration counted,
            @Nullable Pause pause,
            boolean transfer,
            int x,
            int width) {}

    static TimeBar of(ClockView clock, TicketView view) {
        Instant begin = clock.from();
        Instant end = clock.intervals().isEmpty()
                ? begin
                : clock.intervals().getLast().until();
        Instant due = clock.due();
        Instant last = due != null && due.isAfter(end) ? due : end;
        double scale =
                WIDTH / (double) Math.max(1, Duration.between(begin, last).toSeconds());
        Instant joined = joined(clock, view);
        List<Instant> handed = handed(clock, view);
        List<Piece> pieces = new ArrayList<>();
        for (Deadline.Interval interval : clock.intervals()) {
            List<Instant> cuts = cuts(interval, joined, due, handed);
            for (int i = 1; i < cuts.size(); i++) {
                Instant from = cuts.get(i - 1);
                Instant until = cuts.get(i);
                pieces.add(new Piece(
                        kind(interval, from, joined, due),
                        from,
                        until,
                        interval.pause() == null ? clock.deadline().calendar().counted(from, until) : Duration.ZERO,
                        interval.pause(),
                        handed.contains(until),
                        at(begin, from, scale),
                        Math.max(2, at(begin, until, scale) - at(begin, from, scale))));
            }
        }
        return new TimeBar(
                clock, view.partyName(clock.party()), List.copyOf(pieces), due == null ? null : at(begin, due, scale));
    }

    private static int at(Instant begin, Instant moment, double scale) {
        return (int) Math.round(Duration.between(begin, moment).toSeconds() * scale);
    }

    private static Kind kind(
            Deadline.Interval interval, Instant from, @Nullable Instant joined, @Nullable Instant due) {
        if (interval.pause() != null) {
            return Kind.STILL;
        }
        if (due != null && !from.isBefore(due)) {
            return Kind.OVER;
        }
        return joined != null && from.isBefore(joined) ? Kind.BEFORE : Kind.RAN;
    }

    private static List<Instant> cuts(
            Deadline.Interval interval, @Nullable Instant joined, @Nullable Instant due, List<Instant> handed) {
        TreeSet<Instant> cuts = new TreeSet<>(List.of(interval.from(), interval.until()));
        cuts.addAll(handed);
        Optional.ofNullable(joined).ifPresent(cuts::add);
        Optional.ofNullable(due).ifPresent(cuts::add);
        return List.copyOf(cuts.subSet(interval.from(), true, interval.until(), true));
    }

    private static @Nullable Instant joined(ClockView clock, TicketView view) {
        return view.parties().stream()
                .map(TicketView.PartyView::party)
                .filter(party -> party.id().toString().equals(clock.party()))
                .map(TicketParty::joined)
                .filter(moment -> moment.isAfter(clock.from()))
                .findFirst()
                .orElse(null);
    }

    private static List<Instant> handed(ClockView clock, TicketView view) {
        return view.events().stream()
                .filter(event -> event.kind().equals("handed")
                        && (String.valueOf(event.party()).equals(clock.party())
                                || String.valueOf(event.data().get("to")).equals(clock.party())))
                .map(TicketEvent::at)
                .toList();
    }
}
