package org.zhagen.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.Assignees;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;

/** The front door to what was learnt from months: the only thing in a review that somebody types. */
@Service
public class Lessons {

    private static final String TASK = "review.task";

    private final Doors doors;
    private final LessonRows rows;
    private final Tickets tickets;
    private final Assignees assignees;
    private final Matters matters;
    private final ActClock clock;

    Lessons(Doors doors, LessonRows rows, Tickets tickets, Assignees assignees, Matters matters, ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.tickets = tickets;
        this.assignees = assignees;
        this.matters = matters;
        this.clock = clock;
    }

    /** A case as it is named in a lesson. */
    private record Case(@Nullable UUID ticket, String number) {}

    /** Writes down a lesson; where somebody is to do something it is a matter of their inbox. */
    public Outcome<Lesson> write(Acting acting, LessonDraft draft) {
        return doors.command(acting, ReviewPermission.CONCLUDE, () -> {
            Reader reader = new Reader();
            Optional<RegionCode> region = RegionCode.read(draft.region());
            if (region.isEmpty() || !acting.in(region.get())) {
                reader.wrong(ReviewCode.REGION_OUTSIDE, "region", draft.region());
            }
            Optional<YearMonth> month = Months.read(draft.month());
            if (month.isEmpty()) {
                reader.wrong(ReviewCode.NOT_A_DAY, "month", draft.month());
            }
            String words = reader.needed("words", draft.words());
            LocalDate due = reader.day("due", draft.due()).orElse(null);
            if (due != null && due.isBefore(clock.today())) {
                reader.wrong(ReviewCode.DAY_PAST, "due", due);
            }
            Case about = about(acting, draft.ticket(), reader);
            return reader.then(() -> given(acting, draft.to())
                    .then(to -> keep(acting, region.orElseThrow(), month.orElseThrow(), words, due, about, to)));
        });
    }

    private Case about(Acting acting, String ticket, Reader reader) {
        if (ticket.isEmpty()) {
            return new Case(null, "");
        }
        Optional<UUID> id = Ids.read(ticket);
        if (id.isPresent()
                && tickets.find(acting, id.get()) instanceof Outcome.Done<TicketView>(TicketView view)
                && !view.ticket().confidential()) {
            return new Case(id.get(), view.ticket().number());
        }
        reader.wrong(ReviewCode.TICKET_UNKNOWN, "ticket", ticket);
        return new Case(null, "");
    }

    private Outcome<Optional<Assignees.Named>> given(Acting acting, AssigneeDraft to) {
        boolean nobody =
                to.person().isEmpty() && to.role().isEmpty() && to.unit().isEmpty();
        return nobody
                ? Outcome.done(Optional.empty())
                : assignees.read(acting, to).map(Optional::of);
    }

    private Outcome<Lesson> keep(
            Acting acting,
            RegionCode region,
            YearMonth month,
            String words,
            @Nullable LocalDate due,
            Case about,
            Optional<Assignees.Named> to) {
        Lesson lesson = new Lesson(
                Ids.next(),
                region,
                month,
                about.ticket(),
                about.number(),
                words,
                clock.instant(),
                acting.person(),
                acting.name(),
                acting.office(),
                to.map(Assignees.Named::name).orElse(""),
                due);
        rows.insert(lesson);
        to.ifPresent(somebody -> matters.open(acting, matter(lesson, somebody)));
        return Outcome.done(lesson);
    }

    private NewMatter matter(Lesson lesson, Assignees.Named to) {
        LocalDate due = lesson.due();
        return new NewMatter(
                TASK,
                "复盘议定：" + lesson.words(),
                lesson.month() + (lesson.number().isEmpty() ? "" : " · " + lesson.number()),
                new Subject("review-lesson", lesson.id().toString()),
                "/review?region=" + lesson.region().digits() + "&month=" + lesson.month(),
                lesson.region(),
                to.assignee(),
                due == null
                        ? null
                        : due.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                "",
                "",
                false);
    }

    /** Takes back what one wrote oneself; what somebody was given to do stays in their inbox. */
    public Outcome<Boolean> withdraw(Acting acting, UUID id) {
        return doors.command(
                acting,
                ReviewPermission.CONCLUDE,
                () -> rows.withdraw(id, acting.person(), clock.instant()) ? Outcome.done(true) : Outcome.missing());
    }
}
