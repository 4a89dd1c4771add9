package org.zhagen.portal;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.document.Code;
import org.zhagen.notification.Notice;
import org.zhagen.notification.OutsideLetter;
import org.zhagen.notification.Outsiders;
import org.zhagen.ticket.TicketTurned;

/** What letters to those who follow a report say: which report and how it stands, and nothing else of it. */
@Component
class MailLetters {

    static final String KIND = "portal.mail";

    private static final Pattern STOP = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[\\w-]{1,100}");

    private final Outsiders outsiders;
    private final Vault vault;
    private final MessageSource words;

    MailLetters(Outsiders outsiders, Vault vault, MessageSource words) {
        this.outsiders = outsiders;
        this.vault = vault;
        this.words = words;
    }

    /** The end of a link that stops, which only we can write. */
    String stop(UUID id) {
        return id + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(vault.mac("stop of mail", id.toString()));
    }

    /** Which one such an end means; nothing where it is none of ours. */
    Optional<UUID> stopped(String stop) {
        return STOP.matcher(stop).matches()
                ? Optional.of(UUID.fromString(stop.substring(0, stop.indexOf('.'))))
                        .filter(id -> stop(id).equals(stop))
                : Optional.empty();
    }

    /** The link that confirms an address. */
    void confirm(Tracked tracked, UUID id, String token, String language) {
        Locale spoken = Locale.of(language);
        outsiders.write(List.of(new OutsideLetter(
                KIND,
                id,
                tracked.region(),
                "confirm/" + HexFormat.of().formatHex(Vault.hash(token)),
                said("portal.mail.confirm.subject", spoken, tracked.number()),
                said(
                        "portal.mail.confirm.text",
                        spoken,
                        tracked.procedure(),
                        tracked.number(),
                        outsiders.at("/portal/mail/links/" + token)),
                Notice.Urgency.NOW)));
    }

    /** How the report stands now, to all who confirmed. */
    void turned(TicketTurned turned, List<MailFollow> follows) {
        outsiders.write(follows.stream()
                .filter(follow -> follow.confirmed() != null)
                .map(follow -> turned(turned, follow))
                .toList());
    }

    private OutsideLetter turned(TicketTurned turned, MailFollow follow) {
        Locale spoken = Locale.of(follow.language());
        String state = said("portal.turn." + Code.kebab(turned.turn()), spoken);
        return new OutsideLetter(
                KIND,
                follow.id(),
                turned.region(),
                turned.key(),
                said("portal.mail.turned.subject", spoken, turned.number(), state),
                said(
                        "portal.mail.turned.text",
                        spoken,
                        turned.procedure(),
                        turned.number(),
                        state,
                        outsiders.at("/portal/track"),
                        outsiders.at("/portal/mail/stops/" + stop(follow.id()))),
                Notice.Urgency.ORDINARY);
    }

    String said(String key, Locale language, Object... values) {
        return Objects.requireNonNull(words.getMessage(key, values, language));
    }
}
