package org.zhagen.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** The front door to handing over: whoever leaves gives all open matters of the jurisdiction to a successor at once. */
@Service
public class HandOvers {

    private static final int REASON = 500;

    private final Doors doors;
    private final LeaverRows leavers;
    private final MatterRows rows;
    private final AssigneeCheck assignees;
    private final Assignees called;
    private final Persons persons;
    private final Trail trail;
    private final List<Succession> rooms;
    private final Audit audit;

    HandOvers(
            Doors doors,
            LeaverRows leavers,
            MatterRows rows,
            AssigneeCheck assignees,
            Assignees called,
            Persons persons,
            Trail trail,
            List<Succession> rooms,
            Audit audit) {
        this.doors = doors;
        this.leavers = leavers;
        this.rows = rows;
        this.assignees = assignees;
        this.called = called;
        this.persons = persons;
        this.trail = trail;
        this.rooms = List.copyOf(rooms);
        this.audit = audit;
    }

    /** Those who have open matters in the jurisdiction and no account or no role any more. */
    public Outcome<List<Leaver>> leavers(Acting acting) {
        // accounts and positions of whoever left may lie anywhere by now; the matters are those of the jurisdiction
        // alone
        return doors.query(
                acting,
                WorkPermission.HAND_OVER,
                () -> Outcome.done(doors.read(Persons.SYSTEM, () -> leavers.leavers(acting.jurisdiction()))));
    }

    /**
     * Hands over what somebody has in the jurisdiction, at most {@link org.zhagen.web.Listing#COUNTED} matters at a time.
     *
     * @return how many were handed over, and for how much else they were named
     */
    public Outcome<Integer> handOver(Acting acting, HandOverDraft draft) {
        return doors.command(acting, WorkPermission.HAND_OVER, () -> {
            Given given = new Given();
            given.needed(WorkCode.WORDS_MISSING, "reason", draft.reason(), REASON);
            UUID from = leaving(acting, draft.from(), given);
            Assignee to = assignees.of(acting, draft.to(), given);
            if (from != null && to != null && from.equals(to.person())) {
                given.wrong(WorkCode.SAME_HOLDER, "person");
            }
            if (from == null || to == null || !given.isRight()) {
                return given.refused();
            }
            // the transaction sees beyond the jurisdiction for the names alone: the rows are asked for by its range
            int moved = doors.write(Persons.SYSTEM, () -> move(acting, from, to, draft.reason()));
            return moved == 0
                    ? Outcome.notNow(Finding.of(WorkCode.NOTHING_TO_HAND_OVER, Place.of("from"), draft.from()))
                    : Outcome.done(moved);
        });
    }

    /** Who leaves need not have an account any more, nor be in the directory: an id is enough, or a name as a matter keeps it. */
    private @Nullable UUID leaving(Acting acting, String text, Given given) {
        Optional<UUID> id = Ids.read(text);
        if (id.isPresent()) {
            return id.get();
        }
        if (text.isEmpty()) {
            given.wrong(WorkCode.TO_MISSING, "from");
            return null;
        }
        return assignees.known(acting, "from", text, given);
    }

    private int move(Acting acting, UUID from, Assignee to, String reason) {
        UUID person = to.person();
        Succession.Heir heir = new Succession.Heir(to, called.name(to));
        Called waiting = person == null ? persons.called(acting, to, null) : new Called(heir.name(), "");
        List<Leaver.Held> found = leavers.heldBy(from, acting.jurisdiction());
        List<Subject> subjects =
                found.stream().map(Leaver.Held::subject).distinct().toList();
        rooms.forEach(room -> room.hold(subjects));
        List<Matter> held = rows
                .openAmong(found.stream().map(Leaver.Held::matter).toList())
                .stream()
                .filter(matter -> matter.heldBy(from))
                .toList();
        held.forEach(matter -> give(acting, matter, heir, waiting, reason));
        int named = rooms.stream()
                .mapToInt(room -> room.succeed(acting, from, heir))
                .sum();
        int moved = held.size() + named;
        if (moved > 0) {
            String name = held.isEmpty() ? "" : held.getFirst().holderName();
            org.zhagen.audit.Subject subject = org.zhagen.audit.Subject.of("account", from, name);
            audit.record(
                    acting,
                    Act.done("work.hand-over", subject, acting.jurisdiction().prefix())
                            .with("matters", held.size())
                            .with("named", named));
        }
        return moved;
    }

    private void give(Acting acting, Matter matter, Succession.Heir heir, Called waiting, String reason) {
        UUID person = heir.assignee().person();
        Assignee next = person == null ? heir.assignee() : matter.assignee().takenBy(person);
        Called then = person == null ? waiting : new Called(waiting.holder(), matter.unitName());
        if (!rows.assign(acting, matter, next, then, MatterStep.HAND_OVER.to(matter.state()))) {
            throw new IllegalStateException("a locked matter changed");
        }
        Trail.Done done = new Trail.Done(MatterStep.HAND_OVER.id(), "", reason, matter.holderName(), then.either());
        trail.write(acting, matter.id(), done, person);
        trail.tellAssigned(acting, matter, next);
        Succession.Heir taking = new Succession.Heir(next, heir.name());
        Succession.Handed handed =
                new Succession.Handed(matter.id(), matter.subject(), matter.holderName(), taking, reason);
        rooms.forEach(room -> room.takeOver(acting, handed));
    }
}
