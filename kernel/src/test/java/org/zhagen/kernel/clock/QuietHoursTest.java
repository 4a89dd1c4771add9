package org.zhagen.kernel.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA).toInstant();
    }

    private static Instant usual(String local) {
        return QuietHours.USUAL.next(at(local), CHINA);
    }

    @Test
    void overMidnight() {
        assertEquals(at("2026-11-23T21:59:59"), usual("2026-11-23T21:59:59"));
        assertEquals(at("2026-11-24T07:00"), usual("2026-11-23T22:00"));
        assertEquals(at("2026-11-24T07:00"), usual("2026-11-24T00:00"));
        assertEquals(at("2026-11-24T07:00"), usual("2026-11-24T06:59:59"));
        assertEquals(at("2026-11-24T07:00"), usual("2026-11-24T07:00"));
    }

    @Test
    void withinADay() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30));
        assertEquals(at("2026-11-23T13:30"), noon.next(at("2026-11-23T12:10"), CHINA));
        assertEquals(at("2026-11-23T13:31"), noon.next(at("2026-11-23T13:31"), CHINA));
    }

    @Test
    void theSameTimeTwiceIsNoQuietAtAll() {
        QuietHours none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertFalse(none.isQuiet(LocalTime.MIDNIGHT));
        assertEquals(at("2026-11-23T00:00"), none.next(at("2026-11-23T00:00"), CHINA));
    }

    /** Nothing goes back in time, waits a day or more, goes out in the quiet, or is put off twice; in any zone. */
    @Test
    void putsOffOnceAndNotFar() {
        SplittableRandom random = new SplittableRandom(20261123);
        ZoneId[] zones = {CHINA, ZoneId.of("Europe/Berlin"), ZoneId.of("America/St_Johns"), ZoneId.of("UTC")};
        for (int i = 0; i < 20_000; i++) {
            QuietHours quiet =
                    new QuietHours(LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 30));
            ZoneId zone = zones[random.nextInt(zones.length)];
            Instant moment = Instant.ofEpochSecond(random.nextLong(1_767_225_600L, 1_798_761_600L));
            Instant next = quiet.next(moment, zone);
            assertFalse(next.isBefore(moment));
            assertTrue(Duration.between(moment, next).compareTo(Duration.ofHours(25)) < 0);
            if (zone.equals(CHINA)) {
                assertFalse(quiet.isQuiet(next.atZone(zone).toLocalTime()));
                assertEquals(next, quiet.next(next, zone));
            }
        }
    }
}
