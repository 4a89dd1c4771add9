package org.zhagen.adaptation;

import static org.zhagen.adaptation.AdaptationPermission.APPROVE;
import static org.zhagen.adaptation.AdaptationPermission.EDIT;
import static org.zhagen.adaptation.PlanState.ACTIVE;
import static org.zhagen.adaptation.PlanState.APPROVED;
import static org.zhagen.adaptation.PlanState.CONSULTING;
import static org.zhagen.adaptation.PlanState.DRAFT;
import static org.zhagen.adaptation.PlanState.ENDED;
import static org.zhagen.adaptation.PlanState.IN_APPROVAL;
import static org.zhagen.adaptation.PlanState.RETURNED;
import static org.zhagen.adaptation.PlanState.SUPERSEDED;
import static org.zhagen.adaptation.PlanState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;

/** The table of transitions of a plan: who may take which step, to which state, from which states. */
public enum PlanStep {
    OPEN_CONSULTATION(EDIT, CONSULTING, DRAFT, RETURNED),
    CLOSE_CONSULTATION(EDIT, DRAFT, CONSULTING),
    SUBMIT(EDIT, IN_APPROVAL, DRAFT, RETURNED),
    RECALL(EDIT, DRAFT, IN_APPROVAL),
    /** One link of the chain agrees, and the next one is asked. */
    PASS_ON(APPROVE, IN_APPROVAL, IN_APPROVAL),
    /** The last link of the chain agrees. */
    APPROVE_PLAN(APPROVE, APPROVED, IN_APPROVAL),
    SEND_BACK(APPROVE, RETURNED, IN_APPROVAL),
    REOPEN(EDIT, DRAFT, APPROVED),
    ACTIVATE(EDIT, ACTIVE, APPROVED),
    /** A later revision takes its place. */
    SUPERSEDE(EDIT, SUPERSEDED, ACTIVE),
    END(EDIT, ENDED, ACTIVE),
    WITHDRAW(EDIT, WITHDRAWN, DRAFT, CONSULTING, IN_APPROVAL, RETURNED, APPROVED);

    /** What needs no more than words, and is taken through {@link Plans#step}. */
    private static final Set<PlanStep> PLAIN = Set.of(CLOSE_CONSULTATION, RECALL, REOPEN, END, WITHDRAW);

    private final AdaptationPermission permission;
    private final PlanState to;
    // made by Set.of, which gives a set that nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<PlanState> from;

    PlanStep(AdaptationPermission permission, PlanState to, PlanState... from) {
        this.permission = permission;
        this.to = to;
        this.from = Set.of(from);
    }

    public String id() {
        return Code.kebab(this);
    }

    public AdaptationPermission permission() {
        return permission;
    }

    public PlanState to() {
        return to;
    }

    /** Whether the step leads on from a state. */
    public boolean from(PlanState state) {
        return from.contains(state);
    }

    /** Whether it is taken by itself, with nothing but words. */
    public boolean isPlain() {
        return PLAIN.contains(this);
    }

    /** Whether whoever takes the step has to say why. */
    public boolean needsWords() {
        return this == SEND_BACK || this == END;
    }

    /**
     * What somebody may do with a plan of their jurisdiction in that state. Whether it is their turn to approve is asked apart,
     * and a revision is superseded only by another one.
     */
    static List<PlanStep> offered(Acting acting, PlanState state) {
        return Arrays.stream(values())
                .filter(step -> step.permission != APPROVE && step != SUPERSEDE)
                .filter(step -> step.from(state) && acting.may(step.permission))
                .toList();
    }
}
