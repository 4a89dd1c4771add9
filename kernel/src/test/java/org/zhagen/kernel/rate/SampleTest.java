package org.zhagen.kernel.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static long drawn(Sample sample, int of) {
        return IntStream.range(0, of)
                .filter(i -> sample.draws("ticket-" + i, false))
                .count();
    }

    /** Of 20,000 with a share of 0.3 the standard deviation is 65; four of them either way. */
    @Test
    void drawsItsShare() {
        for (String seed : new String[] {"2026-01", "2026-02", "2026-03"}) {
            long drawn = drawn(new Sample(0.3, seed), 20_000);
            assertTrue(Math.abs(drawn - 6_000) < 260, seed + " drew " + drawn);
        }
    }

    @Test
    void noneAndAll() {
        assertEquals(0, drawn(new Sample(0, "a"), 1_000));
        assertEquals(1_000, drawn(new Sample(1, "a"), 1_000));
    }

    @Test
    void drawsTheSameAgainAndMoreWithAGreaterShare() {
        Sample some = new Sample(0.2, "a");
        Sample more = new Sample(0.5, "a");
        for (int i = 0; i < 2_000; i++) {
            String ticket = "ticket-" + i;
            assertEquals(some.draws(ticket, false), some.draws(ticket, false));
            assertTrue(!some.draws(ticket, false) || more.draws(ticket, false));
        }
    }

    @Test
    void whoSaysItWasBadIsAlwaysAsked() {
        assertTrue(new Sample(0, "a").draws("t", true));
    }

    @Test
    void neitherTooFewNorTooMany() {
        Band band = new Band(5, 30);
        assertEquals(Band.Place.BELOW, band.place(4.9));
        assertEquals(Band.Place.WITHIN, band.place(5));
        assertEquals(Band.Place.WITHIN, band.place(30));
        assertEquals(Band.Place.ABOVE, band.place(30.1));
    }
}
