package org.zhagen.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.demo.Loading;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.GroupCall;
import org.zhagen.notification.GroupNotice;
import org.zhagen.notification.Notice;
import org.zhagen.notification.Notices;

/**
 * Tells people of what comes to them, and the groups of units. What a transaction opens or passes on is gathered and told in one call
 * at its end, within it: whoever gets much at once is told how much, and nobody of what they did themselves or of what is over
 * again by then. A transaction in which nothing comes to anybody asks nothing here.
 */
@Component
class Arriving {

    static final String ASSIGNED = "work.assigned";

    /** So many at once are told one by one. A convention of ours. */
    private static final int SINGLY = 5;

    /** What is due so soon does not wait for the morning. A convention of ours: a whistle is answered within two hours. */
    private static final Duration SOON = Duration.ofHours(4);

    private final Assignees assignees;
    private final AlarmTimes rooms;
    private final MatterWords words;
    private final Notices notices;
    private final ActClock clock;

    Arriving(Assignees assignees, AlarmTimes rooms, MatterWords words, Notices notices, ActClock clock) {
        this.assignees = assignees;
        this.rooms = rooms;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Something that came to somebody.
     *
     * @param version of the matter since then
     */
    private record Arrival(Matter matter, Assignee to, int version, UUID by) {

        String key() {
            return "matter/" + matter.id() + "/assigned/" + version;
        }
    }

    void opened(Acting acting, Matter matter) {
        if (rooms.isToldHere(matter.kind())) {
            came(acting, matter, matter.assignee(), matter.version());
        }
    }

    /**
     * @param version of the matter since then
     */
    void came(Acting acting, Matter matter, Assignee to, int version) {
        boolean own = acting.person().equals(to.person());
        if (own) {
            over(matter.id());
        } else if (!Loading.isNow()) {
            gathered().arrivals.put(matter.id(), new Arrival(matter, to, version, acting.person()));
        }
    }

    /** What was ended, or is in the hands of whoever acts, nobody needs to be told of. */
    void over(UUID matter) {
        Gathered gathered = (Gathered) TransactionSynchronizationManager.getResource(this);
        if (gathered != null) {
            gathered.arrivals.remove(matter);
        }
    }

    private Gathered gathered() {
        Gathered known = (Gathered) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        Gathered gathered = new Gathered();
        TransactionSynchronizationManager.bindResource(this, gathered);
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    private void tell(Collection<Arrival> arrivals) {
        Map<Assignee, List<UUID>> people = new HashMap<>();
        SequencedMap<UUID, List<Arrival>> each = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            people.computeIfAbsent(arrival.to, assignees::people).stream()
                    .filter(person -> !person.equals(arrival.by))
                    .forEach(person -> each.computeIfAbsent(person, none -> new ArrayList<>())
                            .add(arrival));
        }
        Instant soon = clock.instant().plus(SOON);
        List<Notice> told = new ArrayList<>();
        each.forEach((person, came) -> {
            if (came.size() > SINGLY) {
                told.add(notice(person, came, soon));
            } else {
                came.forEach(arrival -> told.add(notice(person, arrival, soon)));
            }
        });
        if (!told.isEmpty()) {
            notices.tell(Persons.SYSTEM, told);
        }
        groups(arrivals, soon);
    }

    private Notice notice(UUID person, Arrival arrival, Instant soon) {
        Matter matter = arrival.matter;
        String until = words.until(matter.due());
        return new Notice(
                person,
                ASSIGNED,
                arrival.key(),
                title(matter),
                until.isEmpty() ? matter.title() : matter.title() + "，" + until,
                matter.page(),
                "matter",
                matter.id().toString(),
                urgency(List.of(arrival), soon));
    }

    private static Notice notice(UUID person, List<Arrival> came, Instant soon) {
        Arrival first = came.getFirst();
        return new Notice(
                person,
                ASSIGNED,
                first.key(),
                title(came.size()),
                "第一件：" + first.matter.title(),
                "/work",
                "matters",
                first.matter.id().toString(),
                urgency(came, soon));
    }

    private String title(Matter matter) {
        return "新事项：" + words.about(matter.kind(), matter.region(), Locale.CHINESE);
    }

    private static String title(int many) {
        return "有 " + many + " 件新事项";
    }

    /** What is late already waited for somebody else, and does not become worse over night. */
    private static Notice.Urgency urgency(List<Arrival> came, Instant soon) {
        Instant now = soon.minus(SOON);
        return came.stream()
                        .map(arrival -> arrival.matter.due())
                        .filter(Objects::nonNull)
                        .anyMatch(due -> !due.isBefore(now) && !due.isAfter(soon))
                ? Notice.Urgency.NOW
                : Notice.Urgency.ORDINARY;
    }

    /** Of a unit in a place, whose groups hear of it. */
    private record Desk(UUID unit, RegionCode region) {}

    private void groups(Collection<Arrival> arrivals, Instant soon) {
        SequencedMap<Desk, List<Arrival>> each = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            UUID unit = arrival.to.person() == null ? arrival.to.unit() : null;
            if (unit != null && rooms.isForGroups(arrival.matter.kind())) {
                each.computeIfAbsent(new Desk(unit, arrival.matter.region()), none -> new ArrayList<>())
                        .add(arrival);
            }
        }
        if (!each.isEmpty() && notices.hasGroups()) {
            List<GroupCall> calls = new ArrayList<>();
            each.forEach((desk, came) -> {
                if (came.size() > SINGLY) {
                    calls.add(call(desk, came, title(came.size()), "", "/work", soon));
                } else {
                    came.forEach(arrival -> calls.add(call(
                            desk,
                            List.of(arrival),
                            title(arrival.matter),
                            words.until(arrival.matter.due()),
                            arrival.matter.page(),
                            soon)));
                }
            });
            notices.tellGroups(Persons.SYSTEM, calls);
        }
    }

    /** Nobody's words go into a group: it is outside of the house. */
    private GroupCall call(Desk desk, List<Arrival> came, String title, String text, String link, Instant soon) {
        String key = came.getFirst().key();
        return new GroupCall(
                desk.region, desk.unit, new GroupNotice(ASSIGNED, key, title, text, link, urgency(came, soon)));
    }

    /** What came to people in one transaction; another one meanwhile has its own. */
    private final class Gathered implements TransactionSynchronization {

        private final SequencedMap<UUID, Arrival> arrivals = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!arrivals.isEmpty()) {
                tell(arrivals.values());
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Arriving.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Arriving.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Arriving.this);
        }
    }
}
