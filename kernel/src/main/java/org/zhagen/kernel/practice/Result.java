package org.zhagen.kernel.practice;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Indicator;

/**
 * What a practice says that it brought about, by one indicator.
 *
 * @param before null when there is none
 * @param after null when there is none
 * @param told the change as the source tells it when it gives no values, such as -60%; empty for none
 * @param design how it is claimed to be known
 * @param comparison what became of those that went without; null when nobody looked
 * @param source where the figures come from; empty when nobody says
 */
public record Result(
        String indicator,
        Indicator.Kind kind,
        Indicator.Direction better,
        @Nullable Figure before,
        @Nullable Figure after,
        String told,
        Design design,
        @Nullable Comparison comparison,
        String source) {

    /**
     * A group that went without the practice, in the unit and the periods of the result.
     *
     * @param what it is: the neighbouring village, the buildings that drew the old letter
     */
    public record Comparison(BigDecimal before, BigDecimal after, String what) {}

    /** Whether it speaks of what came of the work, rather than of the work. */
    public boolean isEffect() {
        return kind != Indicator.Kind.PROCESS;
    }

    public boolean hasSource() {
        return !source.isBlank();
    }

    boolean hasFigure() {
        return after != null || !told.isBlank();
    }

    boolean isPair() {
        return before != null && after != null;
    }

    boolean sameUnit() {
        return pair((earlier, later) -> earlier.unit().equals(later.unit()));
    }

    /** Whether something stands beside it that the same months happened to. */
    boolean isCompared() {
        return comparison != null && design.compareTo(Design.CONTROLLED) >= 0;
    }

    boolean periodsKnown() {
        return isCompared()
                || pair((earlier, later) ->
                        earlier.period().isPresent() && later.period().isPresent());
    }

    boolean samePeriods() {
        return isCompared() || pair(Figure::alike);
    }

    boolean sameSeason() {
        return isCompared() || pair(Figure::sameSeason);
    }

    private boolean pair(BiPredicate<Figure, Figure> test) {
        return before != null && after != null && test.test(before, after);
    }

    /** What became of the figure; empty without two figures of one unit. */
    public Optional<Change> change() {
        return before != null && after != null && sameUnit()
                ? Optional.of(new Change(before.value(), after.value(), after.unit()))
                : Optional.empty();
    }

    /** The difference less that of the comparison (difference in differences), in the unit; empty without a comparison. */
    public Optional<BigDecimal> netDifference() {
        Comparison group = comparison;
        return group == null
                ? Optional.empty()
                : change().map(change ->
                        change.difference().subtract(group.after().subtract(group.before())));
    }

    /** How it is known by what was given: never more than the figures bear, whatever is claimed. */
    public Design known() {
        if (!hasFigure()) {
            return Design.ANECDOTE;
        }
        if (!sameUnit() || !samePeriods()) {
            return design.orWeaker(Design.AFTER_ONLY);
        }
        return isCompared() ? design : design.orWeaker(Design.BEFORE_AFTER);
    }
}
