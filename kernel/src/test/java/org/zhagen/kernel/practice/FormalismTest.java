package org.zhagen.kernel.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhagen.kernel.practice.FormalismCode.*;
import static org.zhagen.kernel.practice.Practices.DISPLAYED;
import static org.zhagen.kernel.practice.Practices.figure;
import static org.zhagen.kernel.practice.Practices.outcome;
import static org.zhagen.kernel.practice.Practices.sound;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Indicator.Direction;
import org.zhagen.kernel.playbook.Indicator.Kind;
import org.zhagen.kernel.practice.Judgement.Overall;
import org.zhagen.kernel.practice.Practice.Effort;
import org.zhagen.kernel.value.Money;

class FormalismTest {

    private static final LocalDate SOON = DISPLAYED.plusDays(10);

    @Test
    void whatHasAllToShowIsSubstantial() {
        assertEquals(List.of(), codes(sound(), SOON));
        assertEquals(Overall.SUBSTANTIAL, Formalism.judge(sound(), SOON).overall());
    }

    /** 误区一: a street paid for a dazzling "smart community" system; fewer than 20 % of the residents used it. */
    @Test
    void theSmartCommunityOfTheTextsIsLikelyPaper() {
        Result count = new Result(
                "平台注册数",
                Kind.PROCESS,
                Direction.UP,
                null,
                figure("3200", "人", "2025"),
                "",
                Design.AFTER_ONLY,
                null,
                "平台后台");
        Practice smart = new Practice(
                List.of(count),
                Practices.effort("300万元", "200"),
                Practices.effort("80万元", "60"),
                new Usage(new BigDecimal("20"), true, "居民实际使用率"),
                LocalDate.of(2025, 1, 1),
                DISPLAYED,
                List.of());
        Judgement judgement = Formalism.judge(smart, SOON);
        assertEquals(
                List.of(ONLY_PROCESS_INDICATORS, NO_BEFORE_VALUE, USAGE_LOW, DISPLAY_COST_HIGH, DISPLAY_DAYS_HIGH),
                codes(judgement));
        assertEquals(Overall.LIKELY_PAPER, judgement.overall());
        assertEquals(
                "20% use it, which is below 20%: what was built is hardly used. "
                        + "Maybe first ask those who don't use it why, then decide whether to mend or to stop.",
                judgement.reasons().get(2).message(Locale.ENGLISH));
        assertTrue(judgement.reasons().get(3).message(Locale.CHINESE).contains("80万元 / 300万元 = 26.7%"));
    }

    /** 误区四: material and boards were put together for an inspection; afterwards everything was as before. */
    @Test
    void theInspectionOfTheTextsIsLikelyPaper() {
        Practice boards = new Practice(
                List.of(outcome(null, null, Design.ANECDOTE, "")),
                new Effort(null, BigDecimal.valueOf(5)),
                new Effort(null, BigDecimal.valueOf(20)),
                Usage.UNKNOWN,
                DISPLAYED.minusDays(14),
                DISPLAYED,
                List.of(new FollowUp(DISPLAYED.plusMonths(1), DISPLAYED.plusMonths(1), FollowUp.Finding.GONE)));
        Judgement judgement = Formalism.judge(boards, DISPLAYED.plusMonths(2));
        assertTrue(codes(judgement)
                .containsAll(List.of(ONLY_NARRATIVE, DISPLAY_DAYS_HIGH, STARTED_LATELY, PRACTICE_GONE)));
        assertEquals(Overall.LIKELY_PAPER, judgement.overall());
    }

    @Test
    void nothingStatedIsLikelyPaperAndSaysAllThatIsMissing() {
        Practice nothing =
                new Practice(List.of(), Effort.UNKNOWN, Effort.UNKNOWN, Usage.UNKNOWN, null, null, List.of());
        assertEquals(
                List.of(
                        NO_OUTCOME_INDICATOR,
                        NO_BEFORE_VALUE,
                        USAGE_UNKNOWN,
                        COST_UNKNOWN,
                        DISPLAY_EFFORT_UNKNOWN,
                        START_UNKNOWN),
                codes(nothing, SOON));
        assertEquals(Overall.LIKELY_PAPER, Formalism.judge(nothing, SOON).overall());
    }

