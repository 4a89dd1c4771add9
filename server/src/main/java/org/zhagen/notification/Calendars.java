package org.zhagen.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.zhagen.access.Doors;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Accounts;

/** The front door to what is due for somebody as a calendar, for whoever has its secret address. */
@Service
public class Calendars {

    private final Doors doors;
    private final Channels channels;
    private final Accounts accounts;
    private final List<DueDates> rooms;
    private final NotificationSettings settings;
    private final MessageSource words;
    private final Clock clock;

    Calendars(
            Doors doors,
            Channels channels,
            Accounts accounts,
            ObjectProvider<DueDates> rooms,
            NotificationSettings settings,
            MessageSource words,
            Clock clock) {
        this.doors = doors;
        this.channels = channels;
        this.accounts = accounts;
        this.rooms = rooms.orderedStream().toList();
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /** The calendar; empty where nobody has that address, or its person has no account any more. */
    public Optional<String> of(String token) {
        return channels.byCalendar(token).filter(row -> isAtHome(row.person())).map(this::text);
    }

    private boolean isAtHome(UUID person) {
        AccountView account = accounts.known(Columns.PRODUCT, List.of(person)).get(person);
        return account != null && account.state() != AccountView.State.DISABLED;
    }

    private String text(ChannelRows.Row row) {
        Locale language = Locale.of(row.language());
        List<DueDate> due = doors.read(
                Columns.PRODUCT,
                () -> rooms.stream()
                        .flatMap(room -> room.of(row.person(), language).stream())
                        .toList());
        String name = words.getMessage("notification.calendar.name", null, language);
        return CalendarText.of(name, due, settings.site(), clock.instant());
    }
}
