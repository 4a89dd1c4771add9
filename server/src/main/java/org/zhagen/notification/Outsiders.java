package org.zhagen.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.clock.QuietHours;
import org.zhagen.notification.DeliveryRows.Claimed;
import org.zhagen.notification.DeliveryView.Channel;
import org.zhagen.notification.Notice.Urgency;
import tools.jackson.databind.json.JsonMapper;

/**
 * The front door to letters to people without an account, where the operator lets e-mail go out. Letters are written in the
 * transaction of what they tell of, each key of a target once, and sent by whichever node takes them.
 */
@Service
public class Outsiders {

    /** What stands in lists of what went out in the place of a name. */
    private static final String NAME = "—";

    private final Doors doors;
    private final DeliveryRows rows;
    private final Mail mail;
    private final ObjectProvider<OutsideAddresses> addresses;
    private final NotificationSettings settings;
    private final Vault vault;
    private final JsonMapper json;
    private final ActClock acts;
    private final Clock clock;

    Outsiders(
            Doors doors,
            DeliveryRows rows,
            Mail mail,
            ObjectProvider<OutsideAddresses> addresses,
            NotificationSettings settings,
            Vault vault,
            JsonMapper json,
            ActClock acts,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.mail = mail;
        this.addresses = addresses;
        this.settings = settings;
        this.vault = vault;
        this.json = json;
        this.acts = acts;
        this.clock = clock;
    }

    private record Text(String subject, String text) {}

    /** Whether e-mail goes out at all. */
    public boolean isOffered() {
        return mail.isOffered();
    }

    /** The full address of a page, as a letter needs it. */
    public String at(String path) {
        return settings.at(path);
    }

    /**
     * Writes letters.
     *
     * @return how many had not been written before
     */
    public int write(List<OutsideLetter> letters) {
        Instant now = acts.instant();
        List<DeliveryRows.New> all =
                letters.stream().map(letter -> row(letter, now)).toList();
        return all.isEmpty() ? 0 : doors.write(Columns.PRODUCT, () -> rows.insert(all, now));
    }

    private DeliveryRows.New row(OutsideLetter letter, Instant now) {
        String text = json.writeValueAsString(new Text(letter.subject(), letter.text()));
        return new DeliveryRows.New(
                Ids.next(),
                Channel.MAIL,
                letter.target(),
                NAME,
                letter.region().digits(),
                letter.kind(),
                letter.key(),
                letter.subject(),
                Base64.getEncoder().encodeToString(vault.seal(letter.target(), text)),
                letter.urgency() == Urgency.NOW ? now : QuietHours.USUAL.next(now, clock.getZone()));
    }

    /** Whether a delivery is one of these letters. */
    static boolean isFor(Claimed claimed) {
        return !claimed.payload().isEmpty();
    }

    Answered send(Claimed claimed) {
        Optional<String> address = addresses.stream()
                .filter(each -> each.kind().equals(claimed.kind()))
                .findFirst()
                .flatMap(each -> each.of(claimed.target()));
        if (address.isEmpty()) {
            return Answered.failed(Trouble.TARGET_OFF);
        }
        byte[] sealed = Base64.getDecoder().decode(claimed.payload());
        Text text = json.readValue(vault.open(claimed.target(), sealed), Text.class);
        return mail.send(address.get(), text.subject(), text.text());
    }
}
