package org.zhagen.kernel.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreeRatesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final Scheme USUAL = Scheme.usual(FROM);
    private static final Instant LATE = Instant.parse("2026-12-31T16:00:00Z");
    private static final double EXACT = 1e-12;

    /** A hundred visits: 95 were contacted, 80 solved, 60 satisfied and 20 nearly so. */
    private static List<Visit> hundred() {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int level = i < 60 ? 4 : i < 80 ? 3 : 2;
            visits.add(visit("t" + i, i, i < 95, i < 80, level));
        }
        return visits;
    }

    private static Visit visit(
            String ticket, int hour, boolean contacted, boolean solved, int level, String... exclusions) {
        return new Visit(
                ticket,
                Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3_600L * hour),
                contacted,
                solved,
                level,
                Set.of(exclusions));
    }

    /** 10 % · 0.95 + 50 % · 0.80 + 40 % · (60 + 0.9 · 20) / 100, by hand. */
    @Test
    void byHand() {
        ThreeRates rates = ThreeRates.of(USUAL, hundred(), LATE).orElseThrow();
        assertEquals(0.95, rates.respondedRate(), EXACT);
        assertEquals(0.80, rates.solvedRate(), EXACT);
        assertEquals(0.78, rates.satisfiedRate(), EXACT);
        assertEquals(0.807, rates.composite(), EXACT);
    }

    /** 30 %, 35 % and 35 %, as one banner county of Inner Mongolia is said to weigh them: 0.285 + 0.28 + 0.273. */
    @Test
    void otherWeights() {
        Scheme other = new Scheme(2, FROM, 0.3, 0.35, 0.35, List.of(0.0, 0.0, 0.9, 1.0, 1.0), Set.of());
        assertEquals(0.838, ThreeRates.of(other, hundred(), LATE).orElseThrow().composite(), EXACT);
    }

    @Test
    void whatIsExcludedChangesNothing() {
        ThreeRates before = ThreeRates.of(USUAL, hundred(), LATE).orElseThrow();
        List<Visit> more = hundred();
        more.add(visit("x", 1, false, false, 1, "malicious"));
        ThreeRates after = ThreeRates.of(USUAL, more, LATE).orElseThrow();
        assertEquals(before.composite(), after.composite(), EXACT);
        assertEquals(101, after.visits());
        assertEquals(100, after.valid());
    }

    @Test
    void nothingIsNotZero() {
        assertEquals(Optional.empty(), ThreeRates.of(USUAL, List.of(), LATE));
        assertEquals(Optional.empty(), ThreeRates.of(USUAL, List.of(visit("x", 1, true, true, 5, "outside")), LATE));
    }

    @Test
    void thePastStaysAsItWas() {
        List<Visit> visits = hundred();
        Instant then = Instant.parse("2026-03-03T00:00:00Z");
        ThreeRates known = ThreeRates.of(USUAL, visits, then).orElseThrow();
        visits.add(visit("t1", 99, false, false, 1));
        visits.add(visit("later", 98, false, false, 1));
        assertEquals(known, ThreeRates.of(USUAL, visits, then).orElseThrow());
        assertEquals(49, known.valid());
    }

    @Test
    void aTicketCountsOnceAsItWasSaidLast() {
        List<Visit> twice = List.of(visit("t", 5, true, true, 5), visit("t", 2, false, false, 1));
        ThreeRates rates = ThreeRates.of(USUAL, twice, LATE).orElseThrow();
        assertEquals(1, rates.valid());
        assertEquals(1, rates.composite(), EXACT);
    }

    @Test
    void whatWasSaidAlikeCountsAsOftenAsItWasSaid() {
        List<Said> said = List.of(
                new Said(true, true, 5, Set.of(), 3),
                new Said(true, false, null, Set.of(), 1),
                new Said(false, false, 1, Set.of("outside"), 2));
        ThreeRates rates = ThreeRates.of(USUAL, said).orElseThrow();
        assertEquals(6, rates.visits());
        assertEquals(4, rates.valid());
        assertEquals(0.1 + 0.5 * 0.75 + 0.4 * 0.75, rates.composite(), EXACT);
        assertThrows(IllegalArgumentException.class, () -> new Said(true, true, 5, Set.of(), 0));
    }

    @Test
    void orderDoesNotMatterAndMoreIsNeverLess() {
        Random random = new Random(311);
        for (int round = 0; round < 200; round++) {
            List<Visit> visits = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(30); i++) {
                visits.add(visit("t" + i, i, random.nextBoolean(), random.nextBoolean(), 1 + random.nextInt(5)));
            }
            ThreeRates rates = ThreeRates.of(USUAL, visits, LATE).orElseThrow();
            assertTrue(rates.composite() >= 0 && rates.composite() <= 1 + EXACT);
            Collections.shuffle(visits, random);
            assertEquals(
                    rates.composite(),
                    ThreeRates.of(USUAL, visits, LATE).orElseThrow().composite(),
                    EXACT);
            Visit first = visits.removeFirst();
            visits.add(new Visit(first.ticket(), first.at(), true, true, 5, Set.of()));
            assertTrue(ThreeRates.of(USUAL, visits, LATE).orElseThrow().composite() >= rates.composite() - EXACT);
        }
    }

    @Test
    void theSchemeOfTheDay() {
        Scheme later =
                new Scheme(2, LocalDate.of(2026, 7, 1), 0.3, 0.35, 0.35, List.of(0.0, 0.0, 0.5, 1.0, 1.0), Set.of());
        List<Scheme> all = List.of(later, USUAL);
        assertEquals(Optional.empty(), Scheme.on(LocalDate.of(2025, 12, 31), all));
        assertEquals(Optional.of(USUAL), Scheme.on(LocalDate.of(2026, 6, 30), all));
        assertEquals(Optional.of(later), Scheme.on(LocalDate.of(2026, 7, 1), all));
    }

    @Test
    void whatIsNoSchemeIsRefused() {
        List<Double> fine = List.of(0.0, 0.0, 0.9, 1.0, 1.0);
        assertThrows(IllegalArgumentException.class, () -> new Scheme(1, FROM, 0.5, 0.5, 0.5, fine, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new Scheme(1, FROM, -0.1, 0.6, 0.5, fine, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new Scheme(1, FROM, 0.1, 0.5, 0.4, List.of(1.0), Set.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Scheme(1, FROM, 0.1, 0.5, 0.4, List.of(0.0, 0.5, 0.4, 1.0, 1.0), Set.of()));
    }
}
