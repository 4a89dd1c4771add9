package org.zhagen.adaptation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.site.Profile;
import org.zhagen.registry.Published;

/**
 * What is to be said of a plan as it stands.
 *
 * @param playbook the version that it adapts
 * @param site by whose values it is judged
 * @param effective what the site will do, with the record of modifications and the fidelity; null while there are errors
 * @param costs what its resources come to here; empty while there are errors
 */
public record PlanCheck(
        Published playbook,
        Profile site,
        List<Remark> remarks,
        @Nullable EffectivePlan effective,
        List<Cost> costs) {

    public PlanCheck {
        remarks = List.copyOf(remarks);
        costs = List.copyOf(costs);
    }

    /**
     * Something found, and where it belongs on a page.
     *
     * @param finding its place is a line and column of the plan's YAML
     * @param field {@code variant}, {@code set/<parameter>}, {@code changes/<number from 0>} or another key of the document;
     *     empty for the plan as a whole
     */
    public record Remark(Finding finding, String field) {}

    /** Whether nothing keeps it from being submitted. */
    public boolean isSound() {
        return effective != null;
    }

    public long errors() {
        return remarks.stream().filter(remark -> remark.finding().isError()).count();
    }

    public long warnings() {
        return remarks.size() - errors();
    }

    /** What was found about one field. */
    public List<Finding> at(String field) {
        return remarks.stream()
                .filter(remark -> remark.field().equals(field))
                .map(Remark::finding)
                .toList();
    }

    List<Finding> findings() {
        return remarks.stream().map(Remark::finding).toList();
    }

    int modifications() {
        return effective == null ? 0 : effective.frame().modifications().size();
    }

    boolean coreKept() {
        return effective == null
                || effective.frame().modifications().stream().allMatch(modification -> modification.consistent());
    }
}
