package org.zhagen.adaptation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;

/**
 * The front door to what people think of plans (参与式设计). While a plan is laid open everybody who is signed in may read it and,
 * with the permission, say something about an address of it or the whole; each comment gets an answer before it is submitted.
 */
@Service
public class Consultations {

    private static final int MONTHS = 3;

    private final Doors doors;
    private final PlanLife life;
    private final PlanRows rows;
    private final PlanCommentRows comments;
    private final PlanGround ground;
    private final PlanTraces traces;

    Consultations(
            Doors doors, PlanLife life, PlanRows rows, PlanCommentRows comments, PlanGround ground, PlanTraces traces) {
        this.doors = doors;
        this.life = life;
        this.rows = rows;
        this.comments = comments;
        this.ground = ground;
        this.traces = traces;
    }

    /**
     * Lays a plan open. It is closed through {@link Plans#step}.
     *
     * @param version that the person saw
     * @param until the last day, such as 2026-12-01; within three months
     * @param words what people are asked to look at
     */
    public Outcome<Plan> open(Acting acting, UUID id, int version, String until, String words) {
        Said said = new Said();
        LocalDate today = ground.today();
        LocalDate last = said.day("until", until, today, today.plusMonths(MONTHS));
        return life.step(
                acting,
                id,
                version,
                PlanStep.OPEN_CONSULTATION,
                words,
                plan -> said.then(() -> {
                    rows.consult(id, new Plan.Consultation(last, words.strip()));
                    return Outcome.done(plan);
                }));
    }

    /** What was said about a plan, the first at the top. */
    public Outcome<List<Comment>> of(Acting acting, UUID plan) {
        return life.query(acting, plan, found -> Outcome.done(comments.of(plan)));
    }

    /**
     * Says something about a plan.
     *
     * @param at an address in it; empty for the whole
     */
    public Outcome<Comment> comment(Acting acting, UUID id, String at, String given) {
        return doors.command(acting, AdaptationPermission.COMMENT, () -> {
            Optional<Plan> plan = rows.find(id);
            return plan.isPresent() ? comment(acting, plan.get(), at, given) : Outcome.missing();
        });
    }

    private Outcome<Comment> comment(Acting acting, Plan plan, String at, String given) {
        Plan.Consultation asked = plan.consultation();
        if (plan.state() != PlanState.CONSULTING || asked == null) {
            return Said.notNow(PlanCode.NOT_CONSULTING, plan.state().id());
        }
        if (asked.until().isBefore(ground.today())) {
            return Said.notNow(PlanCode.CONSULTATION_OVER, asked.until());
        }
        Said said = new Said();
        String words = said.needed("words", given, Said.WORDS);
        TreePath path = TreePath.of(at);
        address(plan, path, said);
        return said.then(() -> {
            UUID id = Ids.next();
            comments.insert(acting, id, plan.id(), path.toString(), words);
            traces.audited(acting, plan, "plan-comment");
            return comments.find(id).map(Outcome::done).orElseGet(Outcome::missing);
        });
    }

    private void address(Plan plan, TreePath path, Said said) {
        if (path.isRoot() || !(ground.check(plan) instanceof Outcome.Done<PlanCheck>(PlanCheck check))) {
            return;
        }
        Node tree = check.effective() == null
                ? check.playbook().playbook().tree()
                : check.effective().plan().tree();
        if (path.in(tree) == null) {
            Node above = path.parent().in(tree);
            List<String> known = above == null ? List.of() : Tree.segments(above);
            said.wrong(
                    Finding.of(PlanCode.ADDRESS_UNKNOWN, Place.of("at"), path).maybe(Nearest.to(path.last(), known)));
        }
    }

    /**
     * Answers a comment, once.
     *
     * @param answer id of a {@link Comment.Answer}
     * @param given why; needed unless it is adopted
     */
    public Outcome<Comment> answer(Acting acting, UUID plan, UUID comment, String answer, String given) {
        return life.command(acting, AdaptationPermission.EDIT, plan, found -> {
            Optional<Comment> known =
                    comments.find(comment).filter(one -> one.plan().equals(plan));
            if (known.isEmpty()) {
                return Outcome.missing();
            }
            Said said = new Said();
            Optional<Comment.Answer> chosen = Code.read(Comment.Answer.class, answer);
            if (chosen.isEmpty()) {
                said.wrong(PlanCode.CHOICE_UNKNOWN, "answer", answer);
            }
            String words = chosen.filter(one -> one == Comment.Answer.ADOPTED).isPresent()
                    ? said.text("words", given, Said.WORDS)
                    : said.needed("words", given, Said.WORDS);
            return said.then(() -> answered(acting, found, comment, chosen.orElseThrow(), words));
        });
    }

    private Outcome<Comment> answered(Acting acting, Plan plan, UUID comment, Comment.Answer answer, String words) {
        if (!comments.answer(acting, comment, answer, words)) {
            return Said.notNow(PlanCode.COMMENT_ANSWERED);
        }
        traces.audited(acting, plan, "plan-comment-answer");
        return comments.find(comment).map(Outcome::done).orElseGet(Outcome::missing);
    }
}
