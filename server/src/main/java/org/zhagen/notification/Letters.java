package org.zhagen.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Accounts;
import org.zhagen.notification.DeliveryRows.Claimed;
import org.zhagen.notification.DeliveryView.Channel;

/**
 * Puts what is due by e-mail into letters: all that is due for somebody at one moment goes into one letter, so that the morning
 * after a night brings one. What was read in the meantime, and what is due to somebody who wants no e-mail any more, stays away.
 */
@Component
class Letters {

    private static final int AT_ONCE = 1_000;

    /** The kind of deliveries that are letters. */
    private static final String KIND = "notification.letter";

    private final Doors doors;
    private final NoticeRows notices;
    private final ChannelRows channels;
    private final DeliveryRows deliveries;
    private final Accounts accounts;
    private final Mail mail;
    private final NotificationSettings settings;
    private final MessageSource words;
    private final Clock clock;

    Letters(
            Doors doors,
            NoticeRows notices,
            ChannelRows channels,
            DeliveryRows deliveries,
            Accounts accounts,
            Mail mail,
            NotificationSettings settings,
            MessageSource words,
            Clock clock) {
        this.doors = doors;
        this.notices = notices;
        this.channels = channels;
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.mail = mail;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /** Writes the letters of all that is due. */
    int write() {
        if (!mail.isOffered()) {
            return 0;
        }
        int all = 0;
        int taken;
        do {
            taken = doors.write(Columns.PRODUCT, this::some);
            all += taken;
        } while (taken == AT_ONCE);
        return all;
    }

    private int some() {
        Instant now = clock.instant();
        List<NoticeRows.Due> due = notices.takeDue(now, AT_ONCE);
        Map<UUID, List<NoticeRows.Due>> people = due.stream()
                .filter(one -> !one.seen())
                .collect(Collectors.groupingBy(NoticeRows.Due::recipient, LinkedHashMap::new, Collectors.toList()));
        if (!people.isEmpty()) {
            write(people, now);
        }
        return due.size();
    }

    private void write(Map<UUID, List<NoticeRows.Due>> people, Instant now) {
        Map<UUID, ChannelRows.ByMail> byMail = channels.byMail(people.keySet());
        Map<UUID, AccountView> known = accounts.known(Columns.PRODUCT, byMail.keySet());
        List<DeliveryRows.New> letters = new ArrayList<>();
        Map<UUID, UUID> inside = new HashMap<>();
        people.forEach((person, each) -> {
            AccountView account = known.get(person);
            if (account != null && account.state() != AccountView.State.DISABLED) {
                DeliveryRows.New letter = letter(account, each.size(), now);
                letters.add(letter);
                each.forEach(one -> inside.put(one.id(), letter.id()));
            }
        });
        deliveries.insert(letters, now);
        notices.putInto(inside);
    }

    private static DeliveryRows.New letter(AccountView account, int count, Instant now) {
        UUID id = Ids.next();
        return new DeliveryRows.New(
                id,
                Channel.MAIL,
                account.id(),
                account.name(),
                account.region(),
                KIND,
                id.toString(),
                String.valueOf(count),
                "",
                now);
    }

    Answered send(Claimed claimed) {
        Optional<ChannelRows.ByMail> to = doors.read(
                Columns.PRODUCT,
                () -> Optional.ofNullable(
                        channels.byMail(List.of(claimed.target())).get(claimed.target())));
        List<NoticeView> inside = doors.read(Columns.PRODUCT, () -> notices.ofLetter(claimed.id()));
        if (to.isEmpty() || inside.isEmpty()) {
            return Answered.failed(Trouble.TARGET_OFF);
        }
        Locale language = Locale.of(to.get().language());
        String subject = inside.size() == 1
                ? inside.getFirst().title()
                : said("notification.letter.several", language, inside.size());
        return mail.send(
                to.get().address(), said("notification.letter.subject", language, subject), text(inside, language));
    }

    private String text(List<NoticeView> inside, Locale language) {
        StringBuilder text = new StringBuilder();
        for (NoticeView one : inside) {
            text.append("• ").append(one.title()).append('\n');
            if (!one.words().isEmpty()) {
                text.append(one.words().indent(2));
            }
            text.append("  ").append(settings.at("/notices/" + one.id())).append("\n\n");
        }
        return text + said("notification.letter.foot", language, settings.at("/notices/channels")) + "\n";
    }

    private String said(String key, Locale language, Object... values) {
        return words.getMessage(key, values, language);
    }
}
