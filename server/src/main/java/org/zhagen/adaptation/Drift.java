package org.zhagen.adaptation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to how far the plans of a jurisdiction are from their playbooks. It asks questions and ranks nobody. */
@Service
public class Drift {

    private final Doors doors;
    private final DriftRows rows;

    Drift(Doors doors, DriftRows rows) {
        this.doors = doors;
        this.rows = rows;
    }

    public Outcome<Listing<DriftLine>> list(Acting acting, DriftSearch search, Paging paging) {
        return doors.query(acting, AdaptationPermission.READ, () -> Outcome.done(rows.list(search, paging)));
    }

    /** Which versions are in use in the jurisdiction, by playbook, the highest first. */
    public Outcome<List<DriftVersion>> versions(Acting acting) {
        return doors.query(acting, AdaptationPermission.READ, () -> Outcome.done(rows.versions()));
    }
}
