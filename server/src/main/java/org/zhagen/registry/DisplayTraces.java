package org.zhagen.registry;

import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;

/** Keeps who did what with a display: its steps for everybody who reads it, all acts for the audit. */
@Component
class DisplayTraces {

    private final StepRows steps;
    private final Audit audit;

    DisplayTraces(StepRows steps, Audit audit) {
        this.steps = steps;
        this.audit = audit;
    }

    void step(Acting acting, Display display, DisplayStep step, String words) {
        steps.insert(acting, display.id(), step, words);
        act(acting, display, "display-" + step.id());
    }

    /**
     * @param act in kebab-case
     */
    void act(Acting acting, Display display, String act) {
        Subject subject = Subject.of("display", display.id(), display.content().title());
        audit.record(
                acting,
                Act.done("registry." + act, subject, display.holder().region().digits()));
    }
}
