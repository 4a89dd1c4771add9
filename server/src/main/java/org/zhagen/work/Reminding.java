package org.zhagen.work;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.kernel.flow.Tier;
import org.zhagen.notification.GroupCall;
import org.zhagen.notification.GroupNotice;
import org.zhagen.notification.Notice;
import org.zhagen.notification.Notices;

/**
 * Rings the alarms of matters: before they are due and when they are, and then for those above. Some matters at a time are taken out of
 * the range of what is due, everybody is told, and what comes next is written, all in one transaction; so each alarm rings once, whichever
 * of several nodes takes it. Where nobody rang in time, everybody is told once, of what is the case by now.
 */
@Component
class Reminding {

    static final String AHEAD = "work.ahead";
    static final String LATE = "work.late";
    static final String UNDONE = "work.undone";

    private static final int SOME = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private final Doors doors;
    private final AlarmRows rows;
    private final AlarmTimes times;
    private final Superiors superiors;
    private final MatterWords words;
    private final Notices notices;
    private final Clock clock;

    Reminding(
            Doors doors,
            AlarmRows rows,
            AlarmTimes times,
            Superiors superiors,
            MatterWords words,
            Notices notices,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.times = times;
        this.superiors = superiors;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${zhagen.work.clock:PT5S}", fixedDelayString = "${zhagen.work.clock:PT5S}")
    void run() {
        Instant now = clock.instant();
        int taken = SOME;
        while (taken == SOME && !Thread.currentThread().isInterrupted()) {
            taken = ring(now, SOME);
        }
    }

    /**
     * Rings what is due.
     *
     * @param most matters at most
     * @return how many were taken
     */
    int ring(Instant now, int most) {
        return doors.write(Persons.SYSTEM, () -> {
            List<AlarmRows.Due> due = rows.take(now, most);
            if (!due.isEmpty()) {
                Superiors.Look look = superiors.look();
                List<Notice> told = new ArrayList<>();
                List<GroupCall> calls = new ArrayList<>();
                List<AlarmRows.Next> next = due.stream()
                        .map(each -> ring(each, now, look, told, calls))
                        .toList();
                notices.tell(Persons.SYSTEM, told);
                notices.tellGroups(Persons.SYSTEM, calls);
                rows.keep(next);
            }
            return due.size();
        });
    }

    private AlarmRows.Next ring(
            AlarmRows.Due taken, Instant now, Superiors.Look look, List<Notice> told, List<GroupCall> calls) {
        Matter matter = taken.matter();
        Instant due = matter.due();
        if (due == null) {
            return new AlarmRows.Next(matter.id(), null, taken.rung());
        }
        List<Tier> ahead = Arrays.stream(Tier.values()).skip(taken.rung()).toList();
        List<Tier> over = ahead.stream()
                .filter(tier -> !times.at(tier, matter, due).isAfter(now))
                .toList();
        if (!over.isEmpty()) {
            Set<UUID> people = people(matter, over, look);
            if (people.isEmpty()) {
                LOG.info("Nobody above knows less of matter {} in {}", matter.id(), matter.region());
            }
            people.forEach(person -> told.add(notice(matter, over.getLast(), due, person)));
            call(matter, over, due).ifPresent(calls::add);
        }
        return new AlarmRows.Next(
                matter.id(),
                ahead.stream()
                        .skip(over.size())
                        .findFirst()
                        .map(tier -> times.at(tier, matter, due))
                        .orElse(null),
                taken.rung() + over.size());
    }

    /** Where nobody is who could have it, whoever is above is told in their place. */
    private static Set<UUID> people(Matter matter, List<Tier> over, Superiors.Look look) {
        List<UUID> own = look.people(matter.assignee());
        boolean ownTurn = over.contains(Tier.AHEAD) || over.contains(Tier.DUE);
        boolean theirTurn = over.contains(Tier.SUPERVISOR) || (ownTurn && own.isEmpty());
        Set<UUID> told = new LinkedHashSet<>(ownTurn ? own : List.of());
        if (theirTurn || over.contains(Tier.LEADER)) {
            Set<UUID> known = new LinkedHashSet<>(own);
            List<UUID> supervisors = above(matter, Superiors.Level.SUPERVISOR, known, look);
            told.addAll(theirTurn ? supervisors : List.of());
            if (over.contains(Tier.LEADER)) {
                known.addAll(supervisors);
                told.addAll(above(matter, Superiors.Level.LEADER, known, look));
            }
        }
        return told;
    }

    private static List<UUID> above(Matter matter, Superiors.Level level, Set<UUID> below, Superiors.Look look) {
        Optional<Assignee> above = look.above(matter.region(), level, below);
        return above.map(look::people).orElse(List.of());
    }

    /** The groups of a unit hear of its own turn. Nobody's words go into a group: it is outside of the house. */
    private Optional<GroupCall> call(Matter matter, List<Tier> over, Instant due) {
        UUID unit = matter.assignee().unit();
        Tier tier = over.contains(Tier.DUE) ? Tier.DUE : Tier.AHEAD;
        return unit == null || !over.contains(tier) || !times.isForGroups(matter.kind()) || !notices.hasGroups()
                ? Optional.empty()
                : Optional.of(new GroupCall(
                        matter.region(),
                        unit,
                        new GroupNotice(
                                kind(tier),
                                key(matter, tier, due),
                                title(matter, tier),
                                words.until(due),
                                matter.page(),
                                urgency(matter, tier))));
    }

    private static String key(Matter matter, Tier tier, Instant due) {
        return "matter/" + matter.id() + "/" + tier.ordinal() + "/" + due.getEpochSecond();
    }

    private String title(Matter matter, Tier tier) {
        return what(tier) + words.about(matter.kind(), matter.region(), Locale.CHINESE);
    }

    private Notice.Urgency urgency(Matter matter, Tier tier) {
        return tier != Tier.AHEAD && times.isUrgent(matter.kind()) ? Notice.Urgency.NOW : Notice.Urgency.ORDINARY;
    }

    private Notice notice(Matter matter, Tier tier, Instant due, UUID person) {
        return new Notice(
                person,
                kind(tier),
                key(matter, tier, due),
                title(matter, tier),
                matter.title() + "，" + words.until(due),
                matter.page(),
                "matter",
                matter.id().toString(),
                urgency(matter, tier));
    }

    private static String kind(Tier tier) {
        return switch (tier) {
            case AHEAD -> AHEAD;
            case DUE -> LATE;
            case SUPERVISOR, LEADER -> UNDONE;
        };
    }

    private static String what(Tier tier) {
        return switch (tier) {
            case AHEAD -> "即将到期：";
            case DUE -> "已经到期：";
            case SUPERVISOR, LEADER -> "逾期未办：";
        };
    }
}
