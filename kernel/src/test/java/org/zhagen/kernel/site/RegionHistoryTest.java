package org.zhagen.kernel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.site.RegionChange.Flaw;
import org.zhagen.kernel.site.RegionChange.Kind;

class RegionHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** Two townships merge into the first; later their county is renumbered. */
    private static final RegionHistory MERGED_THEN_RENUMBERED = new RegionHistory(List.of(
            change(Kind.RENUMBER, DAY.plusDays(10), List.of("990121"), List.of("990103")),
            change(Kind.MERGE, DAY, List.of("990121001", "990121002"), List.of("990121001"))));

    @Test
    void changesAreFollowedInTheOrderOfTheirDays() {
        assertEquals(codes("990103001"), read(MERGED_THEN_RENUMBERED, "990121002", -1, 20));
        assertEquals(codes("990121001"), read(MERGED_THEN_RENUMBERED, "990121002", -1, 5));
        assertEquals(codes("990103001007"), read(MERGED_THEN_RENUMBERED, "990121002007", -1, 20));
        assertEquals(codes("990121002"), read(MERGED_THEN_RENUMBERED, "990121002", -9, -1));
        assertEquals(codes("110101001"), read(MERGED_THEN_RENUMBERED, "110101001", -1, 20));
    }

    @Test
    void anEarlierDayGivesAllOrigins() {
        assertEquals(codes("990121001", "990121002"), read(MERGED_THEN_RENUMBERED, "990103001", 20, -1));
        assertEquals(codes("990121001"), read(MERGED_THEN_RENUMBERED, "990103001", 20, 0));
    }

    @Test
    void aChangeHoldsFromItsOwnDayOn() {
        assertEquals(codes("990121001"), read(MERGED_THEN_RENUMBERED, "990121002", -1, 0));
        assertEquals(codes("990121002"), read(MERGED_THEN_RENUMBERED, "990121002", 0, 1));
    }

    @Test
    void whatIsSplitBecomesItsPartsAndWhatLayInItKeepsItsCode() {
        RegionHistory split =
                new RegionHistory(List.of(change(Kind.SPLIT, DAY, List.of("9901"), List.of("9901", "9902"))));
        assertEquals(codes("9901", "9902"), read(split, "9901", -1, 0));
        assertEquals(codes("990121"), read(split, "990121", -1, 0));
        assertEquals(codes("9901"), read(split, "9902", 0, -1));
    }

    @Test
    void whatIsClosedEndsWithAllThatLiesInIt() {
        RegionHistory closed = new RegionHistory(List.of(change(Kind.CLOSE, DAY, List.of("990121"), List.of())));
        assertEquals(codes(), read(closed, "990121003", -1, 0));
        assertEquals(codes(), read(closed, "990121", 0, -1));
    }

    @Test
    void codesMayBeExchanged() {
        RegionHistory exchanged = new RegionHistory(
                List.of(change(Kind.RENUMBER, DAY, List.of("9901", "9902"), List.of("9902", "9901"))));
        assertEquals(codes("990201"), read(exchanged, "990101", -1, 0));
        assertEquals(codes("990101"), read(exchanged, "990201", -1, 0));
    }

    @Test
    void codesThatMakeNoChangeAreRefused() {
        assertEquals(Optional.of(Flaw.COUNT), flaw(Kind.MERGE, List.of("99"), List.of("98")));
        assertEquals(Optional.of(Flaw.COUNT), flaw(Kind.RENAME, List.of("99"), List.of("98")));
        assertEquals(Optional.of(Flaw.COUNT), flaw(Kind.CLOSE, List.of("99"), List.of("98")));
        assertEquals(Optional.of(Flaw.TWICE), flaw(Kind.MERGE, List.of("99", "99"), List.of("98")));
        assertEquals(Optional.of(Flaw.LEVELS), flaw(Kind.RENUMBER, List.of("99"), List.of("9901")));
        assertEquals(Optional.empty(), flaw(Kind.SPLIT, List.of("99"), List.of("98", "97")));
        assertThrows(IllegalArgumentException.class, () -> change(Kind.SPLIT, DAY, List.of("99"), List.of("98", "98")));
    }

    /** Reading a code in two steps is reading it in one, forwards and backwards. */
    @Test
    void readingTwiceIsReadingOnce() {
        Random random = new Random(20261122);
        for (int run = 0; run < 300; run++) {
            RegionHistory history = history(random);
            int one = random.nextInt(32) - 1;
            int two = one + random.nextInt(32 - one);
            for (RegionCode code : ground()) {
                assertEquals(
                        all(history, read(history, code.digits(), -1, one), one, two),
                        read(history, code.digits(), -1, two));
                assertEquals(
                        all(history, read(history, code.digits(), 31, two), two, one),
                        read(history, code.digits(), 31, one));
            }
        }
    }

    /** One code has become another exactly when that one goes back to it. */
    @Test
    void backwardsIsTheInverseOfForwards() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            RegionHistory history = history(random);
            for (RegionCode old : ground()) {
                for (RegionCode code : ground()) {
                    assertEquals(
                            read(history, old.digits(), -1, 31).contains(code),
                            read(history, code.digits(), 31, -1).contains(old),
                            () -> old + " and " + code + " by " + history);
                }
            }
        }
    }

    @Test
    void withoutTimeBetweenNothingChanges() {
        Random random = new Random(3);
        for (int run = 0; run < 100; run++) {
            RegionHistory history = history(random);
            int day = random.nextInt(31);
            ground().forEach(code -> assertEquals(Set.of(code), read(history, code.digits(), day, day)));
        }
    }

    private static RegionHistory history(Random random) {
        List<RegionChange> changes = new ArrayList<>();
        while (changes.size() < 6) {
            List<RegionCode> level = new ArrayList<>(random.nextBoolean() ? counties() : townships());
            Collections.shuffle(level, random);
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            List<RegionCode> from = level.subList(0, 1 + random.nextInt(2));
            List<RegionCode> to = kind == Kind.RENAME ? from : level.subList(1, 1 + random.nextInt(3));
            if (RegionChange.flaw(kind, from, to).isEmpty()) {
                changes.add(new RegionChange(kind, DAY.plusDays(random.nextInt(30)), from, to));
            }
        }
        assertTrue(changes.size() == 6);
        return new RegionHistory(changes);
    }

    private static List<RegionCode> counties() {
        return Stream.of("990101", "990102", "990103").map(RegionCode::new).toList();
    }

    private static List<RegionCode> townships() {
        return counties().stream()
                .flatMap(county -> Stream.of("001", "002").map(end -> new RegionCode(county + end)))
                .toList();
    }

    private static List<RegionCode> ground() {
        return Stream.concat(counties().stream(), townships().stream()).toList();
    }

    private static Set<RegionCode> all(RegionHistory history, Set<RegionCode> codes, int then, int day) {
        Set<RegionCode> all = new TreeSet<>();
        codes.forEach(code -> all.addAll(read(history, code.digits(), then, day)));
        return all;
    }

    private static Set<RegionCode> read(RegionHistory history, String code, int then, int day) {
        return history.read(new RegionCode(code), DAY.plusDays(then), DAY.plusDays(day));
    }

    private static Optional<Flaw> flaw(Kind kind, List<String> from, List<String> to) {
        return RegionChange.flaw(kind, list(from), list(to));
    }

    private static RegionChange change(Kind kind, LocalDate day, List<String> from, List<String> to) {
        return new RegionChange(kind, day, list(from), list(to));
    }

    private static List<RegionCode> list(List<String> codes) {
        return codes.stream().map(RegionCode::new).toList();
    }

    private static Set<RegionCode> codes(String... codes) {
        return new TreeSet<>(list(List.of(codes)));
    }
}
