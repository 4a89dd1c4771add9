package org.zhagen.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Moves;
import org.zhagen.kernel.site.RegionCode;

/** Who acts on one ticket of the demo city: its parties, and those who dispatch it. */
final class DemoCast {

    private final InstalledCourse course;
    private final RegionCode where;
    private final DemoTicketPeople people;
    private final Placing placing;
    private final Map<String, Placing.Placed> parties = new HashMap<>();

    DemoCast(InstalledCourse course, RegionCode where, DemoTicketPeople people, Placing placing) {
        this.course = course;
        this.where = where;
        this.people = people;
        this.placing = placing;
    }

    /** Whom the table gives things of a category to. */
    Placing.Placed first(String category) {
        return placing.place(course, course.course().doer(category), where);
    }

    /** Somebody else to whom things of the procedure go, who never had a part in it. */
    Optional<Placing.Placed> other(Flow flow) {
        List<Placing.Placed> known =
                flow.parties().stream().map(party -> placed(party.id())).toList();
        return Stream.concat(
                        course.course().table().values().stream(),
                        Stream.of(course.course().otherwise()))
                .distinct()
                .flatMap(doer -> placing.named(course, doer, where).stream())
                .filter(placed -> known.stream().noneMatch(one -> one.assignee().equals(placed.assignee())))
                .findFirst();
    }

    /** Somebody gets a part in it. */
    void joins(Histories.Past past, Acting by, Placing.Placed placed, Instant at, String words) {
        String party = Ids.next().toString();
        past.joins(party, placed);
        knows(party, placed);
        past.does(by, Moves.join(past.flow(), party, at), words, Map.of());
    }

    void knows(String party, Placing.Placed placed) {
        parties.put(party, placed);
    }

    /** Somebody else of the place who saw the same. */
    Acting neighbour(Acting opener) {
        return people.neighbour(where, opener);
    }

    Acting member(String party) {
        return people.member(placed(party), where);
    }

    Acting inRole(String role) {
        return people.member(placing.place(course, role, where), where);
    }

    Acting dispatcher() {
        return inRole(course.course().otherwise());
    }

    /** Who decides what a party asks for: never the party itself, nor whoever asked in its name; nobody where there is nobody else. */
    Optional<Acting> decider(String party) {
        Acting asking = member(party);
        return Stream.of(placing.reviewer(course, where), placing.supervisor(course, where))
                .filter(decides -> !decides.assignee().equals(placed(party).assignee()))
                .map(decides -> people.member(decides, where))
                .filter(decider -> !decider.person().equals(asking.person()))
                .findFirst();
    }

    private Placing.Placed placed(String party) {
        Placing.Placed placed = parties.get(party);
        if (placed == null) {
            throw new IllegalStateException("nobody knows who joined");
        }
        return placed;
    }
}
