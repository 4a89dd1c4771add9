package org.zhagen.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.ticket.PublicTicket;
import org.zhagen.ticket.PublicTickets;
import org.zhagen.ticket.PublicWords;
import org.zhagen.ticket.Scrub;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door for officers who decide what of the handled tickets of their jurisdiction everybody sees. Confidential ones are not
 * there. Each decision is audited.
 */
@Service
public class Releases {

    /** So many that wait are shown at once, looked for among so many that were closed last. */
    private static final int SHOWN = 50;

    private static final int STEP = 200;
    private static final int STEPS = 10;
    private static final int WHY = 500;
    private static final Scrub SCRUB = new Scrub(List.of());

    private final PublicTickets tickets;
    private final ReleaseRows rows;
    private final Audit audit;
    private final Doors doors;
    private final ActClock clock;

    Releases(PublicTickets tickets, ReleaseRows rows, Audit audit, Doors doors, ActClock clock) {
        this.tickets = tickets;
        this.rows = rows;
        this.audit = audit;
        this.doors = doors;
        this.clock = clock;
    }

    /** Handled tickets of the jurisdiction about which nothing was decided yet, what was closed last at the head; at most 50. */
    public Outcome<List<PublicTicket>> awaiting(Acting acting) {
        return doors.query(acting, PortalPermission.RELEASE, () -> {
            List<PublicTicket> awaiting = new ArrayList<>();
            for (int page = 1; page <= STEPS && awaiting.size() < SHOWN; page++) {
                Outcome<Listing<PublicTicket>> closed = tickets.closed(acting, new Paging(page, STEP, "", false));
                if (!(closed instanceof Outcome.Done<Listing<PublicTicket>>(Listing<PublicTicket> some))) {
                    return closed.map(Listing::rows);
                }
                Set<UUID> decided =
                        rows.decided(some.rows().stream().map(PublicTicket::id).toList());
                some.rows().stream()
                        .filter(ticket -> !decided.contains(ticket.id()))
                        .limit(SHOWN - (long) awaiting.size())
                        .forEach(awaiting::add);
                if (some.rows().size() < STEP) {
                    break;
                }
            }
            return Outcome.done(List.copyOf(awaiting));
        });
    }

    /** What was decided in the jurisdiction. */
    public Outcome<Listing<Release>> decided(Acting acting, boolean released, Paging paging) {
        return doors.query(acting, PortalPermission.RELEASE, () -> Outcome.done(rows.decided(released, paging)));
    }

