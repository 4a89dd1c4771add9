package org.zhagen.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.kernel.flow.Alarm;
import org.zhagen.kernel.flow.RunningClock;
import org.zhagen.notification.GroupCall;
import org.zhagen.notification.GroupNotice;
import org.zhagen.notification.Notice;
import org.zhagen.notification.Notices;
import org.zhagen.web.RegionNames;
import org.zhagen.work.Assignee;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;
import org.zhagen.work.Superiors;

/**
 * Rings the alarms of clocks: some clocks at a time are taken out of the range of what is due, everybody is told, and what comes next
 * is written beside the clock, all in one transaction. So each alarm rings once, whichever of several nodes takes it, and again only
 * if nobody was told.
 */
@Component
class Ringing {

    static final String AHEAD = "ticket.ahead";
    static final String LATE = "ticket.late";
    static final String ESCALATED = "ticket.escalated";

    private final Doors doors;
    private final AlarmRows rows;
    private final CourseRows courses;
    private final AlarmRecipients recipients;
    private final Notices notices;
    private final Matters matters;
    private final RegionNames regions;

    Ringing(
            Doors doors,
            AlarmRows rows,
            CourseRows courses,
            AlarmRecipients recipients,
            Notices notices,
            Matters matters,
            RegionNames regions) {
        this.doors = doors;
        this.rows = rows;
        this.courses = courses;
        this.recipients = recipients;
        this.notices = notices;
        this.matters = matters;
        this.regions = regions;
    }

    /** What one batch has to tell, with what was found out for it already. */
    private static final class Batch {
        final boolean groups;
        final List<Notice> notices = new ArrayList<>();
        final List<GroupCall> calls = new ArrayList<>();
        final List<NewMatter> escalations = new ArrayList<>();
        final Superiors.Look look;

        Batch(boolean groups, Superiors.Look look) {
            this.groups = groups;
            this.look = look;
        }
    }

    /**
     * Rings what is due.
     *
     * @param most clocks at most
     * @return how many clocks were taken
     */
    int ring(Instant now, int most) {
        return doors.write(TicketLife.PRODUCT, () -> {
            List<RingingClock> due = rows.take(now, most);
            Batch batch = new Batch(!due.isEmpty() && notices.hasGroups(), recipients.look());
            due.forEach(clock -> clock.due(now).forEach(alarm -> tell(clock, alarm, batch)));
            if (!batch.notices.isEmpty()) {
                notices.tell(TicketLife.PRODUCT, batch.notices);
            }
            notices.tellGroups(TicketLife.PRODUCT, batch.calls);
            if (!batch.escalations.isEmpty()) {
                matters.openAll(TicketLife.PRODUCT, batch.escalations);
            }
            rows.keep(due, now);
            return due.size();
        });
    }

    /** The subject of what waits because a clock ran out: it is settled when the stage is over. */
    static Subject subject(UUID ticket, RunningClock clock) {
        String party = clock.party().isEmpty() ? ClockColumns.WHOLE.toString() : clock.party();
        return subject(ticket, party, clock.stage(), clock.round());
    }

    private static Subject subject(UUID ticket, String party, String stage, int round) {
        return new Subject("ticket-clock", ticket + "/" + party + "/" + stage + "/" + round);
    }

    private void tell(RingingClock clock, Alarm alarm, Batch batch) {
        InstalledCourse course = courses.known(clock.course());
        Optional<Assignee> to = recipients.of(clock, alarm.to(), course, batch.look);
        String stage =
                course.course().leg(clock.stage()).map(leg -> leg.title()).orElse(clock.stage());
        if (batch.groups && !clock.confidential()) {
            batch.calls.add(call(
                    clock, alarm, stage + what(alarm) + "：" + course.course().title()));
        }
        String title = title(alarm, stage, clock.title());
        to.ifPresent(somebody -> {
            for (UUID person : batch.look.people(somebody)) {
                batch.notices.add(notice(clock, alarm, person, title));
            }
            if (alarm.escalate()) {
                batch.escalations.add(escalation(clock, somebody, title));
            }
        });
    }

    private static String title(Alarm alarm, String stage, String title) {
        return stage + what(alarm) + "：" + title;
    }

    private static String what(Alarm alarm) {
        return alarm.isAhead() ? "即将到期" : alarm.escalate() ? "超时督办" : "已经到期";
    }

    private static String kind(Alarm alarm) {
        return alarm.isAhead() ? AHEAD : alarm.escalate() ? ESCALATED : LATE;
    }

    /** Nobody's words go into a group: it is outside of the house. */
    private GroupCall call(RingingClock clock, Alarm alarm, String title) {
        String place = regions.name(clock.region()).orElse(clock.region().digits());
        return new GroupCall(
                clock.region(),
                clock.unit(),
                new GroupNotice(
                        kind(alarm),
                        clock.key() + "/" + alarm.key() + "/" + alarm.at().getEpochSecond(),
                        title,
                        place + "，编号 " + clock.number(),
                        "/tickets/" + clock.ticket(),
                        urgency(alarm)));
    }

    private static Notice.Urgency urgency(Alarm alarm) {
        return alarm.isAhead() ? Notice.Urgency.ORDINARY : Notice.Urgency.NOW;
    }

    private static Notice notice(RingingClock clock, Alarm alarm, UUID person, String title) {
        return new Notice(
                person,
                kind(alarm),
                clock.key() + "/" + alarm.key() + "/" + alarm.at().getEpochSecond(),
                cut(title),
                clock.number(),
                "/tickets/" + clock.ticket(),
                "ticket",
                clock.ticket().toString(),
                urgency(alarm));
    }

    static String cut(String title) {
        int length = title.codePointCount(0, title.length());
        return length <= 120 ? title : title.substring(0, title.offsetByCodePoints(0, 119)) + "…";
    }

    private static NewMatter escalation(RingingClock clock, Assignee to, String title) {
        return Escalating.matter(
                subject(clock.ticket(), clock.party().toString(), clock.stage(), clock.round()),
                clock.ticket(),
                clock.number(),
                clock.region(),
                to,
                title);
    }
}
