package org.zhagen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Calendars as RFC 5545 has them, read back by a small reader. */
class CalendarTextTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T10:00:00Z");

    private static String of(DueDate... dates) {
        return CalendarText.of("到期事项", List.of(dates), "https://zhagen.test", NOW);
    }

    /** The unfolded lines. */
    private static List<String> lines(String text) {
        assertThat(text).endsWith("\r\n");
        return List.of(text.replace("\r\n ", "").split("\r\n", -1));
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    /** What a text means, backwards. */
    private static String meant(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '\\') {
                char next = value.charAt(++i);
                text.append(next == 'n' ? '\n' : next);
            } else {
                assertThat(";,").doesNotContain(String.valueOf(each));
                text.append(each);
            }
        }
        return text.toString();
    }

    @Test
    void aDueDateIsTheHalfHourBeforeItInUniversalTime() {
        List<String> lines = lines(of(new DueDate("matter-1", "核对企业档案", DUE, "一行\n两行", "/work/matters/1")));
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "BEGIN:VEVENT",
                        "UID:matter-1@zhagen",
                        "DTSTAMP:20261123T010000Z",
                        "DTSTART:20261124T093000Z",
                        "DTEND:20261124T100000Z",
                        "SUMMARY:核对企业档案",
                        "DESCRIPTION:一行\\n两行",
                        "URL:https://zhagen.test/work/matters/1",
                        "TRIGGER:-P1D")
                .endsWith("END:VEVENT", "END:VCALENDAR", "");
    }

    @Test
    void whateverATitleHoldsComesBackAndNoLineIsLong() {
        SplittableRandom random = new SplittableRandom(20261123);
        String alphabet = "ab ;,\\\n:\"扎根办🙂é";
        int[] characters = alphabet.codePoints().toArray();
        for (int i = 0; i < 500; i++) {
            StringBuilder title = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                title.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            String text = of(new DueDate("u" + i, title.toString(), DUE, "", ""));
            for (String line : text.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n", "\uFFFD");
            }
            assertThat(meant(value(lines(text), "SUMMARY"))).isEqualTo(title.toString());
        }
    }

    @Test
    void controlCharactersAreLeftOutAndDatesAreInTheirOrder() {
        List<String> uids = new ArrayList<>();
        lines(of(
                        new DueDate("b", "x\u0007y", DUE, "", ""),
                        new DueDate("c", "z", DUE.minusSeconds(1), "", ""),
                        new DueDate("a", "z", DUE, "", "")))
                .stream()
                .filter(line -> line.startsWith("UID:"))
                .forEach(uids::add);
        assertThat(uids).containsExactly("UID:c@zhagen", "UID:a@zhagen", "UID:b@zhagen");
        assertThat(CalendarText.escaped("x\u0007y\r\nz")).isEqualTo("xy\\nz");
    }
}
