package org.zhagen.adaptation;

import java.time.Instant;

/**
 * One line of the history of a plan.
 *
 * @param act id of a {@link PlanStep}, or what else was decided about it, such as {@code waiver-grant}
 * @param from state before
 * @param standsFor name of the absent person in whose place it was done; empty for none
 * @param to state after; the same where the act is no transition
 */
public record PlanEvent(
        String act,
        PlanState from,
        PlanState to,
        Instant taken,
        String person,
        String office,
        String standsFor,
        String words) {}
