package org.zhagen.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.notification.Outsiders;
import org.zhagen.ticket.Openers;

/**
 * The front door to following a report by e-mail without an account. An address counts once whoever reads there has opened the link
 * that was sent to it; each letter has a link that ends it. The address is sealed, shown to nobody, and deleted a fortnight after the
 * report was closed.
 */
@Service
public class MailFollows {

    static final Acting MAILER = Acting.system("portal", Jurisdiction.COUNTRY);
    static final Duration CONFIRM_WITHIN = Duration.ofHours(24);
    static final Duration GRACE = Duration.ofDays(14);

    private static final Duration NOT_AGAIN_FOR = Duration.ofMinutes(10);
    private static final int MOST = 5;

    /** So many letters to confirm go to one address in {@link #CONFIRM_WITHIN}, whatever the reports: it may be a stranger's. */
    static final int LETTERS = 3;

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");

    private final Tracking tracking;
    private final Openers openers;
    private final MailRows rows;
    private final MailLetters letters;
    private final Outsiders outsiders;
    private final Throttle throttle;
    private final Vault vault;
    private final Doors doors;
    private final Audit audit;
    private final ActClock clock;

    MailFollows(
            Tracking tracking,
            Openers openers,
            MailRows rows,
            MailLetters letters,
            Outsiders outsiders,
            Throttle throttle,
            Vault vault,
            Doors doors,
            Audit audit,
            ActClock clock) {
        this.tracking = tracking;
        this.openers = openers;
        this.rows = rows;
        this.letters = letters;
        this.outsiders = outsiders;
        this.throttle = throttle;
        this.vault = vault;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the operator lets e-mail go out. */
    public boolean isOffered() {
        return outsiders.isOffered();
    }

    /**
     * Sends a link to an address. The answer is the same whether the address follows already or can't any more, so that nobody learns
     * who does.
     *
     * @param address of the network from which it is asked
     */
    public Outcome<Tracked> ask(String code, String address, String email, Locale language) {
        return tracking.find(code, address).then(tracked -> asked(tracked, address, Text.of(email), language));
    }

    private Outcome<Tracked> asked(Tracked tracked, String address, String email, Locale language) {
        if (!outsiders.isOffered()) {
            return wrong(PortalCode.MAIL_OFF);
        }
        if (email.length() > LONGEST || !ADDRESS.matcher(email).matches()) {
            return wrong(PortalCode.EMAIL_FORM);
        }
        if (!tracked.goesOn()) {
            return wrong(PortalCode.MAIL_OVER);
        }
        if (!throttle.mail(address)) {
            return wrong(PortalCode.MAIL_MANY);
        }
        return doors.write(MAILER, () -> proposed(tracked, email, language));
    }

    private Outcome<Tracked> proposed(Tracked tracked, String email, Locale language) {
        byte[] hash = vault.mac("mail of report", email.toLowerCase(Locale.ROOT));
        Instant now = clock.instant();
        if (rows.letters(hash, now.minus(CONFIRM_WITHIN)) >= LETTERS) {
            return Outcome.done(tracked);
        }
        Optional<MailFollow> known = rows.of(tracked.ticket(), hash);
        if (known.isPresent()) {
            MailFollow follow = known.get();
            if (follow.confirmed() == null
                    && !follow.asked().plus(NOT_AGAIN_FOR).isAfter(now)) {
                String token = Vault.token();
                rows.askAgain(follow.id(), Vault.hash(token), now);
                letters.confirm(tracked, follow.id(), token, follow.language());
            }
            return Outcome.done(tracked);
        }
        if (rows.of(tracked.ticket()).size() >= MOST) {
            return Outcome.done(tracked);
        }
        UUID id = Ids.next();
        String token = Vault.token();
        String spoken = language.getLanguage().equals("en") ? "en" : "zh";
        rows.ask(new MailRows.Asked(id, tracked.ticket(), vault.seal(id, email), hash, spoken, Vault.hash(token), now));
        letters.confirm(tracked, id, token, spoken);
        return Outcome.done(tracked);
    }

    /** Whether a link that was sent to an address still holds. */
    public Outcome<MailFollow> link(String token) {
        byte[] hash = Vault.hash(token);
        Instant oldest = clock.instant().minus(CONFIRM_WITHIN);
        return doors.read(MAILER, () -> rows.asked(hash, oldest))
                .map(Outcome::done)
                .orElseGet(MailFollows::over);
    }

    /** Confirms the address to which the link was sent. */
    public Outcome<MailFollow> confirm(String token) {
        Instant now = clock.instant();
        return doors.write(
                MAILER,
                () -> rows.confirm(Vault.hash(token), now, now.minus(CONFIRM_WITHIN))
                        .map(follow -> {
                            endWithTicket(follow.ticket());
                            return kept(follow, "portal.mail-follow");
                        })
                        .orElseGet(MailFollows::over));
    }

    /** A report that was closed while the address was written down did not find it. */
    private void endWithTicket(UUID ticket) {
        openers.find(ticket)
                .map(view -> openers.onward(view).orElse(view))
                .flatMap(view -> Optional.ofNullable(view.ticket().state().closed()))
                .ifPresent(closed -> rows.keepUntil(ticket, closed.at().plus(GRACE)));
    }

    /** Whether a link to stop is one of ours and there is still something to stop. */
    public Outcome<MailFollow> stopping(String stop) {
        return doors.read(MAILER, () -> known(stop));
    }

    /** Stops it at once and deletes the address. */
    public Outcome<MailFollow> stop(String stop) {
        return doors.write(
                MAILER,
                () -> known(stop).then(follow -> {
                    rows.delete(follow.id());
                    return kept(follow, "portal.mail-stop");
                }));
    }

    private Outcome<MailFollow> known(String stop) {
        return letters.stopped(stop).flatMap(rows::find).map(Outcome::done).orElseGet(MailFollows::over);
    }

    /** Deletes the addresses whose time is over. */
    int forget() {
        Instant now = clock.instant();
        return doors.write(MAILER, () -> rows.forget(now, now.minus(CONFIRM_WITHIN)));
    }

    private Outcome<MailFollow> kept(MailFollow follow, String act) {
        audit.record(MAILER, Act.done(act, Subject.of("ticket", follow.ticket(), ""), ""));
        return Outcome.done(follow);
    }

    private static <T> Outcome<T> over() {
        return Outcome.notNow(Finding.of(PortalCode.LINK_OVER, Place.of("")));
    }

    private static Outcome<Tracked> wrong(PortalCode code) {
        return Outcome.invalid(Finding.of(code, Place.of("email")));
    }
}
