package org.zhagen.adaptation;

import org.zhagen.kernel.document.Code;

/** How far a contribution has come. Which step leads from which to which stands in {@link ContributionStep}. */
public enum ContributionState {
    /** Waits for those to whom the playbook belongs. */
    OFFERED,
    /** Taken into a draft of the playbook. */
    ACCEPTED,
    DECLINED,
    /** Taken back by the site. */
    WITHDRAWN;

    public String id() {
        return Code.kebab(this);
    }
}
