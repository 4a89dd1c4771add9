package org.zhagen.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.work.Substitutes;

/**
 * Whose turn it is to decide about a plan: whoever acts in the role of the open link, or stands in today for somebody who holds it.
 * A substitute may no more than the absent person might: neither of the two may have submitted the plan or decided in the round.
 */
@Component
class ApprovalTurns {

    private final ApprovalRows approvals;
    private final Substitutes substitutes;

    ApprovalTurns(ApprovalRows approvals, Substitutes substitutes) {
        this.approvals = approvals;
        this.substitutes = substitutes;
    }

    /**
     * A link that somebody may decide.
     *
     * @param absent in whose place; null where it is their own
     */
    record Turn(Approval link, Substitutes.@Nullable Absent absent) {

        /** Name of the absent person; empty for none. */
        String standsFor() {
            return absent == null ? "" : absent.name();
        }
    }

    /** For what somebody has to be allowed to decide: a substitute is lent the link, and needs no more than to read the plan. */
    AdaptationPermission permission(Acting acting) {
        return !acting.may(AdaptationPermission.APPROVE) && substitutes.standsIn(acting)
                ? AdaptationPermission.READ
                : AdaptationPermission.APPROVE;
    }

    /** The link whose turn it is, when it is up to somebody as they act now. */
    Outcome<Turn> of(Acting acting, Plan plan) {
        Optional<Approval> open = plan.state() == PlanState.IN_APPROVAL ? approvals.open(plan.id()) : Optional.empty();
        if (open.isEmpty()) {
            return Said.notNow(PlanCode.STEP_NOT_NOW, plan.state().id());
        }
        Approval link = open.get();
        if (acting.may(AdaptationPermission.APPROVE) && link.by().is(acting)) {
            return unbarred(acting, plan, new Turn(link, null));
        }
        List<Outcome<Turn>> places = new ArrayList<>();
        for (Substitutes.Absent absent :
                substitutes.inWhosePlace(acting, link.by().role(), link.by().region())) {
            places.add(unbarred(acting, plan, new Turn(link, absent)));
        }
        return places.stream()
                .filter(Outcome.Done.class::isInstance)
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElseGet(() -> Said.notNow(PlanCode.NOT_YOUR_TURN, link.title()));
    }

    /** Nobody decides about what they submitted, and nobody twice in a round, be it in their own place or in that of another. */
    private Outcome<Turn> unbarred(Acting acting, Plan plan, Turn turn) {
        if (acting.person().equals(plan.submittedBy())) {
            return Said.notNow(PlanCode.SUBMITTED_BY_YOU);
        }
        if (decided(plan, turn.link(), acting.person())) {
            return Said.notNow(PlanCode.APPROVED_BY_YOU);
        }
        Substitutes.Absent absent = turn.absent();
        boolean barred = absent != null
                && (absent.person().equals(plan.submittedBy()) || decided(plan, turn.link(), absent.person()));
        return barred ? Said.notNow(PlanCode.ABSENT_BARRED, turn.standsFor()) : Outcome.done(turn);
    }

    private boolean decided(Plan plan, Approval link, UUID person) {
        return approvals.of(plan.id()).stream()
                .filter(other -> other.round() == link.round())
                .flatMap(other ->
                        Stream.of(Optional.ofNullable(other.decidedBy()), Optional.ofNullable(other.decidedFor())))
                .anyMatch(who -> who.filter(person::equals).isPresent());
    }
}
