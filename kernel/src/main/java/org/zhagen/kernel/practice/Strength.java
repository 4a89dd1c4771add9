package org.zhagen.kernel.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhagen.kernel.playbook.Design;

/** How strongly it is known that a practice works: as strongly as its best result does, of those that count. */
public final class Strength {

    private Strength() {}

    /** The best result about an effect that names its source; empty when there is none, which is level 0. */
    public static Optional<Result> best(List<Result> results) {
        return results.stream()
                .filter(result -> result.isEffect() && result.hasSource())
                .max(Comparator.comparing(Result::known));
    }

    /** What {@link #best} gives. */
    public static Design of(List<Result> results) {
        return best(results).map(Result::known).orElse(Design.ANECDOTE);
    }
}
