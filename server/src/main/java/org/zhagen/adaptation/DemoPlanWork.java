package org.zhagen.adaptation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.playbook.Step;
import org.zhagen.work.MatterActs;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Matters;

/** The tasks of the plans of the demo: which of them was done, when, and what came of it. */
@Component
@Profile("demo")
class DemoPlanWork {

    private final Plans plans;
    private final PlanEditing editing;
    private final MatterActs matters;
    private final Matters inbox;
    private final ActClock clock;

    DemoPlanWork(Plans plans, PlanEditing editing, MatterActs matters, Matters inbox, ActClock clock) {
        this.plans = plans;
        this.editing = editing;
        this.matters = matters;
        this.inbox = inbox;
        this.clock = clock;
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

    /** Ends all tasks that were due by then, whoever had them. */
    void finishDue(DemoPlanLife life, DemoPlanLife.Act act) {
        Acting by = act.by();
        String what = life.name() + " finish-due";
        Instant until = clock.instant();
        List<UUID> due = DemoPlanLife.done(what, plans.tasks(by, life.plan())).stream()
                .filter(task -> task.state().isOpen() && isBefore(task.due(), until))
                .map(MatterLine::id)
                .toList();
        inbox.settleAll(by, due, "done", act.text("words"));
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

    private static boolean isBefore(@Nullable Instant due, Instant until) {
        return due != null && due.isBefore(until);
    }
}
