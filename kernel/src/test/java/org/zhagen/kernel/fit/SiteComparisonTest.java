package org.zhagen.kernel.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.adaptation.Yard;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Profile;

/** Differences reckoned by hand, and what holds for any two sites. */
class SiteComparisonTest {

    private static FieldDifference row(SiteComparison comparison, String field) {
        return comparison.rows().stream()
                .filter(r -> r.field().id().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static SiteComparison compare(Profile there, Profile here, Profile... among) {
        return SiteComparison.of(Yard.BASE, there, here, List.of(among));
    }

    @Test
    void namesWhatDependsOnADifference() {
        Profile here = Yard.site("population", 1500L, "households", 1200L, "terrain", "mountain", "grid-workers", 3L);
        SiteComparison comparison = compare(Yard.site(), here, Yard.site("population", 4500L));
        FieldDifference population = row(comparison, "population");
        assertEquals(3000L, population.there());
        assertEquals(1500L, population.here());
        assertEquals(-1500L, population.absolute());
        assertEquals(-0.5, population.relative().orElseThrow());
        assertEquals(0.5, population.apart().orElseThrow(), "1500 of a spread of 3000");
        assertEquals(1, population.dependents().size());
        Dependent recorders = population.dependents().getFirst();
        assertEquals(Dependent.Kind.COST, recorders.kind());
        assertEquals("resources/recorders", recorders.at().toString());
        assertEquals(2.5, recorders.there());
        assertEquals(1.75, recorders.here());
        assertEquals(0.5 * 1 * 2, population.matters());

        FieldDifference workers = row(comparison, "grid-workers");
        assertEquals(
                List.of(Dependent.Kind.PRECONDITION, Dependent.Kind.BOTTOM_LINE),
                workers.dependents().stream().map(Dependent::kind).toList());
        assertEquals(Truth.TRUE, workers.dependents().getFirst().there());
        assertEquals(Truth.FALSE, workers.dependents().getFirst().here());
        assertEquals(
                9 * 2 + 3 * 2, workers.matters(), "required with weight 3, and the bottom line that 4 meetings break");
        assertEquals("grid-workers", comparison.rows().getFirst().field().id());
    }

    @Test
    void theParametersThatFollowAFieldAreNamed() {
        SiteComparison comparison = compare(Yard.site(), Yard.site("households", 1200L));
        FieldDifference households = row(comparison, "households");
        Dependent meetings = households.dependents().stream()
                .filter(d -> d.kind() == Dependent.Kind.PARAMETER)
                .findFirst()
                .orElseThrow();
        assertEquals(2L, meetings.there());
        assertEquals(4L, meetings.here());
        assertEquals(1, households.share().orElseThrow(), "the only difference is the whole distance");
        assertTrue(households.dependents().stream().anyMatch(d -> d.kind() == Dependent.Kind.VARIANT));
    }

    @Test
    void anUnknownValueStaysUnknownAndComesFirst() {
        SiteComparison comparison = compare(Yard.site(), Yard.site("grid-workers", null, "venue-area", 60.0));
        FieldDifference workers = comparison.rows().getFirst();
        assertEquals("grid-workers", workers.field().id());
        assertNull(workers.here());
        assertNull(workers.absolute());
        assertTrue(workers.relative().isEmpty());
        assertTrue(workers.apart().isEmpty());
        assertFalse(workers.isKnown());
        assertEquals(List.of(workers), comparison.unknown());
    }

    @Test
    void aShareOfNothingIsNoShare() {
        SiteComparison comparison = compare(Yard.site("venue-area", 0.0), Yard.site("venue-area", 60.0));
        assertEquals(60.0, row(comparison, "venue-area").absolute());
        assertTrue(row(comparison, "venue-area").relative().isEmpty());
    }

    @Test
    void lawsOfAnyTwoSites() {
        Random random = new Random(11);
        for (int run = 0; run < 100; run++) {
            Profile a = random(random, "130681001");
            Profile b = random(random, "130681002");
            List<Profile> among = new ArrayList<>(List.of(a, b, random(random, "130681003")));
            SiteComparison forth = SiteComparison.of(Yard.BASE, a, b, among);
            SiteComparison back = SiteComparison.of(Yard.BASE, b, a, among);
            Set<String> fields = new HashSet<>();
            for (FieldDifference row : forth.rows()) {
                fields.add(row.field().id());
                FieldDifference other = row(back, row.field().id());
                assertEquals(row.apart(), other.apart());
                assertEquals(row.share(), other.share());
                assertEquals(row.matters(), other.matters(), 1e-9);
                assertEquals(row.isKnown(), row.apart().isPresent());
                assertTrue(!row.isSame() || row.matters() == 0);
            }
            assertEquals(forth.rows().size(), fields.size(), "one row for a field");
            double shares =
                    forth.rows().stream().mapToDouble(r -> r.share().orElse(0)).sum();
            assertTrue(Math.abs(shares) < 1e-9 || Math.abs(shares - 1) < 1e-9, () -> "shares: " + shares);
            for (int i = 1; i < forth.rows().size(); i++) {
                assertTrue(
                        forth.rows().get(i - 1).matters() >= forth.rows().get(i).matters());
            }
        }
    }

    private static Profile random(Random random, String code) {
        Profile site = Yard.site(
                "population", some(random, (Object) (long) random.nextInt(5000)),
                "households", some(random, (Object) (long) random.nextInt(2000)),
                "grid-workers", some(random, (Object) (long) random.nextInt(9)),
                "terrain", some(random, random.nextBoolean() ? "mountain" : "plain"));
        return new Profile(code, code, site.values());
    }

    private static @Nullable Object some(Random random, Object value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
