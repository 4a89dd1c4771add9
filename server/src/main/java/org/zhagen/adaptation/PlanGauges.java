package org.zhagen.adaptation;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;

/**
 * Hands on the indicators of plans that came into force before such indicators were handed on, so that nobody has to put such a plan
 * into force again. Plan by plan, each in its own transaction; of several nodes one does it.
 */
@Component
class PlanGauges {

    private static final Logger LOG = LoggerFactory.getLogger(PlanGauges.class);
    private static final Acting PRODUCT = Acting.system("adaptation", Jurisdiction.COUNTRY);

    private final Doors doors;
    private final ForceRows force;
    private final PlanRows rows;
    private final PlanGround ground;
    private final PlanProcedures procedures;

    PlanGauges(Doors doors, ForceRows force, PlanRows rows, PlanGround ground, PlanProcedures procedures) {
        this.doors = doors;
        this.force = force;
        this.rows = rows;
        this.ground = ground;
        this.procedures = procedures;
    }

    /** Soon after the start, and now and then for what was restored from a copy; usually there is nothing to do. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1H")
    void all() {
        for (UUID plan : doors.read(PRODUCT, force::unmeasured)) {
            try {
                doors.write(PRODUCT, () -> one(plan));
            } catch (RuntimeException failed) {
                LOG.warn("the indicators of plan {} were not handed on", plan, failed);
            }
        }
    }

    /** Of a plan whose playbook cannot be read any more the indicators stay unknown. */
    private boolean one(UUID id) {
        if (!force.take(id)) {
            return false;
        }
        Plan plan = rows.get(id);
        Outcome<PlanCheck> check = ground.check(plan);
        if (!(check instanceof Outcome.Done<PlanCheck>(PlanCheck sound)) || sound.effective() == null) {
            throw new IllegalStateException("its content cannot be worked out: " + check);
        }
        procedures.measure(PRODUCT, plan, sound.effective());
        force.measured(id);
        return true;
    }
}
