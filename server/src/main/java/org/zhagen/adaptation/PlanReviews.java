package org.zhagen.adaptation;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;

/**
 * The front door to the approval of plans. A plan is submitted when its check finds no error and all comments are answered; then
 * one link of the chain after the other decides, or who stands in today for somebody who holds its role. Nobody decides about what
 * they submitted, and nobody twice.
 */
@Service
public class PlanReviews {

    private final PlanLife life;
    private final PlanRows rows;
    private final PlanGround ground;
    private final ApprovalRows approvals;
    private final ApprovalTurns turns;
    private final PlanCommentRows comments;
    private final Chains chains;
    private final PlanMatters matters;

    PlanReviews(
            PlanLife life,
            PlanRows rows,
            PlanGround ground,
            ApprovalRows approvals,
            ApprovalTurns turns,
            PlanCommentRows comments,
            Chains chains,
            PlanMatters matters) {
        this.life = life;
        this.rows = rows;
        this.ground = ground;
        this.approvals = approvals;
        this.turns = turns;
        this.comments = comments;
        this.chains = chains;
        this.matters = matters;
    }

    /** All links of all rounds, the first at the top. */
    public Outcome<List<Approval>> of(Acting acting, UUID plan) {
        return life.query(acting, plan, found -> Outcome.done(approvals.of(plan)));
    }

    /** Through whom a plan would go if it were submitted now. */
    public Outcome<List<Approval>> ahead(Acting acting, UUID plan) {
        return life.query(acting, plan, found -> Outcome.done(chain(acting, found)));
    }

    /** Whether it is somebody's turn to decide about a plan, and nothing is against it. */
    public Outcome<Boolean> isTurn(Acting acting, UUID plan) {
        return life.query(
                acting,
                plan,
                found -> Outcome.done(acting.in(found.site())
                        && turns.of(acting, found) instanceof Outcome.Done<ApprovalTurns.Turn>));
    }

    /**
     * Hands a plan to the first link of the chain.
     *
     * @param version that the person saw
     * @param words for those who decide
     */
    public Outcome<Plan> submit(Acting acting, UUID id, int version, String words) {
        return life.command(acting, AdaptationPermission.EDIT, id, plan -> {
            if (!PlanStep.SUBMIT.from(plan.state())) {
                return Said.notNow(PlanCode.STEP_NOT_NOW, plan.state().id());
            }
            int open = comments.open(id);
            if (open > 0) {
                return Said.notNow(PlanCode.COMMENTS_OPEN, open);
            }
            return ground.check(plan)
                    .then(check -> check.isSound()
                            ? life.take(acting, plan, version, PlanStep.SUBMIT, words, sent -> submitted(acting, sent))
                            : Outcome.invalid(check.findings()));
        });
    }

    private Outcome<Plan> submitted(Acting acting, Plan plan) {
        rows.submitted(plan.id(), acting.person());
        List<Approval> chain = chain(acting, plan);
        chain.forEach(link -> approvals.insert(plan.id(), link));
        matters.askApproval(acting, plan, chain.getFirst());
        return Outcome.done(plan);
    }

    private List<Approval> chain(Acting acting, Plan plan) {
        Chain chain = chains.of(acting, plan.site());
        return IntStream.range(0, chain.links().size())
                .mapToObj(at -> waiting(plan, at, chain.links().get(at)))
                .toList();
    }

    private Approval waiting(Plan plan, int position, ChainLink link) {
        return new Approval(
                plan.round() + 1,
                position,
                link.title(),
                chains.approver(link, plan.site()),
                position == 0 ? Approval.State.OPEN : Approval.State.WAITING,
                null,
                null,
                "",
                "",
                null,
                "",
                "");
    }

    /** Agrees, for the link whose turn it is. */
    public Outcome<Plan> approve(Acting acting, UUID id, int version, String words) {
        return decide(
                acting,
                id,
                plan -> turns.of(acting, plan).then(turn -> {
                    PlanStep step = isLast(plan, turn.link()) ? PlanStep.APPROVE_PLAN : PlanStep.PASS_ON;
                    return life.take(acting, plan, version, step, turn.standsFor(), words, passed -> {
                        if (!approvals.decide(acting, id, turn, Approval.State.APPROVED, words.strip())) {
                            return Outcome.stale();
                        }
                        matters.approvalDecided(acting, passed, "approved", words.strip(), turn.standsFor());
                        approvals
                                .openNext(id, turn.link())
                                .ifPresent(next -> matters.askApproval(acting, passed, next));
                        return Outcome.done(passed);
                    });
                }));
    }

    /** Sends a plan back to its team with words; what it says stays as it is. */
    public Outcome<Plan> sendBack(Acting acting, UUID id, int version, String words) {
        return decide(
                acting,
                id,
                plan -> turns.of(acting, plan)
                        .then(turn ->
                                life.take(acting, plan, version, PlanStep.SEND_BACK, turn.standsFor(), words, back -> {
                                    if (!approvals.decide(acting, id, turn, Approval.State.RETURNED, words.strip())) {
                                        return Outcome.stale();
                                    }
                                    approvals.drop(back);
                                    matters.approvalDecided(acting, back, "returned", words.strip(), turn.standsFor());
                                    return Outcome.done(back);
                                })));
    }

    private Outcome<Plan> decide(Acting acting, UUID id, Function<Plan, Outcome<Plan>> work) {
        return life.command(acting, turns.permission(acting), id, work);
    }

    private boolean isLast(Plan plan, Approval link) {
        return approvals.of(plan.id()).stream()
                .noneMatch(other -> other.round() == link.round() && other.position() > link.position());
    }
}