    @Test
    void figuresThatCannotBeComparedAreQuestioned() {
        Figure after = figure("85", "%", "2025");
        assertEquals(List.of(UNITS_DIFFER), codes(pair(figure("45", "件", "2024"), after), SOON));
        assertEquals(List.of(PERIODS_UNKNOWN), codes(pair(figure("45", "%", "推行前"), after), SOON));
        assertEquals(List.of(PERIODS_DIFFER), codes(pair(figure("45", "%", "2024-Q4"), after), SOON));
        Figure spring = figure("85", "%", "2025-H1");
        assertEquals(List.of(SEASONS_DIFFER), codes(pair(figure("45", "%", "2024-H2"), spring), SOON));
        assertEquals(List.of(), codes(pair(figure("45", "%", "2024-H1"), spring), SOON));
    }

    @Test
    void besideAComparisonTheSeasonDoesNotMatter() {
        Result lots = new Result(
                "当季物业费收缴率",
                Kind.OUTCOME,
                Direction.UP,
                figure("57", "%", "2025年第三季度"),
                figure("67", "%", "2025年第四季度"),
                "",
                Design.RANDOMISED,
                new Result.Comparison(BigDecimal.valueOf(57), BigDecimal.valueOf(58), "抽签用旧催缴单的楼栋"),
                "物业收费台账");
        assertEquals(List.of(), codes(with(sound(), List.of(lots)), SOON));
        assertEquals(Design.RANDOMISED, lots.known());
        assertEquals(BigDecimal.valueOf(9), lots.netDifference().orElseThrow());
    }

    @Test
    void meansNeedNotBeOfEquallyLongPeriods() {
        Practice means = pair(figure("37", "%", "2024年7至8月月均"), figure("41", "%", "2025年下半年月均"));
        assertEquals(List.of(SEASONS_DIFFER), codes(means, SOON));
    }

    @Test
    void anImprovementWithoutASourceIsQuestioned() {
        Result claim = outcome(figure("45", "%", "2024"), figure("85", "%", "2025"), Design.BEFORE_AFTER, " ");
        assertEquals(List.of(NO_SOURCE), codes(with(sound(), List.of(claim)), SOON));
    }

    @Test
    void theLinesThemselvesAreNotCrossed() {
        Practice edge = new Practice(
                sound().results(),
                Practices.effort("10万元", "100"),
                Practices.effort("1万元", "20"),
                Practices.used("20"),
                DISPLAYED.minusMonths(3),
                DISPLAYED,
                List.of());
        assertEquals(List.of(), codes(edge, DISPLAYED.plusMonths(6)));
        assertEquals(
                List.of(FOLLOW_UP_MISSING), codes(edge, DISPLAYED.plusMonths(6).plusDays(1)));
    }

    @Test
    void aFollowUpIsAskedForAndThenReminded() {
        LocalDate due = DISPLAYED.plusMonths(6);
        Practice reminded = followed(List.of(new FollowUp(due, null, null)));
        assertEquals(List.of(), codes(reminded, due));
        assertEquals(List.of(FOLLOW_UP_MISSING), codes(reminded, due.plusDays(1)));
        FollowUp done = new FollowUp(due, due, FollowUp.Finding.ALIVE);
        LocalDate second = DISPLAYED.plusMonths(12);
        Practice late = followed(List.of(done, new FollowUp(second, null, null)));
        assertEquals(List.of(), codes(late, second));
        assertEquals(List.of(FOLLOW_UP_OVERDUE), codes(late, second.plusDays(1)));
    }

