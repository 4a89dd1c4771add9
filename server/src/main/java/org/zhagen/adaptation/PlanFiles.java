package org.zhagen.adaptation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.files.AttachOptions;
import org.zhagen.files.SubjectGuard;

/** Who sees and changes what is attached to plans: whoever sees the plan, and its team until it is over. */
@Component
class PlanFiles implements SubjectGuard {

    private final Doors doors;
    private final PlanRows rows;

    PlanFiles(Doors doors, PlanRows rows) {
        this.doors = doors;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public boolean maySee(Acting acting, String id) {
        return acting.may(AdaptationPermission.READ) && find(acting, id).isPresent();
    }

    @Override
    public boolean mayChange(Acting acting, String id) {
        return acting.may(AdaptationPermission.EDIT)
                && find(acting, id)
                        .filter(plan -> !plan.state().isOver() && acting.in(plan.site()))
                        .isPresent();
    }

    @Override
    public Optional<Place> place(Acting acting, String id) {
        return find(acting, id).map(plan -> new Place(plan.site(), new AttachOptions(false, false)));
    }

    private Optional<Plan> find(Acting acting, String id) {
        return Ids.read(id).flatMap(plan -> doors.read(acting, () -> rows.find(plan)));
    }
}
