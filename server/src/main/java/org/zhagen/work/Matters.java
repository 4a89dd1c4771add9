package org.zhagen.work;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to matters for the rooms that open and end them, and to the inbox. What people do with one matter stands in
 * {@link MatterStep}.
 */
@Service
public class Matters {

    private static final String OPENED = "open";

    private final Doors doors;
    private final MatterRows rows;
    private final EntryRows entries;
    private final InboxRows lists;
    private final StandIns standIns;
    private final Persons persons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matters(
            Doors doors,
            MatterRows rows,
            EntryRows entries,
            InboxRows lists,
            StandIns standIns,
            Persons persons,
            ApplicationEventPublisher events,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.entries = entries;
        this.lists = lists;
        this.standIns = standIns;
        this.persons = persons;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a matter, in the transaction of the room that asks for it. No permission is asked for: it follows from a command that
     * the room permitted.
     *
     * @return its id
     */
    public UUID open(Acting acting, NewMatter wanted) {
        return doors.write(Persons.SYSTEM, () -> {
            Matter matter = matter(acting, wanted);
            rows.insert(matter);
            Entry entry = entry(acting, OPENED, matter.opened().at(), "");
            entries.write(matter.id(), entry, wanted.assignee().person());
            events.publishEvent(new MatterAssigned(
                    matter.id(), matter.kind(), matter.subject(), matter.title(), matter.assignee(), acting));
            return matter.id();
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
        return doors.write(Persons.SYSTEM, () -> {
            List<Matter> open = rows.openOf(subject).stream()
                    .filter(matter -> kind == null || matter.kind().equals(kind))
                    .toList();
            open.forEach(matter -> settle(acting, matter, outcome, words));
            return open.size();
        });
    }

    private void settle(Acting acting, Matter matter, String outcome, String words) {
        Instant now = now();
        if (!rows.close(acting, matter, MatterStep.SETTLE.to(matter.state()), now, outcome, words)) {
            throw new IllegalStateException("a locked matter changed");
        }
        entries.write(
                matter.id(),
                entry(acting, MatterStep.SETTLE.id(), now, words),
                matter.assignee().person());
        events.publishEvent(
                new MatterClosed(matter.id(), matter.kind(), matter.subject(), outcome, words, true, acting));
    }

    /** The matters of a subject that lie in the jurisdiction or concern who acts, the open ones first, for the page of its room. */
    public List<MatterLine> of(Acting acting, Subject subject) {
        return doors.read(acting, () -> lists.of(subject));
    }

    /** What waits for somebody: given to them, to their role in exactly their jurisdiction, or to those they stand in for. */
    public Outcome<Listing<MatterLine>> inbox(Acting acting, InboxFilter filter, Paging paging) {
        return doors.query(
                acting,
                WorkPermission.READ,
                () -> Outcome.done(lists.page(acting, standIns.of(acting), filter, paging)));
    }

    /** How much waits for somebody. */
    public Outcome<InboxCounts> counts(Acting acting) {
        return doors.query(acting, WorkPermission.READ, () -> {
            Map<UUID, String> absent = standIns.of(acting);
            return Outcome.done(new InboxCounts(
                    count(acting, absent, InboxFilter.When.ANY),
                    count(acting, absent, InboxFilter.When.LATE),
                    count(acting, absent, InboxFilter.When.TODAY)));
        });
    }

    private int count(Acting acting, Map<UUID, String> absent, InboxFilter.When when) {
        return lists.count(acting, absent, new InboxFilter(InboxFilter.Share.ALL, when, ""), Listing.COUNTED);
    }

    private Matter matter(Acting acting, NewMatter wanted) {
        UUID holder = wanted.assignee().person();
        return new Matter(
                Ids.next(),
                wanted.kind(),
                wanted.title(),
                wanted.detail(),
                wanted.subject(),
                wanted.link(),
                wanted.region(),
                wanted.assignee(),
                holder == null ? "" : persons.name(holder).orElse(""),
                MatterState.OPEN,
                wanted.due(),
                wanted.standard(),
                wanted.deliverable(),
                wanted.settledElsewhere(),
                new Matter.Opened(now(), acting.person(), acting.name(), acting.office()),
                null,
                0);
    }

    private static Entry entry(Acting acting, String act, Instant at, String words) {
        return new Entry(act, at, acting.person(), acting.name(), acting.office(), "", words, "", "");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
