package org.zhagen.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.document.Code;
import org.zhagen.notification.Notice;
import org.zhagen.notification.Notices;
import org.zhagen.notification.OutsideAddresses;
import org.zhagen.ticket.TicketTurned;

/**
 * Tells those who follow a report how it stands, in the transaction in which it turned: those with an account by a notice, others by
 * letter. Nothing of what was reported is in it.
 */
@Component
class FollowTelling implements OutsideAddresses {

    /** The kind of notices. */
    static final String FOLLOWED = "portal.followed";

    private final Doors doors;
    private final ReportRows reports;
    private final MailRows mails;
    private final MailLetters letters;
    private final MailFollows follows;
    private final Notices notices;
    private final Vault vault;

    FollowTelling(
            Doors doors,
            ReportRows reports,
            MailRows mails,
            MailLetters letters,
            MailFollows follows,
            Notices notices,
            Vault vault) {
        this.doors = doors;
        this.reports = reports;
        this.mails = mails;
        this.letters = letters;
        this.follows = follows;
        this.notices = notices;
        this.vault = vault;
    }

    @EventListener
    void on(TicketTurned turned) {
        doors.write(MailFollows.MAILER, () -> {
            List<UUID> people = reports.followers(turned.ticket());
            if (!people.isEmpty()) {
                notices.tell(
                        MailFollows.MAILER,
                        people.stream().map(person -> notice(person, turned)).toList());
            }
            List<MailFollow> byMail = mails.of(turned.ticket());
            if (!byMail.isEmpty()) {
                letters.turned(turned, byMail);
                keep(turned);
            }
            return byMail.size();
        });
    }

    /** Once a report is closed its addresses are not needed for long. */
    private void keep(TicketTurned turned) {
        if (turned.turn() == TicketTurned.Turn.CLOSED) {
            mails.keepUntil(turned.ticket(), turned.at().plus(MailFollows.GRACE));
        } else if (turned.turn() == TicketTurned.Turn.REOPENED) {
            mails.keep(turned.ticket());
        }
    }

    /** Notices are kept in Chinese, as those of all rooms are. */
    private Notice notice(UUID person, TicketTurned turned) {
        String state = letters.said("portal.turn." + Code.kebab(turned.turn()), Locale.CHINESE);
        return new Notice(
                person,
                FOLLOWED,
                turned.key(),
                letters.said("portal.followed.told", Locale.CHINESE, state, turned.procedure(), turned.number()),
                "",
                "/followed",
                "report",
                turned.ticket().toString(),
                Notice.Urgency.ORDINARY);
    }

    @Override
    public String kind() {
        return MailLetters.KIND;
    }

    @Override
    public Optional<String> of(UUID target) {
        return doors.read(MailFollows.MAILER, () -> mails.address(target)).map(kept -> vault.open(target, kept));
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT1H")
    void forget() {
        follows.forget();
    }
}
