package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.adaptation.Town.force;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.RegionChangeDraft;
import org.zhagen.directory.RegionChanges;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.registry.Drafts;
import org.zhagen.web.Paging;
import org.zhagen.work.MatterLine;
import org.zhagen.work.MatterState;
import org.zhagen.work.Matters;

/** What happens to plans in force: newer versions, waivers that end, changes that go back to the playbook. */
@PageTest
class PlanGrowthTest {

    private static final Version NEWER = new Version(1, 2, 0);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanEditing editing;

    @Autowired
    private PlanReviews reviews;

    @Autowired
    private PlanWaivers waivers;

    @Autowired
    private Upgrades upgrades;

    @Autowired
    private Drift drift;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Matters matters;

    @Test
    void anUpgradeAsksAboutWhatBothChangedAndTakesTheUsualWay() {
        Town town = new Town(context, "2411");
        Plan draft = town.edit(town.draft("1.1.0"), Town.shorterList("清单不少于 8 项"));
        assertThat(codes(upgrades.of(town.team, draft.id(), NEWER))).containsExactly("not-fixed");
        Plan active = town.active(draft);
        assertThat(done(upgrades.newer(town.team, active.id())).getFirst().version())
                .isEqualTo(NEWER);
        UpgradeView view = done(upgrades.of(town.team, active.id(), NEWER));
        assertThat(view.conflicts().stream().map(conflict -> conflict.at().toString()))
                .containsExactly("steps/list/standard");
        assertThat(view.upgrade().carried()).isNotEmpty();
        assertThat(codes(upgrades.begin(town.team, active.id(), NEWER))).containsExactly("conflicts-open");
        assertThat(codes(upgrades.choose(town.team, active.id(), NEWER, "steps/list/standrd", Upgrade.Side.SITE)))
                .containsExactly("not-in-conflict");
        assertThat(codes(upgrades.of(town.team, active.id(), new Version(1, 1, 0))))
                .containsExactly("not-newer");
        UpgradeView chosen =
                done(upgrades.choose(town.team, active.id(), NEWER, "steps/list/standard", Upgrade.Side.SITE));
        assertThat(chosen.isReady()).isTrue();
        assertThat(chosen.conflicts()).hasSize(1);
        assertThat(chosen.check().isSound()).isTrue();

        Plan next = done(upgrades.begin(town.team, active.id(), NEWER));
        assertThat(next.revision()).isEqualTo(2);
        assertThat(next.basedOn()).isEqualTo(active.id());
        assertThat(next.playbookVersion()).isEqualTo(NEWER);
        assertThat(next.adaptation().changes()).hasSize(1);
        assertThat(codes(upgrades.begin(town.team, active.id(), NEWER))).containsExactly("conflicts-open");
        Plan inForce = town.active(next);
        assertThat(inForce.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(force(inForce).digest()).isNotEqualTo(force(active).digest());
        assertThat(done(plans.find(town.team, active.id())).state()).isEqualTo(PlanState.SUPERSEDED);
        List<MatterLine> old = done(plans.tasks(town.team, active.id()));
        assertThat(old).isNotEmpty().noneMatch(task -> task.state() == MatterState.OPEN);
        assertThat(done(plans.list(town.team, PlanSearch.of(active.series()), Paging.first(9)))
                        .rows())
                .hasSize(2);
    }

    @Test
    void aWaiverLetsPassUntilItsLastDay() {
        Town town = new Town(context, "2412");
        Plan plan = town.draft("1.2.0");
        plan = town.edit(plan, new PlanEdit.SetParameter("reuse-records", "false", "系统没有接通"));
        assertThat(codes(reviews.submit(town.team, plan.id(), plan.version(), "")))
                .contains("bottom-line-broken");
        assertThat(codes(waivers.request(town.team, plan.id(), new WaiverDraft("no-repat", ""))))
                .containsExactly("bottom-line-unknown", "missing");
        PlanWaiver asked = done(waivers.request(town.team, plan.id(), new WaiverDraft("no-repeat", "九月接通")));
        assertThat(codes(waivers.request(town.team, plan.id(), new WaiverDraft("no-repeat", "再问"))))
                .containsExactly("waiver-there");
        assertThat(codes(waivers.grant(town.leader, plan.id(), asked.id(), 0, town.day(30), "同意")))
                .containsExactly("waiver-not-yours");
        Acting self = town.acting(town.team.person(), "reform-office", "2412");
        assertThat(codes(waivers.grant(self, plan.id(), asked.id(), 0, town.day(30), "同意")))
                .containsExactly("waiver-own");
        assertThat(codes(waivers.grant(town.office, plan.id(), asked.id(), 0, town.day(400), "")))
                .containsExactly("day-far", "missing");
        assertThat(codes(waivers.grant(town.office, plan.id(), asked.id(), 5, town.day(30), "同意")))
                .containsExactly("Stale");
        PlanWaiver granted = done(waivers.grant(town.office, plan.id(), asked.id(), 0, town.day(30), "到期恢复"));
        assertThat(granted.expired()).isFalse();
        assertThat(ids(plan, town)).containsExactly("bottom-line-waived");
        Plan active = town.active(plan);

        clock.forward(Duration.ofDays(31));
        assertThat(done(waivers.of(town.team, plan.id())).getFirst().expired()).isTrue();
        assertThat(ids(active, town)).as("judged as on its day").containsExactly("bottom-line-waived");
        DriftLine line = done(drift.list(town.team, DriftSearch.ALL, Paging.first(9)))
                .rows()
                .getFirst();
        assertThat(line.expired()).isEqualTo(1);
        assertThat(line.waived()).isZero();
        Plan next = done(plans.revise(town.team, active.id()));
        assertThat(ids(next, town)).containsExactly("waiver-expired");
        assertThat(codes(reviews.submit(town.team, next.id(), next.version(), "")))
                .containsExactly("waiver-expired");
        PlanWaiver again = done(waivers.request(town.team, next.id(), new WaiverDraft("no-repeat", "推迟")));
        done(waivers.grant(town.office, next.id(), again.id(), 0, town.day(10), "再宽十天"));
        assertThat(ids(next, town)).containsExactly("bottom-line-waived");
        done(waivers.revoke(town.office, next.id(), again.id(), 1, "已接通"));
        assertThat(ids(next, town)).containsExactly("waiver-expired");
    }

    @Test
    void whatWasAskedForAPlanThatIsGivenUpWaitsForNobody() {
        Town town = new Town(context, "2471");
        Plan draft = town.draft("1.2.0");
        PlanWaiver asked = done(waivers.request(town.team, draft.id(), new WaiverDraft("no-repeat", "九月接通")));
        assertThat(done(matters.counts(town.office)).open()).isEqualTo(1);
        Plan now = done(plans.find(town.team, draft.id()));
        done(plans.step(town.team, draft.id(), now.version(), PlanStep.WITHDRAW, "不做了"));
        PlanWaiver after = done(waivers.of(town.team, draft.id())).getFirst();
        assertThat(after.state()).isEqualTo(PlanWaiver.State.WITHDRAWN);
        assertThat(done(matters.counts(town.office)).open()).isZero();
        assertThat(codes(waivers.grant(town.office, draft.id(), asked.id(), after.version(), town.day(30), "同意")))
                .containsExactly("waiver-decided");
    }

    private List<String> ids(Plan plan, Town town) {
        return done(editing.open(town.team, plan.id())).check().findings().stream()
                .map((Finding finding) -> finding.code().id())
                .toList();
    }

    @Test
    void whatASiteLearnedGoesBackToThePlaybook() {
        Town town = new Town(context, "2413");
        Acting owner = town.somebody("reform-office", "9901");
        Plan draft = town.edit(town.draft("1.2.0"), Town.shorterList("清单不少于 8 项"));
        draft = town.edit(draft, new PlanEdit.SetParameter("respond-within", "1h", "离得近"));
        ContributionDraft offer = offer(List.of("respond-within"), List.of(0));
        assertThat(codes(contributions.offer(town.team, draft.id(), offer))).containsExactly("not-fixed");
        Plan active = town.active(draft);
        assertThat(codes(contributions.offer(town.team, active.id(), offer(List.of("plan-within"), List.of(7)))))
                .containsExactly("parameter-not-set", "change-gone");
        assertThat(codes(contributions.offer(town.team, active.id(), offer(List.of(), List.of()))))
                .containsExactly("nothing-chosen");
        Contribution first = done(contributions.offer(town.team, active.id(), offer));
        Contribution second = done(contributions.offer(town.team, active.id(), offer(List.of(), List.of(0))));
        AcceptDraft forAll = new AcceptDraft("version", "", "", "", "收下");
        assertThat(codes(contributions.accept(town.office, first.id(), 0, forAll)))
                .containsExactly("Missing");
        assertThat(codes(contributions.accept(owner, first.id(), 0, new AcceptDraft("gift", "", "", "", ""))))
                .containsExactly("choice-unknown");
        Contribution accepted = done(contributions.accept(owner, first.id(), 0, forAll));
        String yaml = done(drafts.find(
                        owner,
                        Objects.requireNonNull(
                                Objects.requireNonNull(accepted.decision()).draft())))
                .yaml();
        assertThat(yaml).contains("清单不少于 8 项").contains("version: 1.3.0");
        assertThat(codes(contributions.decline(owner, first.id(), 1, "不要了"))).containsExactly("contribution-step");
        assertThat(codes(contributions.decline(owner, second.id(), 0, " "))).containsExactly("missing");
        assertThat(done(contributions.decline(owner, second.id(), 0, "样本太少")).state())
                .isEqualTo(ContributionState.DECLINED);
        Contribution third = done(contributions.offer(town.team, active.id(), offer));
        assertThat(codes(contributions.proposal(town.office, third.id()))).containsExactly("Missing");
        assertThat(codes(contributions.proposal(town.team, third.id()))).containsExactly("NotYours");
        assertThat(done(contributions.proposal(owner, third.id()))).isNotNull();
        AcceptDraft variant = new AcceptDraft("variant", "short-list", "短清单", "site.population < 40000", "");
        Contribution taken = done(contributions.accept(owner, third.id(), 0, variant));
        assertThat(Objects.requireNonNull(taken.decision()).takenAs()).isEqualTo("variant");
    }

    @Test
    void aPlanGoesWithItsSiteToItsNewCode() {
        Town town = new Town(context, "2414");
        Plan active = town.active(town.edit(town.draft("1.1.0"), Town.shorterList("清单不少于 8 项")));
        Plan draft = done(plans.draft(town.team, new NewPlan(town.site.digits(), "governance-community", "", "")));
        RegionChanges changes = context.getBean(RegionChanges.class);
        Acting editor = As.person("2414", DirectoryPermission.values());
        RegionChangeDraft renumber =
                new RegionChangeDraft("renumber", "2026-11-01", town.site.digits(), "241401109 东镇", "区划调整", "");
        done(changes.record(
                editor, renumber, done(changes.preview(editor, renumber)).digest()));
        Acting county = town.somebody("site-team", "241401");
        Plan moved = done(plans.find(county, active.id()));
        assertThat(moved.site().digits()).isEqualTo("241401109");
        assertThat(done(editing.open(county, active.id())).check().isSound()).isTrue();
        assertThat(done(plans.find(county, draft.id())).adaptation().site()).isEqualTo("241401109");
        assertThat(done(upgrades.of(county, active.id(), NEWER)).check().isSound())
                .isTrue();
        assertThat(done(plans.revise(county, active.id())).adaptation().site()).isEqualTo("241401109");
    }

    @Test
    void whoIsAskedIsAskedUnderTheNewCode() {
        Town town = new Town(context, "2435");
        Plan draft = town.edit(town.draft("1.2.0"), new PlanEdit.SetParameter("reuse-records", "false", "没有接通"));
        PlanWaiver asked = done(waivers.request(town.team, draft.id(), new WaiverDraft("no-repeat", "九月接通")));
        done(waivers.grant(town.office, draft.id(), asked.id(), 0, town.day(30), "到期恢复"));
        Plan sent = done(reviews.submit(town.team, draft.id(), draft.version(), ""));
        RegionChanges changes = context.getBean(RegionChanges.class);
        Acting editor = As.person("2435", DirectoryPermission.values());
        RegionChangeDraft renumber =
                new RegionChangeDraft("renumber", "2026-11-01", town.site.digits(), "243501109 东镇", "区划调整", "");
        done(changes.record(
                editor, renumber, done(changes.preview(editor, renumber)).digest()));
        Acting leader = town.somebody("leader", "243501109");
        assertThat(done(reviews.isTurn(leader, sent.id()))).isTrue();
        assertThat(done(reviews.approve(leader, sent.id(), sent.version(), "")).state())
                .isEqualTo(PlanState.IN_APPROVAL);
    }

    private static ContributionDraft offer(List<String> settings, List<Integer> changes) {
        return new ContributionDraft("短清单", settings, changes, "按时响应率", "81%", "93%", "2026 年上半年", "");
    }
}