    /** A handled ticket of the jurisdiction, with words that could be shown. */
    public Outcome<ReleaseView> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                PortalPermission.RELEASE,
                () -> view(acting, id).map(Outcome::done).orElseGet(Outcome::missing));
    }

    /**
     * Shows a handled ticket to everybody, in these words. Words with a telephone number or the like in them are not taken.
     *
     * @param version of the last decision; 0 for none
     */
    public Outcome<Release> release(Acting acting, UUID id, int version, ReleaseDraft draft) {
        return deciding(acting, id, version, view -> {
            List<Finding> wrong = Stream.concat(
                            wrong("heading", draft.title(), ReleaseDraft.TITLE),
                            wrong("summary", draft.summary(), ReleaseDraft.SUMMARY))
                    .toList();
            return wrong.isEmpty()
                    ? Outcome.done(decision(acting, view, draft, Release.State.RELEASED, ""))
                    : Outcome.invalid(wrong);
        });
    }

    /** Says that it is not shown, and why; what was shown is taken back. */
    public Outcome<Release> refuse(Acting acting, UUID id, int version, String why) {
        String said = Text.of(why);
        return deciding(acting, id, version, view -> {
            List<Finding> wrong = length("why", said, WHY).toList();
            Release.State state = view.isReleased() ? Release.State.WITHDRAWN : Release.State.REFUSED;
            return wrong.isEmpty()
                    ? Outcome.done(decision(acting, view, view.draft(), state, said))
                    : Outcome.invalid(wrong);
        });
    }

    @FunctionalInterface
    private interface Deciding {
        Outcome<Release> of(ReleaseView view);
    }

    private Outcome<Release> deciding(Acting acting, UUID id, int version, Deciding deciding) {
        return doors.command(acting, PortalPermission.RELEASE, () -> {
            Optional<ReleaseView> view = view(acting, id);
            if (view.isEmpty()) {
                return Outcome.missing();
            }
            Release before = view.get().decided();
            if (version != (before == null ? 0 : before.version())) {
                return Outcome.stale();
            }
            return deciding.of(view.get()).then(release -> kept(acting, view.get(), release));
        });
    }

    private Outcome<Release> kept(Acting acting, ReleaseView view, Release release) {
        if (!rows.keep(release)) {
            return Outcome.stale();
        }
        String act = switch (release.state()) {
            case RELEASED -> "portal.release";
            case REFUSED -> "portal.refuse";
            case WITHDRAWN -> "portal.take-back";
        };
        Act done = Act.done(
                act,
                Subject.of("ticket", release.ticket(), view.ticket().number()),
                release.region().digits());
        audit.record(acting, release.isReleased() ? done.with("title", release.title()) : done);
        return Outcome.done(rows.find(release.ticket()).orElse(release));
    }

    private Optional<ReleaseView> view(Acting acting, UUID id) {
        return tickets.closed(acting, id)
                .filter(ticket -> acting.in(ticket.region()))
                .map(ticket -> {
                    Release decided = rows.find(id).orElse(null);
                    ReleaseDraft draft = decided != null && !decided.title().isEmpty()
                            ? new ReleaseDraft(decided.title(), decided.summary())
                            : tickets.words(acting, id)
                                    .map(words -> suggested(ticket, words))
                                    .orElseGet(() -> new ReleaseDraft(ticket.courseTitle(), ""));
                    return new ReleaseView(ticket, draft, decided);
                });
    }

    private static ReleaseDraft suggested(PublicTicket ticket, PublicWords words) {
        String title = words.title().isEmpty() ? ticket.courseTitle() : words.title();
        String summary = Stream.of(
                        words.raised().isEmpty() ? "" : "反映：" + words.raised(),
                        words.done().isEmpty() ? "" : "办理：" + words.done())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return new ReleaseDraft(cut(title, ReleaseDraft.TITLE), cut(summary, ReleaseDraft.SUMMARY));
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1))) + "…";
    }

    private Release decision(Acting acting, ReleaseView view, ReleaseDraft draft, Release.State state, String why) {
        PublicTicket ticket = view.ticket();
        Release before = view.decided();
        Instant closed = Objects.requireNonNull(ticket.closed());
        return new Release(
                ticket.id(),
                before == null ? 0 : before.seq(),
                ticket.region(),
                ticket.courseTitle(),
                ticket.category(),
                draft.title(),
                draft.summary(),
                ticket.unit(),
                ticket.opened(),
                closed,
                ticket.late(),
                ticket.score(),
                ticket.simulated(),
                state,
                why,
                clock.instant(),
                acting.person(),
                acting.name(),
                acting.office(),
                before == null ? 0 : before.version());
    }

    private static Stream<Finding> wrong(String field, String text, int most) {
        if (text.isEmpty()) {
            return Stream.of(Finding.of(PortalCode.TEXT_MISSING, Place.of(field)));
        }
        Stream<Finding> personal = SCRUB.isClean(text)
                ? Stream.of()
                : Stream.of(
                        Finding.of(PortalCode.PERSONAL_LEFT, Place.of(field)).maybe(SCRUB.clean(text)));
        return Stream.concat(length(field, text, most), personal);
    }

    private static Stream<Finding> length(String field, String text, int most) {
        return text.length() > most
                ? Stream.of(Finding.of(PortalCode.TEXT_LONG, Place.of(field), text.length(), most))
                : Stream.of();
    }
}
