package org.zhagen.adaptation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.work.Subject;
import org.zhagen.work.Succession;

/** Whoever holds roles of plans hands them over as well: otherwise the next revision would name whoever left. */
@Component
class PlanSuccession implements Succession {

    private final PlanHolderRows holders;

    PlanSuccession(PlanHolderRows holders) {
        this.holders = holders;
    }

    @Override
    public void hold(List<Subject> subjects) {
        // what waits because of a plan is settled by the plan, which keeps nobody of its own for it
    }

    @Override
    public void takeOver(Acting acting, Handed handed) {
        // the matter itself says whose it is
    }

    @Override
    public int succeed(Acting acting, UUID from, Heir heir) {
        return holders.succeed(from, heir, acting.jurisdiction());
    }
}
