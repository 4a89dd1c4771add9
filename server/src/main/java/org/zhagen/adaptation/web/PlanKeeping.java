package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.adaptation.PlanEditing;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Keeps what one form says, which may be several edits: all of them, or none where the form of one is wrong. */
@Component
class PlanKeeping {

    private final PlanEditing editing;

    PlanKeeping(PlanEditing editing) {
        this.editing = editing;
    }

    /** Keeps edits that do not depend on each other; what is wrong is said at the fields of the form. */
    Outcome<Plan> keep(Acting acting, Plan plan, int version, List<PlanEdit> edits) {
        List<Finding> wrong = new ArrayList<>();
        for (PlanEdit edit : edits) {
            switch (editing.preview(acting, plan.id(), edit)) {
                case Outcome.Refused<?>(Refusal.Invalid(List<Finding> findings)) ->
                    findings.forEach(finding -> wrong.add(atField(edit, finding)));
                case Outcome.Refused<?>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<?> ignored -> {}
            }
        }
        return wrong.isEmpty() ? all(acting, plan, version, edits) : Outcome.invalid(wrong);
    }

    private Outcome<Plan> all(Acting acting, Plan plan, int version, List<PlanEdit> edits) {
        UUID id = plan.id();
        Plan now = plan;
        int seen = version;
        for (PlanEdit edit : edits) {
            switch (editing.edit(acting, id, seen, edit)) {
                case Outcome.Done<PlanEditing.Edited>(PlanEditing.Edited edited) -> {
                    now = edited.plan();
                    seen = now.version();
                }
                case Outcome.Refused<PlanEditing.Edited>(Refusal why) -> {
                    return Outcome.refused(why);
                }
            }
        }
        return Outcome.done(now);
    }

    /** Parameters stand in one form, so their fields carry their ids. */
    private static Finding atField(PlanEdit edit, Finding finding) {
        if (!(edit instanceof PlanEdit.SetParameter set)) {
            return finding;
        }
        String field = finding.at().file().equals("reason") ? "r." : "v.";
        return new Finding(finding.code(), Place.of(field + set.parameter()), finding.args(), finding.maybe());
    }
}
