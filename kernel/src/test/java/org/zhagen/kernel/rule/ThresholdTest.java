package org.zhagen.kernel.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.ValueType;

/** The literals with which rules compare fields, and where comparisons turn. */
final class ThresholdTest {

    private static final RuleScope SCOPE = RuleScope.of(
            Map.of(
                    "people", Declared.of(ValueType.COUNT),
                    "grids", Declared.of(ValueType.COUNT),
                    "share", Declared.of(ValueType.PERCENT),
                    "far", Declared.of(ValueType.NUMBER),
                    "budget", Declared.of(ValueType.MONEY),
                    "wait", Declared.of(ValueType.DURATION),
                    "ready", Declared.of(ValueType.FLAG)),
            Map.of("least", Declared.of(ValueType.COUNT)));

    private static Rule rule(String source) {
        return assertInstanceOf(Rule.class, SCOPE.compile(source, Expected.TRUTH));
    }

    private static List<String> found(String source) {
        return rule(source).thresholds().stream()
                .map(t -> t.field() + " " + t.sign() + " " + t.value() + " " + t.type() + " " + t.offset() + " "
                        + t.text())
                .toList();
    }

    @Test
    void literalsBesideFieldsAreFound() {
        assertEquals(List.of("people >= 3000 COUNT 15 3000"), found("site.people >= 3000"));
        assertEquals(List.of("people > 3000 COUNT 0 3000"), found("3000 < site.people"));
        assertEquals(List.of("share >= 30.5% PERCENT 23 30.5%"), found("site.share >= percent('30.5%')"));
        assertEquals(
                List.of("far <= 40 COUNT 12 40", "far > 2.5 NUMBER 31 2.5"),
                found("site.far <= 40 || !(site.far > 2.5)"));
        assertEquals(
                List.of("budget < 5万元 MONEY 21 5万元", "wait >= PT48H DURATION 53 48h"),
                found("site.budget < money('5万元') && site.wait >= duration(\"48h\")"));
        assertEquals(List.of("people < -5 COUNT 14 -5"), found("site.people < -5"));
    }

    @Test
    void whatIsNoLimitOfAFieldIsNotFound() {
        assertEquals(List.of(), found("site.people >= params.least"));
        assertEquals(List.of(), found("site.people + site.grids >= 10"));
        assertEquals(List.of(), found("site.people == 3 || site.people in [4, 5]"));
        assertEquals(List.of(), found("params.least > 3 && site.ready"));
        assertEquals(List.of(), found("[1, 2].exists(n, site.people > n && site.grids > 7)"));
    }

    @Test
    void otherLiteralsGiveOtherAnswers() {
        Rule rule = rule("site.people >= 3000 && site.share < percent('30%')");
        Columns columns = Columns.builder(3)
                .add("people", ValueType.COUNT, List.of(2000L, 4000L, 4000L))
                .add("share", ValueType.PERCENT, List.of(new Percent(20), new Percent(20), new Percent(40)))
                .build();
        List<Threshold> limits = rule.thresholds();
        assertEquals("010", bits(ColumnRule.compile(rule, Map.of()), columns));
        assertEquals("110", bits(ColumnRule.compile(rule, Map.of(), Map.of(limits.getFirst(), 2000L)), columns));
        assertEquals(
                "111",
                bits(
                        ColumnRule.compile(
                                rule, Map.of(), Map.of(limits.getFirst(), 1L, limits.getLast(), new Percent(41))),
                        columns));
    }

    private static String bits(ColumnCompiled compiled, Columns columns) {
        TruthBits bits = assertInstanceOf(ColumnRule.class, compiled).evaluate(columns);
        List<String> each = new ArrayList<>();
        for (int site = 0; site < columns.sites(); site++) {
            each.add(bits.at(site) == Truth.TRUE ? "1" : "0");
        }
        return String.join("", each);
    }

    private static List<Double> turns(String source, String field) {
        Bindings others = new Bindings(
                Map.of("people", 7L, "grids", 4L, "far", 2.0, "budget", new Money(90_000)), Map.of("least", 5L));
        return List.copyOf(rule(source).turnsOfField(field, others));
    }

    @Test
    void comparisonsTurnWhereBothSidesAreEqual() {
        assertEquals(List.of(3000.0), turns("site.people >= 3000", "people"));
        assertEquals(List.of(4.0), turns("site.people >= site.grids", "people"));
        assertEquals(List.of(7.0), turns("site.people >= site.grids", "grids"));
        assertEquals(List.of(3.0), turns("site.people + 3 * site.grids >= 15 || site.ready", "people"));
        assertEquals(List.of(5.0, 30.0), turns("site.people in [5, 30]", "people"));
        assertEquals(List.of(5_000_000.0), turns("site.budget < money('5万元')", "budget"));
        assertEquals(List.of(2.5), turns("site.budget < money('360元') * site.far", "far"));
        assertEquals(List.of(8.0), turns("double(site.people) / site.far > 4.0", "people"));
        assertEquals(List.of(1.75), turns("double(site.people) / site.far > 4.0", "far"));
        assertEquals(List.of(), turns("site.people >= 3000", "grids"));
        assertEquals(List.of(), turns("site.ready", "people"));
        assertEquals(
                List.of(7.0),
                List.copyOf(rule("site.people >= params.least")
                        .turnsOfParameter("least", new Bindings(Map.of("people", 7L), Map.of()))));
        assertEquals(
                List.of(),
                List.copyOf(
                        rule("site.people >= params.least").turnsOfField("people", new Bindings(Map.of(), Map.of()))));
    }

    @Test
    void quantilesAreThoseOfTheSitesThatKnow() {
        List<Object> values = new ArrayList<>();
        for (long i = 0; i <= 100; i++) {
            values.add(i * 10);
        }
        Columns columns =
                Columns.builder(101).add("people", ValueType.COUNT, values).build();
        assertEquals(0.0, columns.quantile("people", 0).orElseThrow());
        assertEquals(500.0, columns.quantile("people", 0.5).orElseThrow());
        assertEquals(990.0, columns.quantile("people", 0.99).orElseThrow());
        assertEquals(1000.0, columns.quantile("people", 1).orElseThrow());
        assertEquals(true, columns.quantile("grids", 0.5).isEmpty());
    }
}
