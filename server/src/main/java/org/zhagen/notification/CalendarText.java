package org.zhagen.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A calendar as iCalendar (RFC 5545). What is due is an event of the half hour before its end, with an alarm a day before: telephones
 * show events of calendars that they subscribe to, and few of them show to-dos (VTODO). It does not make anybody busy.
 */
final class CalendarText {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration SHOWN = Duration.ofMinutes(30);
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /**
     * The whole calendar, in the order of what is due.
     *
     * @param name what the calendar is called
     * @param site the address of this server, before each link; empty for no links
     * @param now when it was made
     */
    static String of(String name, List<DueDate> dates, String site, Instant now) {
        CalendarText calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Zhagen//Zhagen//ZH");
        calendar.line("METHOD:PUBLISH");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        calendar.line("X-PUBLISHED-TTL:PT1H");
        dates.stream()
                .sorted(Comparator.comparing(DueDate::due).thenComparing(DueDate::uid))
                .forEach(date -> calendar.event(date, site, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(DueDate date, String site, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(date.uid()) + "@zhagen");
        line("DTSTAMP:" + UTC.format(now));
        line("DTSTART:" + UTC.format(date.due().minus(SHOWN)));
        line("DTEND:" + UTC.format(date.due()));
        line("SUMMARY:" + escaped(date.title()));
        if (!date.words().isEmpty()) {
            line("DESCRIPTION:" + escaped(date.words()));
        }
        if (!site.isEmpty() && !date.link().isEmpty()) {
            line("URL:" + site + date.link());
        }
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(date.title()));
        line("TRIGGER:-P1D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    /** Of 3.3.11: backslash, semicolon and comma are marked, line ends become {@code \n}; other control characters may not be. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    /** Of 3.1: no line has more than 75 octets, and no character is torn apart. */
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            at += character.length();
        }
        text.append("\r\n");
    }
}