    @Test
    void evenAFreePracticeCanBeShownTooExpensively() {
        Practice free = new Practice(
                sound().results(),
                Practices.effort("0", "0"),
                Practices.effort("100元", "1"),
                Practices.used("100"),
                LocalDate.of(2025, 1, 1),
                DISPLAYED,
                List.of());
        assertEquals(List.of(DISPLAY_COST_HIGH, DISPLAY_DAYS_HIGH), codes(free, SOON));
    }

    @Test
    void aFurtherResultNeverMakesItMoreLikePaper() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 20_000; round++) {
            Practice practice = Practices.random(random);
            List<Result> more = new ArrayList<>(practice.results());
            more.add(random.nextInt(more.size() + 1), Practices.result(random));
            LocalDate today = DISPLAYED.plusMonths(random.nextInt(14));
            int before = Formalism.judge(practice, today).weight();
            int after = Formalism.judge(with(practice, more), today).weight();
            assertTrue(after <= before, () -> practice + " with " + more);
        }
    }

    @Test
    void sayingThatNothingIsWrongNeverMakesItMoreLikePaper() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 20_000; round++) {
            Practice practice = Practices.random(random);
            Practice told = told(practice);
            LocalDate today = DISPLAYED.plusMonths(random.nextInt(14));
            int open = Formalism.judge(practice, today).weight();
            assertTrue(Formalism.judge(told, today).weight() <= open, () -> practice + " as " + told);
        }
    }

    @Test
    void lookingAgainNeverMakesItMoreLikePaperWhileItIsDone() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 5_000; round++) {
            Practice practice = Practices.random(random);
            LocalDate today = DISPLAYED.plusMonths(random.nextInt(14));
            List<FollowUp> looked = practice.followUps().stream()
                    .map(each -> each.isDone() ? each : new FollowUp(each.due(), today, FollowUp.Finding.CHANGED))
                    .toList();
            Practice seen = followed(practice, looked);
            assertTrue(Formalism.judge(seen, today).weight()
                    <= Formalism.judge(practice, today).weight());
        }
    }

    @Test
    void eachReasonCanBeSaidInBothLanguages() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 500; round++) {
            Judgement judgement = Formalism.judge(Practices.random(random), DISPLAYED.plusMonths(random.nextInt(14)));
            for (Finding reason : judgement.reasons()) {
                for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                    String words = reason.message(language);
                    assertTrue(!words.contains("{") && !words.contains("null"), words);
                }
            }
        }
    }

    private static Practice told(Practice practice) {
        return new Practice(
                practice.results(),
                told(practice.work(), Practices.effort("1亿元", "10000")),
                told(practice.display(), new Effort(new Money(0), BigDecimal.ZERO)),
                practice.usage().isKnown() ? practice.usage() : sound().usage(),
                or(practice.started(), sound().started()),
                practice.displayed(),
                practice.followUps());
    }

    private static Effort told(Effort effort, Effort other) {
        return new Effort(or(effort.cost(), other.cost()), or(effort.days(), other.days()));
    }

    private static <T> @Nullable T or(@Nullable T known, @Nullable T told) {
        return known == null ? told : known;
    }

    private static Practice pair(Figure before, Figure after) {
        return with(sound(), List.of(outcome(before, after, Design.BEFORE_AFTER, "台账")));
    }

    private static Practice with(Practice practice, List<Result> results) {
        return new Practice(
                results,
                practice.work(),
                practice.display(),
                practice.usage(),
                practice.started(),
                practice.displayed(),
                practice.followUps());
    }

    private static Practice followed(List<FollowUp> followUps) {
        return followed(sound(), followUps);
    }

    private static Practice followed(Practice practice, List<FollowUp> followUps) {
        return new Practice(
                practice.results(),
                practice.work(),
                practice.display(),
                practice.usage(),
                practice.started(),
                practice.displayed(),
                followUps);
    }

    private static List<Code> codes(Practice practice, LocalDate today) {
        return codes(Formalism.judge(practice, today));
    }

    private static List<Code> codes(Judgement judgement) {
        return judgement.reasons().stream().map(Finding::code).toList();
    }
}
