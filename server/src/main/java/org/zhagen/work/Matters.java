package org.zhagen.work;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to matters for the rooms that open and end them, and to the inbox. What people do with one matter is asked of
 * {@link MatterActs}.
 */
@Service
public class Matters {

    private static final String OPENED = "open";

    private final Doors doors;
    private final MatterRows rows;
    private final InboxRows lists;
    private final Lending lending;
    private final Persons persons;
    private final Trail trail;
    private final MatterReading reading;
    private final UnitMembers members;

    Matters(
            Doors doors,
            MatterRows rows,
            InboxRows lists,
            Lending lending,
            Persons persons,
            Trail trail,
            MatterReading reading,
            UnitMembers members) {
        this.doors = doors;
        this.rows = rows;
        this.lists = lists;
        this.lending = lending;
        this.persons = persons;
        this.trail = trail;
        this.reading = reading;
        this.members = members;
    }

    /**
     * Opens a matter, in the transaction of the room that asks for it. No permission is asked for: it follows from a command that
     * the room permitted.
     *
     * @return its id
     */
    public UUID open(Acting acting, NewMatter wanted) {
        return openAll(acting, List.of(wanted)).getFirst();
    }

    /** The same for several at once. */
    public List<UUID> openAll(Acting acting, List<NewMatter> wanted) {
        return doors.write(
                Persons.SYSTEM,
                () -> wanted.stream().map(each -> opened(acting, each)).toList());
    }

    private UUID opened(Acting acting, NewMatter wanted) {
        Matter matter = matter(acting, wanted);
        rows.insert(matter, trail.entry(acting, new Trail.Done(OPENED, "", "", "", "")));
        trail.tellOpened(acting, matter);
        return matter.id();
    }

    /**
     * Takes an open matter a step further, in the transaction of the room that it belongs to and that keeps its history: here nothing
     * is written down of it.
     *
     * @return whether it was still open
     */
    public boolean advance(Acting acting, UUID id, Advance next) {
        return doors.write(Persons.SYSTEM, () -> {
            Assignee assignee = next.assignee();
            Called called = assignee == null ? new Called("", "") : persons.called(acting, assignee, null);
            Optional<Matter> advanced = rows.advance(acting, id, next, called);
            if (advanced.isPresent() && assignee != null) {
                trail.takesPart(id, assignee.person());
                trail.tellAdvanced(acting, advanced.get(), assignee);
            }
            return advanced.isPresent();
        });
    }

    /**
     * Ends all open matters of a subject, in the transaction of the room that it belongs to.
     *
     * @param kind only those of this kind; null for all
     * @param outcome a word of the room, such as {@code approved}
     * @param words of whoever decided; at most 2,000 characters
     * @return how many were ended
     */
    public int settle(Acting acting, Subject subject, @Nullable String kind, String outcome, String words) {
        return settle(acting, subject, kind, outcome, words, "");
    }

    /**
     * The same in the place of somebody who is away.
     *
     * @param standsFor name of the absent person; empty for none
     */
    public int settle(
            Acting acting, Subject subject, @Nullable String kind, String outcome, String words, String standsFor) {
        return doors.write(Persons.SYSTEM, () -> {
            List<Matter> open = rows.openOf(subject).stream()
                    .filter(matter -> kind == null || matter.kind().equals(kind))
                    .toList();
            open.forEach(matter -> settle(acting, matter.id(), outcome, words, standsFor));
            return open.size();
        });
    }

    /**
     * Ends open matters, in the transaction of the room that they belong to.
     *
     * @return how many were still open
     */
    public int settleAll(Acting acting, Collection<UUID> ids, String outcome, String words) {
        // in the order in which they are locked elsewhere
        return doors.write(Persons.SYSTEM, () -> (int) ids.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .filter(id -> settle(acting, id, outcome, words, ""))
                .count());
    }

    /**
     * Keeps open matters from being changed by others before the transaction ends. A room that goes on to lock its own rows holds
     * first what waits because of them: people who act in the inbox come to both in that order.
     */
    public void hold(Collection<UUID> ids) {
        doors.write(Persons.SYSTEM, () -> rows.openAmong(ids));
    }

    private boolean settle(Acting acting, UUID id, String outcome, String words, String standsFor) {
        Entry entry = trail.entry(acting, Trail.Done.of(MatterStep.SETTLE, standsFor, words));
        Optional<Matter> settled = rows.close(id, null, MatterState.DONE, outcome, entry);
        settled.ifPresent(matter -> trail.tellClosed(acting, matter, outcome, words, true));
        return settled.isPresent();
    }

    /** Whether anybody of a unit can sign in today: what waits for another one nobody would find. */
    public boolean isStaffed(UUID unit) {
        return members.isStaffed(unit);
    }

    /** The matters of a subject that lie in the jurisdiction or concern who acts, the open ones first, for the page of its room. */
    public List<MatterLine> of(Acting acting, Subject subject) {
        return doors.read(acting, () -> lists.of(subject));
    }

    /** A matter that concerns whoever acts, or lies where they may see all. */
    public Outcome<MatterView> find(Acting acting, UUID id) {
        return doors.query(acting, WorkPermission.READ, () -> reading.view(acting, id));
    }

    /** What waits for somebody: given to them, to their role in exactly their jurisdiction, to their units, or to those they stand in for. */
    public Outcome<Listing<MatterLine>> inbox(Acting acting, InboxFilter filter, Paging paging) {
        return doors.lookUp(
                acting,
                WorkPermission.READ,
                () -> Outcome.done(lists.page(acting, lending.behalf(acting), filter, paging)));
    }

    /** How much waits for somebody, and of which kinds. */
    public Outcome<InboxCounts> counts(Acting acting) {
        return doors.lookUp(
                acting,
                WorkPermission.READ,
                () -> Outcome.done(lists.counts(acting, lending.behalf(acting), Listing.COUNTED)));
    }

    /**
     * What the inbox says of somebody's day, in one look.
     *
     * @param since from when on changes by others are told, of matters that one has, gave or spoke about
     */
    public Outcome<Day> day(Acting acting, Instant since, Day.Most most) {
        return doors.lookUp(acting, WorkPermission.READ, () -> {
            Behalf behalf = lending.behalf(acting);
            return Outcome.done(new Day(
                    lists.counts(acting, behalf, Listing.COUNTED),
                    first(acting, behalf, InboxFilter.When.LATE, most.late()),
                    first(acting, behalf, InboxFilter.When.AHEAD, most.next()),
                    reading.changed(acting, since, most.changes())));
        });
    }

    private List<MatterLine> first(Acting acting, Behalf behalf, InboxFilter.When when, int most) {
        InboxFilter filter = new InboxFilter(InboxFilter.Share.ALL, when, "");
        return lists.rows(acting, behalf, filter, Paging.first(most));
    }

    private Matter matter(Acting acting, NewMatter wanted) {
        Called called = persons.called(acting, wanted.assignee(), null);
        return new Matter(
                Ids.next(),
                wanted.kind(),
                wanted.title(),
                wanted.detail(),
                wanted.subject(),
                wanted.link(),
                wanted.region(),
                wanted.assignee(),
                called.holder(),
                called.unit(),
                MatterState.OPEN,
                wanted.due(),
                wanted.standard(),
                wanted.deliverable(),
                wanted.settledElsewhere(),
                new Matter.Opened(trail.now(), acting.person(), acting.name(), acting.office()),
                null,
                0);
    }
}
