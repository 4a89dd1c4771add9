package org.zhagen.kernel.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.ValueType;

class RuleTest {

    private static final RuleScope SCOPE = RuleScope.of(RandomRules.declared(), RandomRules.declared());

    private static final Map<String, Object> SITE = Map.of(
            "count-a",
            7L,
            "number-a",
            2.5,
            "percent-a",
            new Percent(25),
            "money-a",
            new Money(1_000),
            "duration-a",
            Duration.ofHours(2),
            "flag-a",
            true,
            "choice-a",
            "山区",
            "text-a",
            "张村");

    @ParameterizedTest
    @CsvSource({
        // left, right, and, or; t true, f false, u unknown
        "t,t,t,t",
        "t,f,f,t",
        "t,u,u,t",
        "f,t,f,t",
        "f,f,f,f",
        "f,u,f,u",
        "u,t,u,t",
        "u,f,f,u",
        "u,u,u,u",
    })
    void connectivesAreThreeValued(String left, String right, String and, String or) {
        Bindings bindings = flags(left, right);
        assertEquals(truth(and), rule("site.flag_a && site.flag_b").truth(bindings));
        assertEquals(truth(or), rule("site.flag_a || site.flag_b").truth(bindings));
        // The same with the absent operand replaced by a calculation that has no result.
        assertEquals(truth(and), rule(failing(left) + " && " + failing(right)).truth(bindings));
        assertEquals(truth(or), rule(failing(left) + " || " + failing(right)).truth(bindings));
    }

    @ParameterizedTest
    @CsvSource({"t,f,f", "t,u,u", "f,t,f", "f,u,u", "u,t,u", "u,f,u", "u,u,u"})
    void negationEqualityAndTernaryAreThreeValued(String left, String right, String equal) {
        Bindings bindings = flags(left, right);
        Truth condition = truth(left);
        Truth opposite = condition == Truth.TRUE ? Truth.FALSE : condition == Truth.FALSE ? Truth.TRUE : condition;
        assertEquals(opposite, rule("!site.flag_a").truth(bindings));
        assertEquals(truth(equal), rule("site.flag_a == site.flag_b").truth(bindings));
        assertEquals(condition, rule("site.flag_a ? true : false").truth(bindings));
        assertEquals(
                truth(equal),
                rule("(" + failing(left) + " && true) == site.flag_b").truth(bindings));
        assertEquals(
                condition == Truth.UNKNOWN ? condition : Truth.TRUE,
                rule("site.flag_a ? true : true").truth(bindings));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + site.count_a / 2|4",
                "-7 / 2|-3",
                "-7 % 2|-1",
                "int(site.number_a * 3)|7",
            })
    void calculatesCounts(String source, long expected) {
        assertEquals(Optional.of(expected), value(source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + site.number_a * 2|6.0",
                "double(site.count_a) / 2|3.5",
                "site.money_a / money('4元')|2.5",
            })
    void calculatesNumbers(String source, double expected) {
        assertEquals(Optional.of(expected), value(source));
    }

    @Test
    void calculatesQuantities() {
        assertEquals(Optional.of(new Money(1_500)), value("site.money_a * 1.5"));
        assertEquals(Optional.of(new Money(333)), value("site.money_a / 3"));
        assertEquals(Optional.of(new Money(143)), value("site.money_a / site.count_a"));
        assertEquals(Optional.of(new Money(-667)), value("site.money_a / -1.5"));
        assertEquals(Optional.of(new Money(30_000_900)), value("money('30万元') + site.money_a - money('1元')"));
        assertEquals(Optional.of(new Percent(45)), value("site.percent_a + percent('20%')"));
        assertEquals(Optional.of(Duration.ofHours(74)), value("duration('3d') + site.duration_a"));
        assertEquals(Optional.of("支部"), value("site.count_a > 3000 ? '总支' : '支部'"));
    }

    @Test
    void aWholeResultIsWidenedWhereANumberIsExpected() {
        Rule rule = assertInstanceOf(Rule.class, SCOPE.compile("site.count_a + 1", Expected.of(ValueType.NUMBER)));
        assertEquals(Optional.of(8.0), rule.value(new Bindings(SITE, Map.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site.count_a / 0",
                "site.count_a % 0",
                "site.number_a / 0",
                "site.count_a + 9223372036854775807",
                "-9223372036854775808 / -site.count_a * site.count_a * 2",
                "site.number_a * 1e308 * 1e308",
                "int(site.number_a * 1e300)",
                "site.money_a / money('0元')",
                "site.money_a / 0.0",
                "[1, 2].exists(x, x / 0 == site.count_a)",
                "site.text_a.matches('(')",
            })
    void aCalculationWithoutResultIsUnknown(String source) {
        assertEquals(Optional.empty(), value(source));
    }

    @Test
    void aListWithAnUnknownElementIsUnknown() {
        assertEquals(Optional.empty(), value("site.count_a in [7, site.count_b]"));
        assertEquals(Optional.of(true), value("site.count_a in [7, site.count_a]"));
    }

    @Test
    void aValueOfAnotherTypeIsUnknown() {
        Bindings bindings = new Bindings(Map.of("count-a", "7"), Map.of());
        assertEquals(Truth.UNKNOWN, rule("site.count_a > 3").truth(bindings));
    }

    @Test
    void parametersAreFoundApartFromTheSite() {
        Bindings bindings = new Bindings(Map.of("count-a", 1L), Map.of("count-a", 2L));
        assertEquals(Truth.TRUE, rule("site.count_a < params.count_a").truth(bindings));
    }

    @Test
    void loopsAreBounded() {
        String list = "[" + "1,".repeat(100) + "1]";
        String loops = list + ".all(a, " + list + ".all(b, " + list + ".all(c, a + b + c < site.count_a)))";
        assertEquals(Truth.UNKNOWN, rule(loops).truth(new Bindings(SITE, Map.of())));
        assertEquals(Truth.TRUE, rule(list + ".all(a, a < site.count_a)").truth(new Bindings(SITE, Map.of())));
    }

    @Test
    void textsAreSearched() {
        for (String source : List.of(
                "site.text_a.startsWith('张')",
                "site.text_a.endsWith('村')",
                "site.text_a.contains('张')",
                "site.text_a.matches('^.村$')",
                "size(site.text_a) == 2")) {
            assertEquals(Truth.TRUE, rule(source).truth(new Bindings(SITE, Map.of())), source);
            assertEquals(Truth.UNKNOWN, rule(source).truth(new Bindings(Map.of(), Map.of())), source);
        }
    }

    private static Bindings flags(String left, String right) {
        Map<String, Object> site = new HashMap<>(Map.of("count-a", 1L));
        put(site, "flag-a", truth(left));
        put(site, "flag-b", truth(right));
        return new Bindings(site, Map.of());
    }

    private static void put(Map<String, Object> site, String id, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            site.put(id, truth == Truth.TRUE);
        }
    }

    private static String failing(String truth) {
        return switch (truth) {
            case "t" -> "true";
            case "f" -> "false";
            default -> "site.count_a / 0 > 1";
        };
    }

    private static Truth truth(String letter) {
        return switch (letter) {
            case "t" -> Truth.TRUE;
            case "f" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
    }

    private static Rule rule(String source) {
        return assertInstanceOf(Rule.class, SCOPE.compile(source, Expected.TRUTH), source);
    }

    private static Optional<Object> value(String source) {
        Rule rule = assertInstanceOf(Rule.class, SCOPE.compile(source, Expected.ANY), source);
        return rule.value(new Bindings(SITE, Map.of()));
    }
}
