package org.zhagen.adaptation;

import static org.zhagen.adaptation.ContributionState.ACCEPTED;
import static org.zhagen.adaptation.ContributionState.DECLINED;
import static org.zhagen.adaptation.ContributionState.OFFERED;
import static org.zhagen.adaptation.ContributionState.WITHDRAWN;

import org.zhagen.kernel.document.Code;

/** The table of transitions of a contribution: who may take which step, to which state, from which state. */
public enum ContributionStep {
    ACCEPT(AdaptationPermission.MERGE_UPSTREAM, ACCEPTED, OFFERED),
    DECLINE(AdaptationPermission.MERGE_UPSTREAM, DECLINED, OFFERED),
    WITHDRAW(AdaptationPermission.EDIT, WITHDRAWN, OFFERED);

    private final AdaptationPermission permission;
    private final ContributionState to;
    private final ContributionState from;

    ContributionStep(AdaptationPermission permission, ContributionState to, ContributionState from) {
        this.permission = permission;
        this.to = to;
        this.from = from;
    }

    public String id() {
        return Code.kebab(this);
    }

    public AdaptationPermission permission() {
        return permission;
    }

    public ContributionState to() {
        return to;
    }

    public boolean from(ContributionState state) {
        return from == state;
    }
}
