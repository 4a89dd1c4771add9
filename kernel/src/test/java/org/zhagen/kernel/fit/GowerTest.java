package org.zhagen.kernel.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;

/** Distances reckoned by hand. */
class GowerTest {

    private static final Set<String> FIELDS =
            Set.of("population", "elderly-share", "budget", "terrain", "venue", "walk");

    private static Profile site(String code, Object... values) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put((String) values[i], values[i + 1]);
        }
        return new Profile(code, code, map);
    }

    private static Money yuan(String text) {
        return Money.parse(text).orElseThrow();
    }

    private static final Profile A = site(
            "a",
            "population",
            1000L,
            "elderly-share",
            new Percent(10),
            "budget",
            yuan("10万元"),
            "terrain",
            "plain",
            "venue",
            true,
            "walk",
            Duration.ofMinutes(10));
    private static final Profile B = site(
            "b",
            "population",
            3000L,
            "elderly-share",
            new Percent(30),
            "budget",
            yuan("20万元"),
            "terrain",
            "plain",
            "venue",
            false,
            "walk",
            Duration.ofMinutes(40));
    private static final Profile C = site(
            "c", "population", 5000L, "elderly-share", new Percent(20), "budget", yuan("50万元"), "terrain", "mountain");
    private static final Profile D = site("d", "walk", Duration.ofMinutes(30));
    private static final Profile E = site("e");
    private static final List<Profile> ALL = List.of(A, B, C, D, E);
    private static final Gower GOWER = new Gower(FIELDS, ALL);

    @Test
    void distancesAreAsReckonedByHand() {
        // ranges: population 4000, share 20 points, budget 40万, walk 30 minutes
        assertEquals((0.5 + 1 + 0.25 + 0 + 1 + 1) / 6, GOWER.distance(A, B).orElseThrow(), 1e-12);
        assertEquals((1 + 0.5 + 1 + 1) / 4, GOWER.distance(A, C).orElseThrow(), 1e-12);
        assertEquals((0.5 + 0.5 + 0.75 + 1) / 4, GOWER.distance(B, C).orElseThrow(), 1e-12);
        assertEquals(20.0 / 30, GOWER.distance(A, D).orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), GOWER.distance(C, D));
        assertEquals(OptionalDouble.empty(), GOWER.distance(A, E));
    }

    @Test
    void nearestComeFirstWithoutTheSiteItself() {
        assertEquals(
                List.of("b", "d", "c"),
                new Gower(FIELDS, ALL)
                        .nearest(A, ALL, 5).stream().map(n -> n.site().code()).toList());
        assertEquals(1, GOWER.nearest(A, ALL, 1).size());
        assertEquals(List.of(), GOWER.nearest(E, ALL, 5));
    }

    @Test
    void aFieldThatIsTheSameEverywhereSetsNobodyApart() {
        Profile x = site("x", "population", 7L);
        Profile y = site("y", "population", 7L);
        assertEquals(0, new Gower(FIELDS, List.of(x, y)).distance(x, y).orElseThrow());
    }

    @Test
    void symmetricFromZeroToOneAndZeroToItself() {
        Random random = new Random(7);
        List<Profile> sites = random.ints(30)
                .mapToObj(seed -> {
                    Random own = new Random(seed);
                    Map<String, Object> values = new HashMap<>();
                    if (own.nextBoolean()) {
                        values.put("population", (long) own.nextInt(100000));
                    }
                    if (own.nextBoolean()) {
                        values.put(
                                "terrain", List.of("plain", "hill", "mountain").get(own.nextInt(3)));
                    }
                    values.put("elderly-share", new Percent(own.nextInt(100)));
                    return new Profile("s" + seed, "…", values);
                })
                .toList();
        Gower gower = new Gower(FIELDS, sites);
        for (Profile a : sites) {
            assertEquals(0, gower.distance(a, a).orElseThrow());
            for (Profile b : sites) {
                double d = gower.distance(a, b).orElseThrow();
                assertEquals(d, gower.distance(b, a).orElseThrow());
                assertTrue(d >= 0 && d <= 1);
            }
        }
    }

    @Test
    void theFieldsAreAddedUpInOneOrderWhateverTheSet() {
        List<String> names = List.of("abcdefghijklmnopqrstuvwxyz".split("", -1)).subList(0, 26);
        Random random = new Random(8);
        Map<String, Object> one = new HashMap<>();
        Map<String, Object> two = new HashMap<>();
        Map<String, Object> low = new HashMap<>();
        Map<String, Object> high = new HashMap<>();
        double sum = 0;
        for (String name : names) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            one.put(name, x);
            two.put(name, y);
            low.put(name, -1.0);
            high.put(name, 2.0);
            sum += Math.abs(x - y) / 3;
        }
        Profile a = new Profile("a", "a", one);
        Profile b = new Profile("b", "b", two);
        List<Profile> all = List.of(a, b, new Profile("l", "l", low), new Profile("h", "h", high));
        for (int i = 0; i < 50; i++) {
            List<String> order = new ArrayList<>(names);
            Collections.shuffle(order, random);
            Gower gower = new Gower(new LinkedHashSet<>(order), all);
            assertEquals(OptionalDouble.of(sum / names.size()), gower.distance(a, b));
        }
    }
}
