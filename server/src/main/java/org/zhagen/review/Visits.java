package org.zhagen.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
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

    /** A convention of ours: who does not answer three times is not asked again, and not counted. */
    private static final int MOST_TRIES = 3;

    private final Doors doors;
    private final VisitRows rows;
    private final Waiting waiting;
    private final TicketActs tickets;
    private final ActClock clock;

    Visits(Doors doors, VisitRows rows, Waiting waiting, TicketActs tickets, ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.waiting = waiting;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** What somebody does with a visit. */
    private record Step(
            FollowUp.Phase phase,
            boolean pending,
            VisitEvent.Kind kind,
            @Nullable VisitAnswer answer,
            VisitEvent.@Nullable Request request,
            String words) {}

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
                                : Visits.<Contact>not(ReviewCode.VISIT_OVER))
                        .orElseGet(Outcome::missing));
    }

    private static <T> Outcome<T> not(ReviewCode code) {
        return Outcome.notNow(Finding.of(code, Place.of("")));
    }

    /** Keeps what somebody said, or that nobody answered. */
    public Outcome<FollowUp> answer(Acting acting, UUID id, int seen, AnswerDraft draft) {
        return command(acting, ReviewPermission.VISIT, id, seen, (view, reader) -> {
            if (view.visit().phase() != FollowUp.Phase.OPEN) {
                return not(ReviewCode.VISIT_OVER);
            }
            boolean reached = reader.said("reached", draft.reached());
            String words = reader.text("words", draft.words());
            if (!reached) {
                boolean last = view.tries() + 1 >= MOST_TRIES;
                return reader.then(() -> Outcome.done(new Step(
                        last ? FollowUp.Phase.UNREACHABLE : FollowUp.Phase.OPEN,
                        false,
                        VisitEvent.Kind.UNREACHED,
                        null,
                        null,
                        words)));
            }
            VisitAnswer answer = said(draft, reader);
            return reader.then(() ->
                    Outcome.done(new Step(FollowUp.Phase.ASKED, false, VisitEvent.Kind.VISITED, answer, null, words)));
        });
    }

    private static VisitAnswer said(AnswerDraft draft, Reader reader) {
        String level = draft.satisfaction();
        boolean known = level.isEmpty() || level.matches("[1-5]");
        if (!known) {
            reader.wrong(ReviewCode.OPTION_UNKNOWN, "satisfaction", level);
        }
        return new VisitAnswer(
                reader.said("contacted", draft.contacted()),
                reader.said("solved", draft.solved()),
                known && !level.isEmpty() ? Integer.valueOf(level) : null,
                Set.of());
    }

    /**
     * Asks that a visit is not counted, or that it is corrected, and says why.
     *
     * @param exclusion id of an {@link Exclusion}; empty where it should be corrected
     */
    public Outcome<FollowUp> ask(Acting acting, UUID id, int seen, String exclusion, String why) {
        return command(acting, ReviewPermission.APPEAL, id, seen, (view, reader) -> {
            if (view.visit().phase() != FollowUp.Phase.ASKED) {
                return not(ReviewCode.VISIT_NOT_YET);
            }
            if (view.visit().pending()) {
                return not(ReviewCode.REQUEST_PENDING);
            }
            Optional<Exclusion> reason = Code.read(Exclusion.class, exclusion);
            if (reason.isEmpty() && !Text.of(exclusion).isEmpty()) {
                reader.wrong(ReviewCode.OPTION_UNKNOWN, "exclusion", exclusion);
            }
            String words = reader.needed("words", why);
            return reader.then(() -> Outcome.done(new Step(
                    FollowUp.Phase.ASKED,
                    true,
                    VisitEvent.Kind.ASKED,
                    null,
                    new VisitEvent.Request(reason.orElse(null)),
                    words)));
        });
    }

    /**
     * Decides what was asked for; neither whoever asked nor whoever made the visit does.
     *
     * @param draft for a correction: what is right
     */
    public Outcome<FollowUp> decide(Acting acting, UUID id, int seen, boolean agreed, AnswerDraft draft) {
        return command(acting, ReviewPermission.JUDGE, id, seen, (view, reader) -> {
            Optional<VisitEvent> asked = view.asked();
            VisitAnswer answer = view.answer();
            if (asked.isEmpty() || answer == null) {
                return not(ReviewCode.REQUEST_NONE);
            }
            if (asked.get().person().equals(acting.person())) {
                return not(ReviewCode.OWN_REQUEST);
            }
            if (view.visitedBy(acting.person())) {
                return not(ReviewCode.OWN_VISIT);
            }
            String words = reader.needed("words", draft.words());
            if (!agreed) {
                return reader.then(() -> Outcome.done(decided(VisitEvent.Kind.REFUSED, null, words)));
            }
            VisitEvent.Request request = asked.get().request();
            Exclusion exclusion = request == null ? null : request.exclusion();
            if (exclusion != null) {
                return reader.then(
                        () -> Outcome.done(decided(VisitEvent.Kind.EXCLUDED, answer.without(exclusion.id()), words)));
            }
            VisitAnswer right = said(draft, reader);
            return reader.then(() -> Outcome.done(decided(
                    VisitEvent.Kind.CORRECTED,
                    new VisitAnswer(right.contacted(), right.solved(), right.satisfaction(), answer.exclusions()),
                    words)));
        });
    }

    private static Step decided(VisitEvent.Kind kind, @Nullable VisitAnswer answer, String words) {
        return new Step(FollowUp.Phase.ASKED, false, kind, answer, null, words);
    }

    private Outcome<FollowUp> command(
            Acting acting,
            ReviewPermission permission,
            UUID id,
            int seen,
            BiFunction<VisitView, Reader, Outcome<Step>> work) {
        return doors.command(acting, permission, () -> {
            Optional<FollowUp> visit = rows.find(id);
            if (visit.isEmpty()) {
                return Outcome.missing();
            }
            if (visit.get().seq() != seen) {
                return Outcome.stale();
            }
            VisitView view = view(acting, visit.get());
            return work.apply(view, new Reader()).then(step -> keep(acting, view, step));
        });
    }

    /** Now, but not before what happened last: clocks of several machines differ. */
    private Instant moment(VisitView view) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return view.events().stream().map(VisitEvent::at).reduce(now, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Outcome<FollowUp> keep(Acting acting, VisitView view, Step step) {
        FollowUp was = view.visit();
        FollowUp then = was.then(step.phase(), step.pending());
        VisitEvent event = new VisitEvent(
                then.seq(),
                step.kind(),
                moment(view),
                step.answer(),
                step.request(),
                step.words(),
                acting.person(),
                acting.name(),
                acting.office());
        if (!rows.step(then, event)) {
            return Outcome.stale();
        }
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
