package org.zhagen.kernel.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhagen.kernel.rule.RuleProblem.Code;
import org.zhagen.kernel.value.ValueType;

class RuleCheckTest {

    private static final RuleScope SCOPE = RuleScope.of(
            Map.of(
                    "departments", Declared.of(ValueType.COUNT),
                    "elderly-share", Declared.of(ValueType.PERCENT),
                    "budget", Declared.of(ValueType.MONEY),
                    "distance", Declared.of(ValueType.DURATION),
                    "ratio", Declared.of(ValueType.NUMBER),
                    "online", Declared.of(ValueType.FLAG),
                    "leader", Declared.of(ValueType.TEXT),
                    "terrain", Declared.choice(List.of("mountain", "hill", "plain"))),
            Map.of("respond-within", Declared.of(ValueType.DURATION)));

    @Test
    void knowsWhatItMentions() {
        Rule rule = assertInstanceOf(
                Rule.class,
                SCOPE.compile(
                        "site.elderly_share > percent('3%') && params.respond_within < site.distance", Expected.TRUTH));
        assertEquals(Set.of("distance", "elderly-share"), rule.siteFields());
        assertEquals(Set.of("respond-within"), rule.params());
    }

    @Test
    void reportsEveryMisspeltNameAtItsPlace() {
        List<RuleProblem> problems = problems(
                "site.elderly_shares > percent('20%') &&\n  site.budgt > money('3') && params.respond_withn < duration('3h')");
        assertEquals(
                List.of(
                        new RuleProblem(1, 6, Code.UNKNOWN_NAME, List.of("site.elderly_shares"), "elderly_share"),
                        new RuleProblem(2, 8, Code.UNKNOWN_NAME, List.of("site.budgt"), "budget"),
                        new RuleProblem(2, 37, Code.UNKNOWN_NAME, List.of("params.respond_withn"), "respond_within")),
                problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site.elderly-share > percent('3%')|UNKNOWN_NAME|6|elderly_share",
                "elderly_share > percent('3%')|UNKNOWN_NAME|1|site.elderly_share",
                "sites.budget > money('3元')|UNKNOWN_NAME|1|site",
                "site.xyzzy > 3|UNKNOWN_NAME|6|",
                "site.terrain == 'montain'|UNKNOWN_OPTION|17|mountain",
                "site.terrain in ['hill', 'plane']|UNKNOWN_OPTION|26|plain",
                "('沙漠' != site.terrain)|UNKNOWN_OPTION|2|",
                "site.online && percnt('3%') == site.elderly_share|UNKNOWN_FUNCTION|16|percent",
                "site.online && has(site.online)|UNKNOWN_FUNCTION|16|",
                "dyn(1) == 2|UNKNOWN_FUNCTION|1|",
                "money('三万') > site.budget|BAD_LITERAL|7|",
                "duration(site.leader) > site.distance|BAD_LITERAL|14|",
                "1e999 > site.ratio|BAD_LITERAL|1|",
                "site.budget >|SYNTAX|14|",
                "{'a': 1}.size() == 1|UNSUPPORTED|1|",
                "site.ratio in [1, 2.5]|MIXED_LIST|15|",
                "site.departments|WRONG_RESULT|1|",
            })
    void saysWhatIsWrongAndWhatWasMeant(String source, Code code, int column, String suggestion) {
        RuleProblem problem = problems(source).getFirst();
        assertEquals(code, problem.code(), problem.toString());
        assertEquals(column, problem.column(), problem.toString());
        assertEquals(suggestion, problem.suggestion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.budget > 3",
                "site.budget == 3.0",
                "site.elderly_share > 20",
                "site.elderly_share == site.budget",
                "site.distance > site.budget",
                "site.distance < 3",
                "site.budget + 1 > site.budget",
                "site.elderly_share + 1.0 > site.elderly_share",
                "site.distance + site.elderly_share > site.distance",
                "site.budget * site.budget > site.budget",
                "site.budget in [1, 2]",
                "site.terrain == 3",
                "site.online > 3",
                "site.online == 'true'",
                "!site.departments",
                "site.departments && site.online",
                "site.departments > '3'",
                "(site.online ? site.budget : 3) > site.budget",
            })
    void quantitiesDoNotMix(String source) {
        assertEquals(Code.TYPE_MISMATCH, problems(source).getFirst().code());
    }

    @Test
    void reportsEveryTypeError() {
        List<RuleProblem> problems = problems("site.budget > 3 && site.elderly_share > 20");
        assertEquals(List.of(">", "money", "int"), problems.get(0).args());
        assertEquals(13, problems.get(0).column());
        assertEquals(List.of(">", "percent", "int"), problems.get(1).args());
        assertEquals(39, problems.get(1).column());
    }

    @Test
    void columnsCountCodePoints() {
        RuleProblem problem = problems("'𠮷村' == site.leadr").getFirst();
        assertEquals(14, problem.column());
        assertEquals("leader", problem.suggestion());
    }

    @ParameterizedTest
    @CsvSource({
        "'site.departments > 3 ? ''hill'' : ''hil''',UNKNOWN_OPTION",
        "site.departments,WRONG_RESULT",
        "site.leader,",
        "site.terrain,",
    })
    void aChoiceYieldsItsOptions(String source, Code code) {
        Expected expected = Expected.of(Declared.choice(List.of("hill", "plain")));
        Compiled compiled = SCOPE.compile(source, expected);
        if (code == null) {
            assertInstanceOf(Rule.class, compiled);
        } else {
            Compiled.Rejected rejected = assertInstanceOf(Compiled.Rejected.class, compiled);
            assertEquals(code, rejected.problems().getFirst().code());
        }
    }

    @Test
    void anAmountIsWholeOrDecimal() {
        assertInstanceOf(Rule.class, SCOPE.compile("1 + site.departments / 3", Expected.AMOUNT));
        assertInstanceOf(Rule.class, SCOPE.compile("1 + site.ratio * 2", Expected.AMOUNT));
        assertInstanceOf(Compiled.Rejected.class, SCOPE.compile("site.budget", Expected.AMOUNT));
        assertInstanceOf(Compiled.Rejected.class, SCOPE.compile("site.ratio", Expected.of(ValueType.COUNT)));
    }

    @Test
    void tooLongOrTooDeepIsRefused() {
        for (String source : List.of(
                "1" + "+1".repeat(1_900) + " > 2",
                "(".repeat(1_500) + "true" + ")".repeat(1_500),
                "[".repeat(3_000),
                "true ? ".repeat(400) + "true" + " : false".repeat(400),
                " ".repeat(RuleScope.MAX_LENGTH) + "true")) {
            assertEquals(Code.TOO_LARGE, problems(source).getFirst().code());
        }
        assertTrue(SCOPE.compile("true" + " && site.online".repeat(250), Expected.TRUTH) instanceof Rule);
    }

    private static List<RuleProblem> problems(String source) {
        return assertInstanceOf(Compiled.Rejected.class, SCOPE.compile(source, Expected.TRUTH), source)
                .problems();
    }
}
