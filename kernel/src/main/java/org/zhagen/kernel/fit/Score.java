package org.zhagen.kernel.fit;

import java.util.List;
import org.zhagen.kernel.rule.Truth;

/**
 * How much of what a playbook asks a site offers, as an interval from 0 to 1: satisfied weight ÷ total weight, to (satisfied +
 * unknown) weight ÷ total weight, over all preconditions. What is unknown makes it wide.
 */
public record Score(double low, double high) {

    static Score of(List<PreconditionState> states) {
        int satisfied = 0;
        int unknown = 0;
        int total = 0;
        for (PreconditionState state : states) {
            int weight = state.precondition().weightOrOne();
            total += weight;
            satisfied += state.state() == Truth.TRUE ? weight : 0;
            unknown += state.state() == Truth.UNKNOWN ? weight : 0;
        }
        return of(satisfied, unknown, total);
    }

    static Score of(int satisfied, int unknown, int total) {
        return total == 0
                ? new Score(1, 1)
                : new Score((double) satisfied / total, (double) (satisfied + unknown) / total);
    }
}
