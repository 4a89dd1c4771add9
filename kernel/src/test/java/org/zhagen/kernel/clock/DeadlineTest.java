package org.zhagen.kernel.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Working WORKING = new Working(WorkingDays.standard(), OfficeHours.USUAL, ZONE);
    private static final List<Calendar> CALENDARS = List.of(new Always(), WORKING);

    /** Worked out by hand with the calendar of 2026; hours are 8:30–12:00 and 13:30–18:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:00, PT4H, 2026-11-23T10:30", // over a weekend
        "2026-11-20T12:30, PT1H, 2026-11-20T14:30", // from within the pause at noon
        "2026-11-20T10:00, P1D, 2026-11-23T18:00", // Friday does not count; the next working day is Monday
        "2026-11-20T10:00, P3D, 2026-11-25T18:00",
        "2026-02-13T17:00, PT2H, 2026-02-14T09:30", // a Saturday that is worked
        "2026-02-14T17:00, PT2H, 2026-02-24T09:30", // nine days of Spring Festival
        "2026-09-30T09:00, P1D, 2026-10-08T18:00", // the first working day after the National Day
        "2026-10-09T09:00, P2D, 2026-10-12T18:00" // over a Saturday that is worked
    })
    void workingTime(LocalDateTime from, Duration within, LocalDateTime due) {
        assertEquals(at(due), new Deadline(WORKING, at(from), within).due().orElseThrow());
    }

    @Test
    void dayAndNightEveryHourCounts() {
        Instant from = at(LocalDateTime.parse("2026-02-14T23:00"));
        assertEquals(
                from.plus(Duration.ofDays(3)),
                new Deadline(new Always(), from, Duration.ofDays(3)).due().orElseThrow());
    }

    @Test
    void whatIsCountedIsWhatAMinuteByMinuteCountGives() {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            Instant from = moment(random);
            Instant until = from.plus(Duration.ofMinutes(random.nextInt(12_000)));
            long minutes = 0;
            for (Instant at = from; at.isBefore(until); at = at.plusSeconds(60)) {
                minutes += works(at) ? 1 : 0;
            }
            assertEquals(Duration.ofMinutes(minutes), WORKING.counted(from, until), from + " " + until);
        }
    }

    @Test
    void countingAddsUpAndAfterIsItsInverse() {
        Random random = new Random(12);
        for (int i = 0; i < 2000; i++) {
            for (Calendar calendar : CALENDARS) {
                Instant a = moment(random);
                Instant b = a.plus(minutes(random));
                Instant c = b.plus(minutes(random));
                assertEquals(calendar.counted(a, c), calendar.counted(a, b).plus(calendar.counted(b, c)), a + " " + b);
                Duration some = minutes(random);
                assertEquals(some, calendar.counted(a, calendar.after(a, some)));
                assertEquals(
                        calendar.after(a, some.plusHours(5)),
                        calendar.after(calendar.after(a, some), Duration.ofHours(5)));
            }
        }
    }

    @Test
    void pausesPutTheEndOffByWhatWouldHaveCounted() {
        Random random = new Random(13);
        for (int i = 0; i < 2000; i++) {
            for (Calendar calendar : CALENDARS) {
                Instant from = moment(random);
                Duration within = Duration.ofHours(1 + random.nextInt(100));
                List<Pause> pauses = pauses(random, from);
                Deadline paused = new Deadline(calendar, from, within, pauses);
                Instant due = paused.due().orElseThrow();
                assertEquals(paused.budget(), paused.counted(due), "all is used up at the end");
                assertFalse(
                        due.isBefore(new Deadline(calendar, from, within).due().orElseThrow()));
                assertFalse(paused.late(due));
                assertTrue(paused.late(due.plusSeconds(1)));
                Instant now = from.plus(minutes(random));
                seamless(paused, now);
                List<Pause> shuffled = new ArrayList<>(pauses.reversed());
                assertEquals(
                        due,
                        new Deadline(calendar, from, within, shuffled).due().orElseThrow());
            }
        }
    }

    private static void seamless(Deadline deadline, Instant now) {
        Instant at = deadline.from();
        for (Deadline.Interval interval : deadline.replay(now)) {
            assertEquals(at, interval.from());
            assertTrue(interval.until().isAfter(at));
            at = interval.until();
        }
        assertEquals(now.isAfter(deadline.from()) ? now : deadline.from(), at);
    }

    @Test
    void aPauseThatGoesOnLeavesTheEndOpen() {
        Instant from = at(LocalDateTime.parse("2026-11-20T09:00"));
        Pause open = new Pause(from.plusSeconds(3600), null, "等待第三方检测", "韩正平");
        Deadline paused = new Deadline(WORKING, from, Duration.ofHours(24), List.of(open));
        assertEquals(Optional.empty(), paused.due());
        assertFalse(paused.late(from.plus(Duration.ofDays(400))));
        Deadline before = new Deadline(WORKING, from, Duration.ofMinutes(30), List.of(open));
        assertEquals(from.plusSeconds(1800), before.due().orElseThrow(), "it had ended before the pause began");
        assertEquals(Duration.ofHours(1), paused.counted(from.plus(Duration.ofDays(3))));
        assertEquals(
                List.of(false, true),
                paused.replay(from.plus(Duration.ofDays(3))).stream()
                        .map(interval -> interval.pause() != null)
                        .toList());
    }

    @Test
    void daysThatWerePausedAreGivenBackInHours() {
        Instant from = at(LocalDateTime.parse("2026-11-16T10:00")); // a Monday: 3d end on Thursday at 18:00
        Pause pause = new Pause(
                at(LocalDateTime.parse("2026-11-17T08:30")), at(LocalDateTime.parse("2026-11-17T18:00")), "停电", "韩正平");
        assertEquals(
                at(LocalDateTime.parse("2026-11-20T18:00")),
                new Deadline(WORKING, from, Duration.ofDays(3), List.of(pause))
                        .due()
                        .orElseThrow());
    }

    private static List<Pause> pauses(Random random, Instant from) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant begin = from.plus(Duration.ofMinutes(random.nextInt(4000) - 200));
            pauses.add(new Pause(begin, begin.plus(Duration.ofMinutes(random.nextInt(3000))), "", ""));
        }
        return pauses;
    }

    private static boolean works(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ZONE);
        int minute = local.getHour() * 60 + local.getMinute();
        return WORKING.days().works(local.toLocalDate())
                && ((minute >= 510 && minute < 720) || (minute >= 810 && minute < 1080));
    }

    private static Duration minutes(Random random) {
        return Duration.ofMinutes(random.nextInt(20_000));
    }

    private static Instant moment(Random random) {
        return at(LocalDateTime.parse("2025-01-01T00:00")).plus(Duration.ofMinutes(random.nextInt(700_000)));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
