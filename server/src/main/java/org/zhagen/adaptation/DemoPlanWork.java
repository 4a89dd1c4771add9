package org.zhagen.adaptation;

import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.playbook.Step;
import org.zhagen.work.MatterActs;
import org.zhagen.work.MatterLine;

/** The tasks of the plans of the demo: which of them was done, when, and what came of it. */
@Component
@Profile("demo")
class DemoPlanWork {

    private final Plans plans;
    private final PlanEditing editing;
    private final MatterActs matters;

    DemoPlanWork(Plans plans, PlanEditing editing, MatterActs matters) {
        this.plans = plans;
        this.editing = editing;
        this.matters = matters;
    }

    /** Ends the task that a step became. */
    void finish(DemoPlanLife life, DemoPlanLife.Act act) {
        Acting by = act.by();
        String what = life.name() + " " + act.text("step");
        String title = title(life, act, what);
        MatterLine task = DemoPlanLife.done(what, plans.tasks(by, life.plan())).stream()
                .filter(each -> each.title().equals(title) && each.state().isOpen())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(what + ": no such task is open"));
        DemoPlanLife.done(what, matters.finish(by, task.id(), task.version(), act.text("words")));
    }

    private String title(DemoPlanLife life, DemoPlanLife.Act act, String what) {
        PlanCheck check =
                DemoPlanLife.done(what, editing.open(act.by(), life.plan())).check();
        return Objects.requireNonNull(check.effective(), what).plan().model().steps().stream()
                .filter(step -> step.id().equals(act.text("step")))
                .map(Step::title)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(what + ": no such step"));
    }
}
