package org.zhagen.kernel.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhagen.kernel.practice.Practices.figure;
import static org.zhagen.kernel.practice.Practices.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Indicator.Direction;
import org.zhagen.kernel.playbook.Indicator.Kind;
import org.zhagen.kernel.practice.Change.Trend;

class ResultTest {

    @Test
    void aChangeIsExactAndRoundedOnce() {
        Change change = change("45", "85");
        assertEquals(new BigDecimal("40"), change.difference());
        assertEquals(Optional.of(new BigDecimal("88.9")), change.relative(1));
        assertEquals(Optional.of(new BigDecimal("-33.33")), change("0.3", "0.2").relative(2));
        assertEquals(Optional.empty(), change("0", "7").relative(1));
        assertEquals(Optional.of(new BigDecimal("200.0")), change("-5", "5").relative(1));
    }

    @Test
    void whetherItIsBetterIsAMatterOfDirection() {
        assertEquals(Trend.BETTER, change("45", "85").trend(Direction.UP));
        assertEquals(Trend.WORSE, change("45", "85").trend(Direction.DOWN));
        assertEquals(Trend.BETTER, change("72", "24").trend(Direction.DOWN));
        assertEquals(Trend.SAME, change("5", "5.0").trend(Direction.DOWN));
        assertEquals(Trend.WORSE, change("5", "6").trend(Direction.HOLD));
    }

    @Test
    void aDesignIsBelievedOnlyAsFarAsTheFiguresBearIt() {
        Figure before = figure("45", "%", "2024");
        Figure after = figure("85", "%", "2025");
        assertEquals(
                Design.BEFORE_AFTER,
                outcome(before, after, Design.RANDOMISED, "x").known());
        assertEquals(
                Design.AFTER_ONLY,
                outcome(null, after, Design.BEFORE_AFTER, "x").known());
        assertEquals(
                Design.ANECDOTE, outcome(before, null, Design.BEFORE_AFTER, "x").known());
        assertEquals(
                Design.ANECDOTE, outcome(before, after, Design.ANECDOTE, "x").known());
        Figure months = figure("85", "%", "2025-Q1");
        assertEquals(
                Design.AFTER_ONLY,
                outcome(before, months, Design.CONTROLLED, "x").known());
    }

    @Test
    void theStrengthIsThatOfTheBestSourcedEffect() {
        Figure before = figure("45", "%", "2024");
        Figure after = figure("85", "%", "2025");
        Result unsourced = outcome(before, after, Design.RANDOMISED, "");
        Result process =
                new Result("培训场次", Kind.PROCESS, Direction.UP, before, after, "", Design.RANDOMISED, null, "台账");
        Result sourced = outcome(before, after, Design.BEFORE_AFTER, "台账");
        assertEquals(Design.ANECDOTE, Strength.of(List.of(unsourced, process)));
        assertEquals(Design.BEFORE_AFTER, Strength.of(List.of(unsourced, sourced, process)));
        assertEquals(Optional.of(sourced), Strength.best(List.of(unsourced, sourced, process)));
        assertEquals(2, Design.BEFORE_AFTER.level());
    }

    @Test
    void moreEvidenceIsNeverWeaker() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 2_000; round++) {
            List<Result> results = new ArrayList<>();
            Design strength = Design.ANECDOTE;
            for (int count = 0; count < 6; count++) {
                results.add(Practices.result(random));
                Design next = Strength.of(results);
                assertTrue(next.compareTo(strength) >= 0);
                strength = next;
            }
        }
    }

    private static Change change(String before, String after) {
        return new Change(new BigDecimal(before), new BigDecimal(after), "%");
    }
}
