package org.zhagen.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.TicketActs;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to follow-up visits: who was drawn is asked, what they said is kept, and what a unit asks for about it is decided by
 * somebody who neither asked for it nor made the visit. Nothing is ever changed; a correction counts from when it was made.
 */
@Service
public class Visits {

    private final Doors doors;
    private final VisitRows rows;
    private final VisitFigures figures;
    private final Waiting waiting;
    private final TicketActs tickets;
    private final ActClock clock;

    Visits(Doors doors, VisitRows rows, VisitFigures figures, Waiting waiting, TicketActs tickets, ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.figures = figures;
        this.waiting = waiting;
        this.tickets = tickets;
        this.clock = clock;
    }

    public Outcome<Listing<FollowUp>> list(Acting acting, VisitFilter filter, Paging paging) {
        String asked = RegionCode.isCode(filter.region()) && acting.in(filter.region())
                ? filter.region()
                : acting.jurisdiction().prefix();
        return doors.query(
                acting,
                ReviewPermission.READ,
                () -> filter.state() == VisitFilter.State.MINE
                        ? waiting.visits(acting, paging).map(this::known)
                        : Outcome.done(rows.list(filter, asked, paging)));
    }

    private Listing<FollowUp> known(Listing<UUID> mine) {
        List<FollowUp> visits =
                mine.rows().stream().map(rows::find).flatMap(Optional::stream).toList();
        return new Listing<>(visits, mine.total(), mine.paging());
    }

    public Outcome<VisitView> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                ReviewPermission.READ,
                () -> rows.find(id)
                        .map(visit -> Outcome.done(view(acting, visit)))
                        .orElseGet(Outcome::missing));
    }

    private VisitView view(Acting acting, FollowUp visit) {
        VisitView plain = new VisitView(visit, rows.events(visit.id()), new VisitView.May(false, false, false));
        boolean asked = visit.phase() == FollowUp.Phase.ASKED;
        boolean judges = acting.may(ReviewPermission.JUDGE)
                && plain.asked()
                        .filter(event -> !event.person().equals(acting.person()))
                        .isPresent()
                && !plain.visitedBy(acting.person());
        return new VisitView(
                visit,
                plain.events(),
                new VisitView.May(
                        acting.may(ReviewPermission.VISIT) && visit.phase() == FollowUp.Phase.OPEN,
                        acting.may(ReviewPermission.APPEAL) && asked && !visit.pending(),
                        judges));
    }

    /** The number of whoever is to be asked, for as long as they are; each look is audited. */
    public Outcome<Contact> contact(Acting acting, UUID id) {
        return doors.command(
                acting,
                ReviewPermission.VISIT,
                () -> rows.find(id)
                        .map(visit -> visit.phase() == FollowUp.Phase.OPEN
                                ? tickets.contactToAsk(acting, visit.ticket())
                                : VisitStep.<Contact>not(ReviewCode.VISIT_OVER))
                        .orElseGet(Outcome::missing));
    }

    /** Keeps what somebody said, or that nobody answered. Who says that it was not done well sends the ticket back. */
    public Outcome<FollowUp> answer(Acting acting, UUID id, int seen, AnswerDraft draft) {
        return command(
                acting, ReviewPermission.VISIT, id, seen, (view, reader) -> VisitStep.answer(view, draft, reader));
    }

    /**
     * Asks that a visit is not counted, or that it is corrected, and says why.
     *
     * @param exclusion id of an {@link Exclusion}; empty where it should be corrected
     */
    public Outcome<FollowUp> ask(Acting acting, UUID id, int seen, String exclusion, String why) {
        return command(
                acting,
                ReviewPermission.APPEAL,
                id,
                seen,
                (view, reader) -> VisitStep.ask(view, exclusion, why, reader));
    }

    /**
     * Decides what was asked for; neither whoever asked nor whoever made the visit does.
     *
     * @param draft for a correction: what is right
     */
    public Outcome<FollowUp> decide(Acting acting, UUID id, int seen, @Nullable Boolean agreed, AnswerDraft draft) {
        return command(
                acting,
                ReviewPermission.JUDGE,
                id,
                seen,
                (view, reader) -> VisitStep.decide(view, acting.person(), agreed, draft, reader));
    }

    private Outcome<FollowUp> command(
            Acting acting,
            ReviewPermission permission,
            UUID id,
            int seen,
            BiFunction<VisitView, Reader, Outcome<VisitStep>> work) {
        return doors.command(acting, permission, () -> {
            Optional<FollowUp> visit = rows.find(id);
            if (visit.isEmpty()) {
                return Outcome.missing();
            }
            if (visit.get().seq() != seen) {
                return Outcome.stale();
            }
            VisitView view = view(acting, visit.get());
            return work.apply(view, new Reader())
                    .then(step -> sendBack(acting, view.visit(), step).then(back -> keep(acting, view, step, back)));
        });
    }

    /** Now, but not before what happened last: clocks of several machines differ. */
    private Instant moment(VisitView view) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return view.events().stream().map(VisitEvent::at).reduce(now, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The ticket is held before the visit is, as where one is closed and drawn. A correction is about rates alone. */
    private Outcome<Boolean> sendBack(Acting acting, FollowUp visit, VisitStep step) {
        return step.kind() == VisitEvent.Kind.VISITED
                        && step.answer() != null
                        && step.answer().isBad()
                ? tickets.sendBackAfterVisit(acting, visit.ticket(), step.reason())
                : Outcome.done(false);
    }

    private Outcome<FollowUp> keep(Acting acting, VisitView view, VisitStep step, boolean sentBack) {
        FollowUp was = view.visit();
        FollowUp then = was.then(step.phase(), step.pending());
        VisitEvent event = new VisitEvent(
                then.seq(),
                step.kind(),
                moment(view),
                step.answer(),
                step.request(),
                sentBack,
                step.words(),
                acting.person(),
                acting.name(),
                acting.office());
        if (!rows.step(then, event)) {
            return Outcome.stale();
        }
        figures.changed(then);
        if (was.phase() == FollowUp.Phase.OPEN && then.phase() != FollowUp.Phase.OPEN) {
            waiting.over(acting, then, Waiting.VISIT, Code.kebab(then.phase()));
        }
        if (then.pending()) {
            waiting.asked(acting, then);
        } else if (was.pending()) {
            waiting.over(acting, then, Waiting.DECISION, Code.kebab(step.kind()));
        }
        return Outcome.done(then);
    }
}
