package org.zhagen.adaptation.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern OF_EDIT = Pattern.compile("edits\\[(\\d+)]\\.(.*)");

    private final PlanEditing editing;

    PlanKeeping(PlanEditing editing) {
        this.editing = editing;
    }

    /** Keeps edits; what is wrong is said at the fields of the form. */
    Outcome<Plan> keep(Acting acting, Plan plan, int version, List<PlanEdit> edits) {
        if (edits.isEmpty()) {
            return Outcome.done(plan);
        }
        return switch (editing.edit(acting, plan.id(), version, edits)) {
            case Outcome.Done<PlanEditing.Edited>(PlanEditing.Edited edited) -> Outcome.done(edited.plan());
            case Outcome.Refused<PlanEditing.Edited>(Refusal.Invalid(List<Finding> findings)) ->
                Outcome.invalid(findings.stream()
                        .map(finding -> atField(edits, finding))
                        .toList());
            case Outcome.Refused<PlanEditing.Edited>(Refusal why) -> Outcome.refused(why);
        };
    }

    /** Parameters stand in one form, so their fields carry their ids. */
    private static Finding atField(List<PlanEdit> edits, Finding finding) {
        Matcher of = OF_EDIT.matcher(finding.at().file());
        if (!of.matches()) {
            return finding;
        }
        String field = of.group(2);
        PlanEdit edit = edits.get(Integer.parseInt(of.group(1)));
        String own = edit instanceof PlanEdit.SetParameter set
                ? (field.equals("reason") ? "r." : "v.") + set.parameter()
                : field;
        return new Finding(finding.code(), Place.of(own), finding.args(), finding.maybe());
    }
}
