package org.zhagen.adaptation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.VariantProposal;
import org.zhagen.kernel.document.Node;
import org.zhagen.registry.Draft;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to what sites give back: changes of a plan that is or was in force, with what they moved. Those to whom the playbook
 * belongs take them into a draft of it, for everybody or as a variant, or decline with words.
 */
@Service
public class Contributions {

    private static final int TITLE = 120;
    private static final int NAME = 80;
    private static final int VALUE = 60;

    private final Doors doors;
    private final PlanLife life;
    private final ContributionRows rows;
    private final ContributionMerge merge;
    private final PlanGround ground;
    private final PlanTraces traces;
    private final ContributionTraces own;
    private final ActClock clock;

    Contributions(
            Doors doors,
            PlanLife life,
            ContributionRows rows,
            ContributionMerge merge,
            PlanGround ground,
            PlanTraces traces,
            ContributionTraces own,
            ActClock clock) {
        this.doors = doors;
        this.life = life;
        this.rows = rows;
        this.merge = merge;
        this.ground = ground;
        this.traces = traces;
        this.own = own;
        this.clock = clock;
    }

    /**
     * Those from the jurisdiction, and those to playbooks of the jurisdiction, the last offered first.
     *
     * @param state null for all
     * @param playbook id; null for all
     */
    public Outcome<Listing<ContributionLine>> list(
            Acting acting, @Nullable ContributionState state, @Nullable String playbook, Paging paging) {
        return doors.query(acting, AdaptationPermission.READ, () -> Outcome.done(rows.list(state, playbook, paging)));
    }

    public Outcome<Contribution> find(Acting acting, UUID id) {
        return doors.query(acting, AdaptationPermission.READ, () -> found(id));
    }

    private Outcome<Contribution> found(UUID id) {
        return rows.find(id).map(Outcome::done).orElseGet(Outcome::missing);
    }

    /** Offers some of the settings and changes of a plan. */
    public Outcome<Contribution> offer(Acting acting, UUID id, ContributionDraft draft) {
        return life.command(acting, AdaptationPermission.EDIT, id, plan -> {
            if (!plan.state().isFixed()) {
                return Said.notNow(PlanCode.NOT_FIXED, plan.state().id());
            }
            Said said = new Said();
            said.needed("title", draft.title(), TITLE);
            said.needed("indicator", draft.indicator(), NAME);
            said.text("before", draft.before(), VALUE);
            said.needed("after", draft.after(), VALUE);
            said.needed("period", draft.period(), VALUE);
            said.text("note", draft.note(), Said.WORDS);
            Node.Mapping chosen = ContributionChoice.of(plan.adaptation(), draft, said);
            return said.then(() -> PlanText.again(chosen).then(adaptation -> offered(acting, plan, adaptation, draft)));
        });
    }

    private Outcome<Contribution> offered(Acting acting, Plan plan, Adaptation adaptation, ContributionDraft draft) {
        return ground.playbook(plan.playbook(), plan.playbookVersion()).then(playbook -> {
            Contribution contribution = new Contribution(
                    Ids.next(),
                    plan.id(),
                    plan.site(),
                    plan.siteName(),
                    plan.playbook(),
                    plan.playbookVersion(),
                    plan.title(),
                    playbook.about().region(),
                    draft.title(),
                    adaptation,
                    new Contribution.Moved(
                            draft.indicator(), draft.before(), draft.after(), draft.period(), draft.note()),
                    ContributionState.OFFERED,
                    clock.instant(),
                    acting.name(),
                    acting.office(),
                    null,
                    plan.simulated(),
                    0);
            rows.insert(contribution);
            traces.act(acting, plan, "contribution-offer", draft.title());
            return found(contribution.id());
        });
    }

    /**
     * What the variant could be called that a contribution would become, and for which sites: from what sets its site apart from the
     * places where the playbook is in force. Both are empty where nothing does.
     */
    public Outcome<VariantProposal> proposal(Acting acting, UUID id) {
        return doors.query(
                acting,
                AdaptationPermission.MERGE_UPSTREAM,
                () -> rows.find(id)
                        .filter(contribution -> acting.in(contribution.owner()))
                        .map(merge::proposal)
                        .orElseGet(Outcome::missing));
    }

    /**
     * Takes a contribution into a new draft of the playbook, where it is reviewed once more and published.
     *
     * @param version that the person saw
     */
    public Outcome<Contribution> accept(Acting acting, UUID id, int version, AcceptDraft draft) {
        return step(acting, id, ContributionStep.ACCEPT, contribution -> {
            Said said = new Said();
            String words = said.text("words", draft.words(), Said.WORDS);
            if (!draft.isVariant() && !draft.as().equals("version")) {
                said.wrong(PlanCode.CHOICE_UNKNOWN, "as", draft.as());
            }
            return said.then(() -> merge.into(acting, contribution, draft)
                    .then((Draft made) -> decided(
                            acting, contribution, version, ContributionStep.ACCEPT, words, draft.as(), made.id())));
        });
    }

    /** Does not take it, with words for the site. */
    public Outcome<Contribution> decline(Acting acting, UUID id, int version, String given) {
        return said(acting, id, version, ContributionStep.DECLINE, given, true);
    }

    /** Takes it back, as the site. */
    public Outcome<Contribution> withdraw(Acting acting, UUID id, int version, String given) {
        return said(acting, id, version, ContributionStep.WITHDRAW, given, false);
    }

    private Outcome<Contribution> said(
            Acting acting, UUID id, int version, ContributionStep step, String given, boolean needed) {
        return step(acting, id, step, contribution -> {
            Said said = new Said();
            String words = needed ? said.needed("words", given, Said.WORDS) : said.text("words", given, Said.WORDS);
            return said.then(() -> decided(acting, contribution, version, step, words, null, null));
        });
    }

    private Outcome<Contribution> step(
            Acting acting, UUID id, ContributionStep step, Function<Contribution, Outcome<Contribution>> work) {
        return doors.command(acting, step.permission(), () -> {
            Optional<Contribution> contribution = rows.find(id)
                    .filter(one -> acting.in(step == ContributionStep.WITHDRAW ? one.site() : one.owner()));
            if (contribution.isEmpty()) {
                return Outcome.missing();
            }
            return step.from(contribution.get().state())
                    ? work.apply(contribution.get())
                    : Said.notNow(
                            PlanCode.CONTRIBUTION_STEP,
                            contribution.get().state().id());
        });
    }

    private Outcome<Contribution> decided(
            Acting acting,
            Contribution contribution,
            int version,
            ContributionStep step,
            String words,
            @Nullable String takenAs,
            @Nullable UUID draft) {
        if (!rows.decide(acting, contribution.id(), version, step.to(), words, takenAs, draft)) {
            return Outcome.stale();
        }
        own.step(acting, contribution, step);
        return found(contribution.id());
    }
}
