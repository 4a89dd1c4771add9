package org.zhagen.adaptation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;

/** What every command on a plan begins and ends with: it is there and theirs, the step leads on from its state, traces are left. */
@Component
class PlanLife {

    private final Doors doors;
    private final PlanRows rows;
    private final PlanTraces traces;

    PlanLife(Doors doors, PlanRows rows, PlanTraces traces) {
        this.doors = doors;
        this.rows = rows;
        this.traces = traces;
    }

    /** A command on a plan of the jurisdiction. */
    <T> Outcome<T> command(Acting acting, AdaptationPermission permission, UUID id, Function<Plan, Outcome<T>> work) {
        return doors.command(acting, permission, () -> own(acting, id, work));
    }

    /** A command that is a step of the table. */
    Outcome<Plan> step(
            Acting acting, UUID id, int version, PlanStep step, String words, Function<Plan, Outcome<Plan>> work) {
        return command(acting, step.permission(), id, plan -> take(acting, plan, version, step, words, work));
    }

    private <T> Outcome<T> own(Acting acting, UUID id, Function<Plan, Outcome<T>> work) {
        Optional<Plan> plan = rows.find(id).filter(found -> acting.in(found.site()));
        return plan.isPresent() ? work.apply(plan.get()) : Outcome.missing();
    }

    /** A question about any plan that may be seen. */
    <T> Outcome<T> query(Acting acting, UUID id, Function<Plan, Outcome<T>> work) {
        return doors.query(
                acting, AdaptationPermission.READ, () -> rows.find(id).map(work).orElseGet(Outcome::missing));
    }

    /**
     * Takes a step, in the transaction of a command.
     *
     * @param work what else belongs to it; it gets the plan as it is after the step, and what it answers is the answer
     */
    Outcome<Plan> take(
            Acting acting, Plan plan, int version, PlanStep step, String given, Function<Plan, Outcome<Plan>> work) {
        return take(acting, plan, version, step, "", given, work);
    }

    /**
     * The same in the place of somebody who is away.
     *
     * @param standsFor name of the absent person; empty for none
     */
    Outcome<Plan> take(
            Acting acting,
            Plan plan,
            int version,
            PlanStep step,
            String standsFor,
            String given,
            Function<Plan, Outcome<Plan>> work) {
        if (!step.from(plan.state())) {
            return Said.notNow(PlanCode.STEP_NOT_NOW, plan.state().id());
        }
        Said said = new Said();
        String words = said.text("words", given, Said.WORDS);
        if (step.needsWords() && words.isEmpty()) {
            said.wrong(PlanCode.STEP_WORDS, "words");
        }
        return said.then(() -> {
            if (!rows.move(acting, plan.id(), version, step.to())) {
                return Outcome.stale();
            }
            traces.step(acting, plan, step, standsFor, words);
            return work.apply(rows.get(plan.id())).map(done -> rows.get(done.id()));
        });
    }
}
