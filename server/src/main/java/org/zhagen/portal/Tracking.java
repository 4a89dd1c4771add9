package org.zhagen.portal;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.files.Attachment;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.Ticket;

/**
 * The front door for whoever has a tracking code: who knows it raised the ticket, or had it raised. Codes that nobody has are counted by network address, and after
 * too many of them right ones are not looked up either.
 */
@Service
public class Tracking {

    private final Openers openers;
    private final Reports reports;
    private final ReportRows rows;
    private final Throttle throttle;
    private final Vault vault;
    private final Doors doors;
    private final ActClock clock;

    Tracking(
            Openers openers,
            Reports reports,
            ReportRows rows,
            Throttle throttle,
            Vault vault,
            Doors doors,
            ActClock clock) {
        this.openers = openers;
        this.reports = reports;
        this.rows = rows;
        this.throttle = throttle;
        this.vault = vault;
        this.doors = doors;
        this.clock = clock;
    }

    /** What became of a report. */
    public Outcome<Tracked> find(String code, String address) {
        return known(code, address).then(this::tracked);
    }

    /** Adds words, for all who work on it. */
    public Outcome<Ticket> say(String code, String address, String words) {
        return adding(code, address).then(known -> openers.comment(known.ticket(), words));
    }

    /** Adds a photo. */
    public Outcome<Attachment> attach(String code, String address, String name, InputStream content) {
        return adding(code, address).then(known -> openers.attach(known.ticket(), name, content));
    }

    /** Confirms or rates. */
    public Outcome<Ticket> end(String code, String address, int seen, StageDraft draft) {
        return known(code, address)
                .then(known -> openers.find(known.ticket())
                        .filter(TrackReading::isTheirs)
                        .map(view -> openers.end(known.ticket(), seen, draft))
                        .orElseGet(Outcome::missing));
    }

    /** Keeps a report among those of somebody with an account; the code is sealed for them. */
    public Outcome<Tracked> follow(Acting acting, String code, String address) {
        return known(code, address).then(known -> {
            byte[] sealed = vault.seal(acting.person(), known.code().text());
            doors.write(acting, () -> {
                rows.follow(acting.person(), known.ticket(), sealed, clock.instant());
                return known;
            });
            return tracked(known);
        });
    }

    /** Follows it no more; nothing happens where they did not. */
    public void unfollow(Acting acting, UUID ticket) {
        doors.write(acting, () -> rows.unfollow(acting.person(), ticket));
    }

    /** What somebody with an account follows, the newest first. */
    public List<Tracked> followed(Acting acting) {
        return doors.read(acting, () -> rows.followed(acting.person())).stream()
                .map(followed ->
                        new Known(followed.ticket(), new TrackingCode(vault.open(acting.person(), followed.code()))))
                .map(this::tracked)
                .flatMap(outcome -> outcome instanceof Outcome.Done<Tracked>(Tracked tracked)
                        ? Optional.of(tracked).stream()
                        : Optional.<Tracked>empty().stream())
                .toList();
    }

    private record Known(UUID ticket, TrackingCode code) {}

    private Outcome<Tracked> tracked(Known known) {
        return openers.find(known.ticket())
                .map(view -> Outcome.done(
                        TrackReading.of(known.code(), view, openers.onward(view).orElse(null))))
                .orElseGet(Outcome::missing);
    }

    /** Of one ticket so much is taken in an hour. */
    private Outcome<Known> adding(String code, String address) {
        return known(code, address)
                .then(known -> throttle.add(known.ticket()) ? Outcome.done(known) : wrong(PortalCode.ADDED_TOO_MUCH));
    }

    private Outcome<Known> known(String typed, String address) {
        if (!throttle.mayLookUp(address)) {
            return wrong(PortalCode.CODES_TOO_MANY);
        }
        Optional<TrackingCode> read = TrackingCode.read(Text.of(typed));
        Optional<Known> known = read.flatMap(code -> doors.read(Reports.PORTAL, () -> rows.byHash(reports.hash(code)))
                .map(ticket -> new Known(ticket, code)));
        if (read.isPresent() && known.isEmpty()) {
            throttle.wrongCode(address);
        }
        return known.map(Outcome::done).orElseGet(() -> wrong(PortalCode.CODE_WRONG));
    }

    private static <T> Outcome<T> wrong(PortalCode code) {
        return Outcome.invalid(Finding.of(code, Place.of("code")));
    }
}
