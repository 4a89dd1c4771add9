package org.zhagen.cli.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Reading;

class ProfileGeneratorTest {
    private static final Dictionary DICTIONARY = Dictionary.standard();
    private static final long SEED = 20_230_630;
    private static final List<DemoField> FIELDS = DemoDictionary.read().fields();
    private static final List<Division> SAMPLE = sample();

    private final ProfileGenerator generator = new ProfileGenerator(SEED);

    @Test
    void profileDependsOnSeedAndCodeOnly() {
        Map<String, String[]> first = new HashMap<>();
        SAMPLE.forEach(township -> first.put(township.code(), generator.profile(township)));
        List<Division> shuffled = new ArrayList<>(SAMPLE);
        Collections.shuffle(shuffled, new Random(7));
        ProfileGenerator again = new ProfileGenerator(SEED);
        for (Division township : shuffled) {
            assertArrayEquals(first.get(township.code()), again.profile(township));
        }
    }

    @Test
    void anotherSeedGivesAnotherCountry() {
        ProfileGenerator other = new ProfileGenerator(SEED + 1);
        for (Division township : SAMPLE) {
            assertFalse(List.of(generator.profile(township)).equals(List.of(other.profile(township))), township.code());
        }
    }

    @Test
    void everyCellIsOfItsTypeAndWithinItsRange() {
        for (Division township : SAMPLE) {
            String[] cells = generator.profile(township);
            assertEquals(FIELDS.size(), cells.length);
            for (int i = 0; i < cells.length; i++) {
                String cell = cells[i];
                assertTrue(cell.isEmpty() || fits(FIELDS.get(i), cell), () -> township + " " + cell);
            }
        }
    }

    @Test
    void cellsAreMissingAsOftenAsStated() {
        int[] missing = new int[FIELDS.size()];
        for (Division township : SAMPLE) {
            String[] cells = generator.profile(township);
            for (int i = 0; i < cells.length; i++) {
                missing[i] += cells[i].isEmpty() ? 1 : 0;
            }
        }
        double all = 0;
        for (int i = 0; i < missing.length; i++) {
            double rate = MissingRates.of(FIELDS.get(i).id());
            double deviation = Math.sqrt(rate * (1 - rate) / SAMPLE.size());
            double share = missing[i] / (double) SAMPLE.size();
            assertEquals(rate, share, 5 * deviation, FIELDS.get(i).id());
            all += share / missing.length;
        }
        assertEquals(0.12, all, 0.01);
    }

    @Test
    void fieldsHangTogether() {
        assertTrue(
                mean("network-coverage", t -> t.startsWith("54")) < mean("network-coverage", t -> t.startsWith("32")));
        assertTrue(mean("elderly-share", t -> t.startsWith("44")) < mean("elderly-share", t -> t.startsWith("21")));
        assertTrue(mean("population", t -> t.charAt(6) == '2') < mean("population", t -> t.charAt(6) == '0'));
        assertTrue(mean("logistics-cost", t -> t.startsWith("33")) < mean("logistics-cost", t -> t.startsWith("63")));
    }

    /** What a curator's table may hold: readable and within the range of the dictionary. */
    private static boolean fits(DemoField field, String cell) {
        Field known = DICTIONARY.field(field.id());
        return known != null
                && Dictionary.parse(known, cell) instanceof Reading.Value(Object value)
                && known.range().contains(value);
    }

    private static double magnitude(String cell) {
        return Double.parseDouble(cell.replaceAll("[%元]", ""));
    }

    private double mean(String id, Predicate<String> codes) {
        int place = generator.ids().indexOf(id);
        return SAMPLE.stream()
                .filter(township -> codes.test(township.code()))
                .map(township -> generator.profile(township)[place])
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(ProfileGeneratorTest::magnitude)
                .average()
                .orElseThrow();
    }

    private static List<Division> sample() {
        List<Division> all = Divisions.townships();
        List<Division> sample = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 11) {
            sample.add(all.get(i));
        }
        return List.copyOf(sample);
    }
}
