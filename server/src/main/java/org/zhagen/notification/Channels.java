package org.zhagen.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.clock.QuietHours;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** The front door to how somebody wants to be told; each for themselves, which needs no permission. */
@Service
public class Channels {

    /** How long a link to confirm an address holds, and how soon another one is sent. Conventions of ours. */
    private static final Duration CONFIRM_WITHIN = Duration.ofDays(3);

    private static final Duration NOT_AGAIN_FOR = Duration.ofMinutes(2);

    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final int LONGEST = 254;

    /** What can be an address at all; whether it is one, the link that is sent to it shows. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");

    private final Doors doors;
    private final ChannelRows rows;
    private final Declared declared;
    private final Mail mail;
    private final NotificationSettings settings;
    private final MessageSource words;
    private final Clock clock;

    Channels(
            Doors doors,
            ChannelRows rows,
            Declared declared,
            Mail mail,
            NotificationSettings settings,
            MessageSource words,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.declared = declared;
        this.mail = mail;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /** All kinds of things that people are told. */
    public List<String> kinds() {
        return declared.kinds();
    }

    public ChannelView mine(Acting acting) {
        return view(row(acting));
    }

    private ChannelRows.Row row(Acting acting) {
        return doors.read(
                acting, () -> rows.find(acting.person()).orElseGet(() -> ChannelRows.Row.usual(acting.person())));
    }

    private ChannelView view(ChannelRows.Row row) {
        QuietHours quiet = row.plan().quiet();
        return new ChannelView(
                mail.isOffered(),
                row.address(),
                row.confirmed() != null,
                declared.kinds().stream()
                        .filter(kind -> !row.not().contains(kind))
                        .toList(),
                quiet.from(),
                quiet.until(),
                row.plan().digestHour(),
                row.language(),
                row.calendarMade(),
                row.version());
    }

    /**
     * Changes the own ways; another address has to be confirmed first ({@link #sendLink}).
     *
     * @param version that was seen
     */
    public Outcome<ChannelView> change(Acting acting, int version, ChannelDraft draft) {
        ChannelRows.Row before = row(acting);
        Given given = new Given();
        MailPlan plan = plan(draft, given);
        address(draft.address(), before.address(), given);
        given.among(NotificationCode.KIND_UNKNOWN, "byMail", draft.byMail(), declared.kinds());
        if (!LANGUAGES.contains(draft.language())) {
            given.wrong(NotificationCode.LANGUAGE_UNKNOWN, "language", draft.language());
        }
        if (!given.isRight()) {
            return given.refused();
        }
        boolean same = draft.address().equals(before.address());
        List<String> not = declared.kinds().stream()
                .filter(kind -> !draft.byMail().contains(kind))
                .toList();
        ChannelRows.Row row = new ChannelRows.Row(
                acting.person(),
                draft.language(),
                draft.address(),
                same ? before.confirmed() : null,
                not,
                plan,
                before.calendarMade(),
                version);
        return doors.write(acting, () -> rows.save(row)) ? Outcome.done(mine(acting)) : Outcome.stale();
    }

    private void address(String address, String before, Given given) {
        if (address.isEmpty() || address.equals(before)) {
            return;
        }
        if (!mail.isOffered()) {
            given.wrong(NotificationCode.MAIL_NOT_OFFERED, "address");
        } else if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            given.wrong(NotificationCode.ADDRESS_FORM, "address", address);
        }
    }

    private static MailPlan plan(ChannelDraft draft, Given given) {
        boolean none = draft.quietFrom().isEmpty() && draft.quietUntil().isEmpty();
        LocalTime from = none ? LocalTime.MIDNIGHT : given.time("quietFrom", draft.quietFrom());
        LocalTime until = none ? LocalTime.MIDNIGHT : given.time("quietUntil", draft.quietUntil());
        Integer hour = draft.digestHour().isEmpty() ? null : given.hour("digestHour", draft.digestHour());
        return from == null || until == null ? MailPlan.USUAL : new MailPlan(new QuietHours(from, until), hour);
    }

    /** Sends a link to the own address that waits for it. */
    public Outcome<String> sendLink(Acting acting) {
        String token = Vault.token();
        Instant now = clock.instant();
        ChannelRows.Row row = row(acting);
        if (!mail.isOffered()) {
            return not(NotificationCode.MAIL_NOT_OFFERED);
        }
        if (!doors.write(
                acting, () -> rows.propose(acting.person(), Vault.hash(token), now, now.minus(NOT_AGAIN_FOR)))) {
            return not(NotificationCode.CONFIRM_SOON);
        }
        Locale language = Locale.of(row.language());
        String link = settings.at("/notices/confirm/" + token);
        Answered answered = mail.send(
                row.address(),
                words.getMessage("notification.confirm.subject", null, language),
                words.getMessage("notification.confirm.text", new Object[] {link}, language));
        return answered instanceof Answered.Taken ? Outcome.done(row.address()) : not(NotificationCode.MAIL_REFUSED);
    }

    private static <T> Outcome<T> not(NotificationCode why) {
        return Outcome.notNow(Finding.of(why, Place.of("address")));
    }

    /** Whether a link that was sent to an address still holds. */
    public Outcome<String> link(String token) {
        byte[] hash = Vault.hash(token);
        Instant oldest = clock.instant().minus(CONFIRM_WITHIN);
        return doors.read(Columns.PRODUCT, () -> rows.isProposed(hash, oldest))
                ? Outcome.done(token)
                : Outcome.notNow(Finding.of(NotificationCode.LINK_OVER, Place.of("")));
    }

    /** Confirms the address to which the link was sent; whoever has the link reads what is sent there. */
    public Outcome<String> confirm(String token) {
        Instant now = clock.instant();
        boolean confirmed =
                doors.write(Columns.PRODUCT, () -> rows.confirm(Vault.hash(token), now, now.minus(CONFIRM_WITHIN)));
        return confirmed ? Outcome.done(token) : Outcome.notNow(Finding.of(NotificationCode.LINK_OVER, Place.of("")));
    }

    /** Gives the own calendar an address, another one than before; it is known to nobody else and shown nowhere again. */
    public String renewCalendar(Acting acting) {
        String token = Vault.token();
        return doors.write(acting, () -> {
            rows.calendar(acting.person(), Vault.hash(token), clock.instant());
            return token;
        });
    }

    /** Takes the address of the own calendar away. */
    public void dropCalendar(Acting acting) {
        doors.write(acting, () -> {
            rows.dropCalendar(acting.person());
            return true;
        });
    }

    /** Whose calendar has the address. */
    Optional<ChannelRows.Row> byCalendar(String token) {
        return doors.read(Columns.PRODUCT, () -> rows.byCalendar(Vault.hash(token)));
    }

    /** The full address of a page, for what leaves the house; empty where the server does not know its own. */
    public String at(@Nullable String path) {
        return path == null ? "" : settings.at(path);
    }
}
