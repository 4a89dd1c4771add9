package org.zhagen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Moves;
import org.zhagen.kernel.site.RegionCode;

/** Draws how tickets of the past went: most of them in time and well, some late, paused, passed on, or done again. */
@Component
@Profile("demo")
class DemoTicketLives {

    private final Histories histories;
    private final Placing placing;
    private final FollowerRows followers;
    private final ActClock clock;

    DemoTicketLives(Histories histories, Placing placing, FollowerRows followers, ActClock clock) {
        this.histories = histories;
        this.placing = placing;
        this.followers = followers;
        this.clock = clock;
    }

    /** Where something happened, when, and who raised it. */
    private record Raised(RegionCode where, String street, Acting opener, Instant at) {}

    /** What would not be over by now is left out: it is no past. */
    boolean live(
            InstalledCourse course,
            DemoThing thing,
            RegionCode where,
            DemoTicketPeople people,
            Instant opened,
            SplittableRandom random) {
        DemoCast cast = new DemoCast(course, where, people, placing);
        DemoDraws draws = new DemoDraws(thing, random);
        Raised raised = new Raised(
                where,
                people.street(random),
                people.opener(thing, course, where),
                opened.truncatedTo(ChronoUnit.MICROS));
        DemoTwist twist = DemoTwist.drawn(random);
        Histories.Past past = histories.begin(ticket(course, thing, raised), course);
        Instant closed = new DemoTicketLife(past, cast, draws).live(raised.opener(), twist);
        if (closed.isAfter(clock.instant())) {
            return false;
        }
        Ticket kept = past.write();
        if (twist == DemoTwist.RAISED_TWICE) {
            again(kept, raised, course, thing, cast, draws);
        }
        return true;
    }

    /** Somebody else raised the same before it was over; who wanted to know of theirs is told of the other one. */
    private void again(
            Ticket first, Raised raised, InstalledCourse course, DemoThing thing, DemoCast cast, DemoDraws draws) {
        Ticket.Closed closed = first.state().closed();
        Acting other = cast.neighbour(raised.opener());
        if (closed == null || other.person().equals(Acting.NOBODY)) {
            return;
        }
        long whole = Duration.between(raised.at(), closed.at()).toSeconds();
        Raised twice =
                new Raised(raised.where(), raised.street(), other, raised.at().plusSeconds(whole / 5));
        Ticket ticket = ticket(course, thing, twice);
        Histories.Past past = histories.begin(ticket, course);
        new DemoTicketLife(past, cast, draws).open(other, ticket);
        past.does(
                cast.dispatcher(),
                Moves.close(past.flow(), Happening.Ending.MERGED, twice.at().plusSeconds(whole / 10)),
                "和 " + first.number() + " 说的是同一件事，并在一起办",
                Map.of());
        past.write(first.id());
        followers.takeAlong(ticket.id(), first.id());
    }

    private static Ticket ticket(InstalledCourse course, DemoThing thing, Raised raised) {
        Map<String, Object> form = new LinkedHashMap<>(thing.form(course.course()));
        DemoPoint point = DemoPoint.of(raised.where(), raised.at());
        Acting opener = raised.opener();
        boolean important = "true".equals(form.get("important"));
        return new Ticket(
                Ids.next(),
                "",
                course.id(),
                course.course().id(),
                new Ticket.Where(raised.where(), raised.street(), point.longitude(), point.latitude()),
                thing.category(),
                (thing.category().isEmpty() ? "" : thing.category() + "：") + thing.facts(),
                form,
                thing.source(),
                Opening.isUrgent(course.course()),
                important,
                false,
                new Ticket.Opened(raised.at(), opener.person(), opener.name(), opener.office()),
                null,
                true,
                Ticket.State.NEW);
    }
}
