package org.zhagen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.kernel.clock.Deadline;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.flow.Move;
import org.zhagen.kernel.flow.Moves;
import org.zhagen.kernel.flow.Rating;
import org.zhagen.kernel.flow.RunningClock;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;

/** Draws how tickets of the past went: most of them in time and well, some late, paused, or done again. */
@Component
@Profile("demo")
class DemoTicketLives {

    private static final int MOST_STEPS = 40;

    private final Histories histories;
    private final Placing placing;

    DemoTicketLives(Histories histories, Placing placing) {
        this.histories = histories;
        this.placing = placing;
    }

    boolean live(
            InstalledCourse course,
            DemoThing thing,
            RegionCode where,
            DemoTicketPeople people,
            Instant opened,
            SplittableRandom random) {
        Instant at = opened.truncatedTo(ChronoUnit.MICROS);
        Acting opener = people.opener(thing, course, where);
        DemoPoint point = DemoPoint.of(where, at);
        Ticket.Where there = new Ticket.Where(where, people.street(random), point.longitude(), point.latitude());
        Ticket ticket = ticket(course, thing, there, opener, at);
        Histories.Past past = histories.begin(ticket, course);
        past.does(opener, Move.of(Moves.open(at)), "", Map.of());
        Placing.Placed placed = placing.place(course, course.course().doer(ticket.category()), where);
        if (course.course().hasParties()) {
            String party = Ids.next().toString();
            past.joins(party, placed);
            past.does(opener, Moves.join(past.flow(), party, at), "", Map.of());
        }
        Acting member = people.member(placed, where);
        for (int step = 0; step < MOST_STEPS && past.flow().closed().isEmpty(); step++) {
            at = step(past, course, thing, opener, member, people, where, at, random);
        }
        past.write();
        return true;
    }

    private Instant step(
            Histories.Past past,
            InstalledCourse course,
            DemoThing thing,
            Acting opener,
            Acting member,
            DemoTicketPeople people,
            RegionCode where,
            Instant now,
            SplittableRandom random) {
        Flow.Turn turn = past.flow().turns().getFirst();
        Leg leg = turn.leg();
        if (leg.byOpener() && random.nextInt(100) < 30) {
            Instant silent = later(due(past.flow(), turn).orElse(now.plus(Duration.ofDays(7))), now);
            past.does(opener, Moves.close(past.flow(), Happening.Ending.SILENCE, silent), "", Map.of());
            return silent;
        }
        Instant at =
                later(when(past.flow(), turn, now, random), now.plusSeconds(60)).truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> form = form(leg, thing, at, random);
        Acting by = leg.byParty()
                ? member
                : leg.byOpener() ? opener : people.member(placing.place(course, leg.by(), where), where);
        Object score = form.values().stream()
                .filter(Integer.class::isInstance)
                .findFirst()
                .orElse(null);
        if (score instanceof Integer points) {
            past.scored(points);
            boolean low = new Rating(points, Rating.saysUnsolved(form)).isLow();
            past.does(by, Moves.rate(past.flow(), leg.id(), outcome(leg, random), low, at), "", form);
        } else {
            String outcome = outcome(leg, random);
            past.does(by, Moves.end(past.flow(), turn.party(), leg.id(), outcome, at), words(leg, thing), form);
        }
        return at;
    }

    private static String words(Leg leg, DemoThing thing) {
        return leg.outcomes().contains("resolved") && leg.byParty() ? thing.result() : "";
    }

    private static String outcome(Leg leg, SplittableRandom random) {
        List<String> usual = leg.outcomes().stream()
                .filter(each -> !each.equals(Moves.NOT_OURS))
                .toList();
        return usual.isEmpty() ? "" : usual.get(random.nextInt(100) < 90 ? 0 : Math.min(1, usual.size() - 1));
    }

    private static Map<String, Object> form(Leg leg, DemoThing thing, Instant at, SplittableRandom random) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (FormField field : leg.form()) {
            switch (field.type()) {
                case RATING -> form.put(field.id(), score(random));
                case FLAG ->
                    form.put(
                            field.id(),
                            !form.values().stream()
                                    .anyMatch(each -> each instanceof Integer score && Rating.isLow(score)));
                case DATE ->
                    form.put(field.id(), at.plus(Duration.ofDays(7)).toString().substring(0, 10));
                case TEXT, LONG_TEXT -> form.put(field.id(), thing.result());
                default -> {}
            }
        }
        return form;
    }

    private static int score(SplittableRandom random) {
        int drawn = random.nextInt(100);
        return drawn < 45 ? 5 : drawn < 80 ? 4 : drawn < 92 ? 3 : drawn < 97 ? 2 : 1;
    }

    /** A part of what is allowed, nine times of ten less than all of it; some days where nothing is said. */
    private static Instant when(Flow flow, Flow.Turn turn, Instant now, SplittableRandom random) {
        double part = random.nextInt(10) == 0 ? 1.05 + random.nextDouble() * 0.8 : 0.1 + random.nextDouble() * 0.75;
        return clock(flow, turn)
                .map(RunningClock::deadline)
                .map(deadline -> deadline.calendar().after(deadline.from(), Duration.ofSeconds((long)
                        (deadline.budget().toSeconds() * part))))
                .orElseGet(() -> now.plusSeconds((long) (part * 400_000)));
    }

    private static Optional<RunningClock> clock(Flow flow, Flow.Turn turn) {
        return flow.clocks().stream()
                .filter(clock -> clock.isRunning()
                        && clock.party().equals(turn.party())
                        && clock.stage().equals(turn.leg().id()))
                .findFirst();
    }

    private static Optional<Instant> due(Flow flow, Flow.Turn turn) {
        return clock(flow, turn).map(RunningClock::deadline).flatMap(Deadline::due);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Ticket ticket(
            InstalledCourse course, DemoThing thing, Ticket.Where where, Acting opener, Instant at) {
        Map<String, Object> form = new LinkedHashMap<>(thing.form(course.course()));
        boolean important = "true".equals(form.get("important"));
        return new Ticket(
                Ids.next(),
                "",
                course.id(),
                course.course().id(),
                where,
                thing.category(),
                (thing.category().isEmpty() ? "" : thing.category() + "：") + thing.facts(),
                form,
                thing.source(),
                Opening.isUrgent(course.course()),
                important,
                false,
                new Ticket.Opened(at, opener.person(), opener.name(), opener.office()),
                null,
                true,
                Ticket.State.NEW);
    }
}
