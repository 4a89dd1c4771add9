package org.zhagen.kernel.practice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Indicator;

/**
 * What a practice says that it brought about, by one indicator.
 *
 * @param before null when there is none
 * @param after null when there is none
 * @param design how it is claimed to be known
 * @param source where the figures come from; empty when nobody says
 */
public record Result(
        String indicator,
        Indicator.Kind kind,
        Indicator.Direction better,
        @Nullable Figure before,
        @Nullable Figure after,
        Design design,
        String source) {

    /** Whether it speaks of what came of the work, rather than of the work. */
    public boolean isEffect() {
        return kind != Indicator.Kind.PROCESS;
    }

    public boolean hasSource() {
        return !source.isBlank();
    }

    boolean isPair() {
        return before != null && after != null;
    }

    boolean sameUnit() {
        return before != null && after != null && before.unit().equals(after.unit());
    }

    boolean periodsKnown() {
        return before != null && after != null && before.period() != null && after.period() != null;
    }

    boolean samePeriods() {
        Period earlier = before == null ? null : before.period();
        Period later = after == null ? null : after.period();
        return earlier != null && later != null && earlier.months() == later.months();
    }

    boolean sameSeason() {
        Period earlier = before == null ? null : before.period();
        Period later = after == null ? null : after.period();
        return earlier != null && later != null && earlier.sameSeason(later);
    }

    /** What became of the figure; empty without two figures of one unit. */
    public Optional<Change> change() {
        return before != null && after != null && sameUnit()
                ? Optional.of(new Change(before.value(), after.value(), after.unit()))
                : Optional.empty();
    }

    /** How it is known by what was given: never more than the figures bear, whatever is claimed. */
    public Design known() {
        if (after == null) {
            return Design.NARRATIVE;
        }
        return sameUnit() && samePeriods() ? design : design.orWeaker(Design.AFTER_ONLY);
    }
}
