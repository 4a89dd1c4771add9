package org.zhagen.kernel.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.value.ValueType;

class ColumnRuleTest {

    private static final RuleScope SCOPE = RuleScope.of(RandomRules.declared(), RandomRules.declared());

    @Test
    void conditionsAgreeWithTheSiteBySiteEvaluator() {
        SplittableRandom random = new SplittableRandom(20_260_101);
        RandomRules rules = new RandomRules(random);
        RandomSites makers = new RandomSites(random);
        Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
        for (int round = 0; round < 10; round++) {
            List<Map<String, Object>> sites = makers.sites(80 + random.nextInt(100), round * 0.05);
            Columns columns = RandomSites.columns(sites);
            Map<String, Object> params = makers.site(0.1);
            for (int i = 0; i < 220; i++) {
                Rule rule = compile(rules.condition(1 + i % 4), Expected.TRUTH);
                TruthBits bits = columnar(rule, params).evaluate(columns);
                for (int site = 0; site < sites.size(); site++) {
                    Truth expected = rule.truth(new Bindings(sites.get(site), params));
                    int at = site;
                    assertEquals(
                            expected, bits.at(site), () -> rule.source() + " at " + sites.get(at) + " with " + params);
                    seen.merge(expected, 1, Integer::sum);
                }
            }
        }
        int total = seen.values().stream().mapToInt(Integer::intValue).sum();
        seen.forEach((truth, count) -> assertTrue(count > total / 10, truth + " is rare: " + seen));
    }

    @Test
    void valuesAgreeWithTheSiteBySiteEvaluator() {
        SplittableRandom random = new SplittableRandom(7);
        RandomRules rules = new RandomRules(random);
        RandomSites makers = new RandomSites(random);
        List<Map<String, Object>> sites = makers.sites(150, 0.1);
        Columns columns = RandomSites.columns(sites);
        Map<String, Object> params = makers.site(0.1);
        for (int i = 0; i < 1_500; i++) {
            ValueType type = ValueType.values()[i % ValueType.values().length];
            Rule rule = compile(rules.value(type, 1 + i % 3), Expected.of(type));
            ValueColumn values = columnar(rule, params).values(columns);
            for (int site = 0; site < sites.size(); site++) {
                int at = site;
                assertEquals(
                        rule.value(new Bindings(sites.get(site), params)),
                        values.at(site),
                        () -> rule.source() + " at " + sites.get(at) + " with " + params);
            }
        }
    }

    @Test
    void agreesAcrossChunksAndWithWideCodes() {
        SplittableRandom random = new SplittableRandom(11);
        RandomRules rules = new RandomRules(random);
        RandomSites makers = new RandomSites(random);
        List<Map<String, Object>> sites = makers.sites(2 * Layout.CHUNK + 4_321, 0.1);
        Columns columns = RandomSites.columns(sites);
        Map<String, Object> params = makers.site(0);
        for (int i = 0; i < 9; i++) {
            Rule rule = compile(rules.condition(1 + i % 3), Expected.TRUTH);
            TruthBits bits = columnar(rule, params).evaluate(columns);
            long yes = 0;
            for (int site = 0; site < sites.size(); site++) {
                Truth expected = rule.truth(new Bindings(sites.get(site), params));
                assertEquals(expected, bits.at(site), rule.source());
                yes += expected == Truth.TRUE ? 1 : 0;
            }
            assertEquals(yes, bits.countTrue(), "no bits beyond the last site");
        }
    }

    @Test
    void everyWidthOfCodesFindsItsBounds() {
        for (long span : new long[] {1, 2, 100, 127, 128, 129, 30_000, 32_767, 32_768, 40_000, 1L << 31, 1L << 62}) {
            long[] values = new long[1_000];
            Arrays.setAll(values, i -> i * (span / 1_000 + 1) - span / 2);
            BitSet known = new BitSet();
            known.set(0, values.length);
            known.clear(77);
            Columns columns = Columns.builder(values.length)
                    .addLongs("count-a", ValueType.COUNT, values, known)
                    .build();
            for (long bound : new long[] {values[0] - 1, values[0], values[500], values[500] + 1, values[999] + 1}) {
                for (String operator : List.of("<", "<=", ">", ">=", "==", "!=")) {
                    Rule rule = compile("site.count_a " + operator + " " + bound, Expected.TRUTH);
                    TruthBits bits = columnar(rule, Map.of()).evaluate(columns);
                    for (int i = 0; i < values.length; i++) {
                        Map<String, Object> site = known.get(i) ? Map.of("count-a", values[i]) : Map.of();
                        assertEquals(rule.truth(new Bindings(site, Map.of())), bits.at(i), rule.source());
                    }
                }
            }
        }
    }

    @Test
    void loopsAndTextFunctionsAreNotColumnar() {
        for (String source : List.of(
                "[1, 2].exists(x, x > site.count_a)",
                "site.text_a.startsWith('张')",
                "size(site.text_a) > 2",
                "site.text_a + 'x' == 'y'")) {
            ColumnCompiled compiled = ColumnRule.compile(compile(source, Expected.TRUTH), Map.of());
            assertInstanceOf(ColumnCompiled.NotColumnar.class, compiled, source);
        }
    }

    @Test
    void aFieldWithoutColumnIsUnknown() {
        Columns columns = Columns.builder(3).build();
        TruthBits bits =
                columnar(compile("site.count_a > 3", Expected.TRUTH), Map.of()).evaluate(columns);
        assertArrayEquals(new long[] {7}, bits.unknownBits());
        assertArrayEquals(new long[] {0}, bits.trueBits());
    }

    @Test
    void aColumnOfAnotherTypeIsRefused() {
        Columns columns =
                Columns.builder(1).addTexts("count-a", new String[] {"x"}).build();
        ColumnRule rule = columnar(compile("site.count_a > 3", Expected.TRUTH), Map.of());
        assertThrows(IllegalArgumentException.class, () -> rule.evaluate(columns));
    }

    @Test
    void noSitesGiveNoBits() {
        TruthBits bits = columnar(compile("!site.flag_a", Expected.TRUTH), Map.of())
                .evaluate(Columns.builder(0).build());
        assertEquals(0, bits.trueBits().length);
    }

    private static Rule compile(String source, Expected expected) {
        return assertInstanceOf(Rule.class, SCOPE.compile(source, expected), source);
    }

    private static ColumnRule columnar(Rule rule, Map<String, ?> params) {
        return assertInstanceOf(ColumnRule.class, ColumnRule.compile(rule, params), rule.source());
    }

    @Test
    void columnsGiveBackWhatWasPutIntoThem() {
        List<Map<String, Object>> sites = new RandomSites(new SplittableRandom(21)).sites(700, 0.3);
        Columns columns = RandomSites.columns(sites);
        for (int site = 0; site < sites.size(); site++) {
            assertEquals(sites.get(site), columns.values(site));
        }
        Columns some =
                Columns.builder(2).add("a", ValueType.COUNT, List.of(1L, 2L)).build();
        Columns both = some.and(Columns.builder(2)
                .add("b", ValueType.FLAG, List.of(true, false))
                .build());
        assertEquals(Map.of("a", 2L, "b", false), both.values(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> some.and(Columns.builder(3).build()));
    }
}
