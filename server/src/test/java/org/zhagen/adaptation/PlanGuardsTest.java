package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Paging;

/** What stands in the way of the wrong person, at the wrong time, with the wrong content. */
@PageTest
class PlanGuardsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanEditing editing;

    @Autowired
    private PlanHolders holders;

    @Autowired
    private PlanReviews reviews;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Chains chains;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient database;

    @Test
    void elsewhereNobodyKnowsOfIt() {
        Town town = new Town(context, "2402");
        Acting neighbour = town.somebody("site-team", "240201102");
        Acting department = town.somebody("department", "24");
        Plan plan = town.draft("1.2.0");
        PlanEdit edit = new PlanEdit.SetParameter("respond-within", "3h", "远");
        assertThat(codes(plans.find(neighbour, plan.id()))).containsExactly("Missing");
        assertThat(codes(editing.edit(neighbour, plan.id(), 0, edit))).containsExactly("Missing");
        assertThat(codes(plans.draft(neighbour, new NewPlan(town.site.digits(), "whistle", "", ""))))
                .containsExactly("site-outside");
        assertThat(codes(editing.edit(department, plan.id(), 0, edit))).containsExactly("NotYours");
        assertThat(done(plans.find(department, plan.id())).id()).isEqualTo(plan.id());
        assertThat(done(plans.list(neighbour, PlanSearch.ALL, Paging.first(9))).rows())
                .isEmpty();
    }

    @Test
    void ofTwoAtOnceOneIsTooLate() {
        Town town = new Town(context, "2403");
        Plan plan = town.draft("1.2.0");
        PlanEdit edit = new PlanEdit.SetParameter("respond-within", "3h", "远");
        town.edit(plan, edit);
        assertThat(codes(editing.edit(town.team, plan.id(), plan.version(), edit)))
                .containsExactly("Stale");
        assertThat(codes(reviews.submit(town.team, plan.id(), plan.version(), "")))
                .containsExactly("Stale");
        Plan now = done(plans.find(town.team, plan.id()));
        Plan sent = done(reviews.submit(town.team, plan.id(), now.version(), ""));
        done(reviews.approve(town.leader, plan.id(), sent.version(), ""));
        assertThat(codes(reviews.sendBack(town.guidance, plan.id(), sent.version(), "再核")))
                .containsExactly("Stale");
        assertThat(done(reviews.isTurn(town.guidance, plan.id()))).isTrue();
    }

    @Test
    void nobodyDecidesAboutTheirOwnPlanNorTwice() {
        Town town = new Town(context, "2404");
        Plan plan = town.draft("1.2.0");
        Acting both = town.acting(town.team.person(), "leader", town.site.digits());
        Plan sent = done(reviews.submit(town.team, plan.id(), plan.version(), ""));
        assertThat(codes(reviews.approve(both, plan.id(), sent.version(), ""))).containsExactly("submitted-by-you");
        assertThat(codes(reviews.approve(town.office, plan.id(), sent.version(), "")))
                .containsExactly("not-your-turn");
        assertThat(codes(reviews.approve(town.team, plan.id(), sent.version(), "")))
                .containsExactly("NotYours");
        Plan passed = done(reviews.approve(town.leader, plan.id(), sent.version(), ""));
        Acting again = town.acting(town.leader.person(), "guidance", "2404");
        assertThat(codes(reviews.approve(again, plan.id(), passed.version(), "")))
                .containsExactly("approved-by-you");
        assertThat(codes(reviews.sendBack(town.guidance, plan.id(), passed.version(), "")))
                .containsExactly("step-words");
    }

    @Test
    void eachStepHasItsTime() {
        Town town = new Town(context, "2405");
        Plan plan = town.draft("1.2.0");
        assertThat(codes(plans.activate(town.team, plan.id(), plan.version(), town.day(1))))
                .containsExactly("step-not-now");
        assertThat(codes(plans.draft(town.team, new NewPlan(town.site.digits(), "whistle", "", ""))))
                .containsExactly("series-open");
        assertThat(codes(plans.draft(town.team, new NewPlan(town.site.digits(), "whistel", "", ""))))
                .containsExactly("playbook-unknown");
        Plan sent = done(reviews.submit(town.team, plan.id(), plan.version(), ""));
        PlanEdit edit = new PlanEdit.SetParameter("respond-within", "3h", "远");
        assertThat(codes(editing.edit(town.team, plan.id(), sent.version(), edit)))
                .containsExactly("not-open");
        Plan recalled = done(plans.step(town.team, plan.id(), sent.version(), PlanStep.RECALL, ""));
        Plan wrong = town.edit(recalled, new PlanEdit.SetParameter("respond-within", "9h", "太远"));
        assertThat(wrong.state()).isEqualTo(PlanState.DRAFT);
        assertThat(codes(reviews.submit(town.team, plan.id(), wrong.version(), "")))
                .contains("parameter-out-of-limits");
        Plan gone = done(plans.step(town.team, plan.id(), wrong.version(), PlanStep.WITHDRAW, "不做了"));
        assertThat(codes(plans.step(town.team, plan.id(), gone.version(), PlanStep.REOPEN, "")))
                .containsExactly("step-not-now");
    }

    @Test
    void whatWasSaidIsAnsweredBeforeItIsSubmitted() {
        Town town = new Town(context, "2406");
        Acting villager = town.somebody("resident", "240601102");
        Plan plan = town.draft("1.2.0");
        assertThat(codes(consultations.open(town.team, plan.id(), plan.version(), "2020-01-01", "")))
                .containsExactly("day-past");
        assertThat(codes(consultations.comment(villager, plan.id(), "", "好"))).containsExactly("Missing");
        Plan open = done(consultations.open(town.team, plan.id(), plan.version(), town.day(9), "请看"));
        assertThat(done(plans.find(villager, plan.id())).state()).isEqualTo(PlanState.CONSULTING);
        assertThat(codes(consultations.comment(villager, plan.id(), "steps/lst", "太多")))
                .containsExactly("address-unknown");
        Comment comment = done(consultations.comment(villager, plan.id(), "steps/list", "清单太长"));
        Plan closed = done(plans.step(town.team, plan.id(), open.version(), PlanStep.CLOSE_CONSULTATION, ""));
        assertThat(codes(plans.find(villager, plan.id()))).containsExactly("Missing");
        assertThat(codes(reviews.submit(town.team, plan.id(), closed.version(), "")))
                .containsExactly("comments-open");
        assertThat(codes(consultations.answer(town.team, plan.id(), comment.id(), "not-adopted", "")))
                .containsExactly("missing");
        done(consultations.answer(town.team, plan.id(), comment.id(), "partly", "先列八项"));
        assertThat(codes(consultations.answer(town.team, plan.id(), comment.id(), "adopted", "")))
                .containsExactly("comment-answered");
        assertThat(done(reviews.submit(town.team, plan.id(), closed.version(), ""))
                        .state())
                .isEqualTo(PlanState.IN_APPROVAL);
    }

    @Test
    void anEditThatHasNoFormIsRefusedAtItsFieldAndFindingsNameTheirFields() {
        Town town = new Town(context, "2407");
        Plan plan = town.draft("1.2.0");
        PlanEdit bare = new PlanEdit.AddChange(new PlanEdit.ChangeDraft("replce", "", "", null, "", "context"));
        assertThat(fields(editing.edit(town.team, plan.id(), plan.version(), bare)))
                .containsExactly("operation choice-unknown replace", "at missing null", "reason missing null");
        assertThat(codes(editing.edit(town.team, plan.id(), plan.version(), new PlanEdit.WithdrawChange(0))))
                .containsExactly("change-gone");
        Plan first = town.edit(plan, Town.shorterList("清单不少于 8 项"));
        Plan second = town.edit(first, new PlanEdit.SetParameter("arrive-within", "90h", "山路"));
        assertThat(done(editing.open(town.team, plan.id())).check().remarks().stream()
                        .map(PlanCheck.Remark::field))
                .containsExactly("set/arrive-within");
        PlanEdit third =
                new PlanEdit.AddChange(new PlanEdit.ChangeDraft("remove", "steps/lst", "", null, "不需要", "content"));
        PlanCheck check = done(editing.edit(town.team, plan.id(), second.version(), third))
                .check();
        assertThat(check.remarks().stream().map(PlanCheck.Remark::field)).contains("changes/1");
        Plan now = done(plans.find(town.team, plan.id()));
        Plan kept =
                town.edit(town.edit(now, new PlanEdit.WithdrawChange(1)), new PlanEdit.UnsetParameter("arrive-within"));
        assertThat(done(editing.open(town.team, plan.id())).check().isSound()).isTrue();
        assertThat(kept.adaptation().set()).isEmpty();
        assertThat(kept.adaptation().changes()).hasSize(1);
    }

    @Test
    void ofSeveralEditsAllAreKeptOrNone() {
        Town town = new Town(context, "2436");
        Plan plan = town.draft("1.2.0");
        PlanEdit hours = new PlanEdit.SetParameter("respond-within", "3h", "远");
        PlanEdit nameless = new PlanEdit.SetParameter("", "3h", "");
        assertThat(fields(editing.edit(
                        town.team,
                        plan.id(),
                        plan.version(),
                        List.of(hours, nameless, new PlanEdit.WithdrawChange(9)))))
                .containsExactly(
                        "edits[1].parameter missing null",
                        "edits[1].reason missing null",
                        "edits[2].number change-gone null");
        assertThat(done(plans.find(town.team, plan.id())).adaptation().set()).isEmpty();
        Plan kept = done(editing.edit(
                        town.team, plan.id(), plan.version(), List.of(hours, Town.shorterList("清单不少于 8 项"))))
                .plan();
        assertThat(kept.version()).isEqualTo(plan.version() + 1);
        assertThat(kept.adaptation().set()).hasSize(1);
        assertThat(kept.adaptation().changes()).hasSize(1);
    }

    @Test
    void ofSeveralHoldersAllAreNamedOrNone() {
        Town town = new Town(context, "2437");
        Plan plan = town.draft("1.2.0");
        String nobody = UUID.randomUUID().toString();
        HolderDraft open = new HolderDraft("coordinator", "", "", "");
        List<HolderDraft> wrong =
                List.of(open, new HolderDraft("dispatcher", nobody, "", ""), new HolderDraft("king", "", "", ""));
        assertThat(fields(holders.name(town.team, plan.id(), plan.version(), wrong)))
                .containsExactly("holders[1].person person-unknown null", "holders[2].role role-unknown null");
        Plan named = done(holders.name(town.team, plan.id(), plan.version(), List.of(open)));
        assertThat(named.version()).isEqualTo(plan.version() + 1);
    }

    @Test
    void aPlanTravelsAsTextAndComesBackWithLinesAndColumns() {
        Town town = new Town(context, "2408");
        Plan plan = town.edit(town.draft("1.2.0"), Town.shorterList("清单不少于 8 项"));
        String yaml = done(editing.exported(town.team, plan.id()));
        assertThat(yaml).startsWith("format: zhagen-adaptation/1\nadapts: whistle@1.2.0\n");
        Plan same = done(editing.replace(town.team, plan.id(), plan.version(), yaml))
                .plan();
        assertThat(done(editing.exported(town.team, plan.id()))).isEqualTo(yaml);
        Outcome<PlanEditing.Edited> unreadable =
                editing.replace(town.team, plan.id(), same.version(), yaml.replace("op: replace", "op: swap"));
        assertThat(unreadable)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Refusal.Invalid) refused.why())
                                        .findings()
                                        .getFirst()
                                        .at()
                                        .line())
                                .isPositive());
        assertThat(codes(editing.replace(
                        town.team, plan.id(), same.version(), yaml.replace("whistle@1.2.0", "whistle@1.1.0"))))
                .containsExactly("other-plan");
        PlanCheck check = done(editing.preview(town.team, plan.id(), yaml + "set: {respond-within: 9h}\n"));
        Finding finding = check.findings().getFirst();
        assertThat(finding.at().line()).isEqualTo((int) yaml.lines().count() + 1);
        assertThat(check.remarks().getFirst().field()).isEqualTo("set/respond-within");
    }

    @Test
    void whatIsInForceCantBeChangedEvenPastTheFrontDoors() {
        Town town = new Town(context, "2409");
        Plan active = town.active(town.draft("1.2.0"));
        for (String column : List.of("digest = 'x'", "document = 'x'", "effective = '{}'")) {
            assertThatThrownBy(() -> doors.write(
                            town.team,
                            () -> database.sql("update adaptation_plan set " + column + " where id = :id")
                                    .param("id", active.id())
                                    .update()))
                    .hasMessageContaining("its content stays");
        }
        assertThatThrownBy(() -> doors.write(
                        town.team,
                        () -> database.sql("delete from adaptation_event").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theNearestChainCounts() {
        Town town = new Town(context, "2410");
        Acting county = town.somebody("reform-office", "241001");
        ChainDraft.LinkDraft office = new ChainDraft.LinkDraft("改革办批准", "reform-office", "prefecture");
        ChainDraft city = new ChainDraft(List.of(office), office);
        assertThat(chains.of(town.team, town.site)).isEqualTo(Chain.USUAL);
        Chain set = done(chains.set(town.office, new RegionCode("2410"), 0, city));
        assertThat(chains.of(town.team, town.site).links()).hasSize(1);
        assertThat(codes(chains.set(county, new RegionCode("2410"), set.version(), city)))
                .containsExactly("Missing");
        ChainDraft.LinkDraft odd = new ChainDraft.LinkDraft("", "reform-ofice", "moon");
        assertThat(codes(chains.set(county, new RegionCode("241001"), 0, new ChainDraft(List.of(odd), office))))
                .containsExactly("role-name", "level-unknown", "missing");
        ChainDraft.LinkDraft department = new ChainDraft.LinkDraft("部门审核", "department", "county");
        assertThat(codes(chains.set(
                        county, new RegionCode("241001"), 0, new ChainDraft(List.of(department), department))))
                .containsExactly("role-may-not", "role-may-not");
        assertThat(codes(chains.set(town.office, new RegionCode("2410"), 9, city)))
                .containsExactly("Stale");
        Plan plan = town.draft("1.2.0");
        assertThat(done(reviews.ahead(town.team, plan.id())).getFirst().by())
                .isEqualTo(new Approver(null, "reform-office", "2410"));
        Plan sent = done(reviews.submit(town.team, plan.id(), plan.version(), ""));
        assertThat(done(reviews.approve(town.office, plan.id(), sent.version(), ""))
                        .state())
                .isEqualTo(PlanState.APPROVED);
        assertThat(done(chains.remove(town.office, new RegionCode("2410"), set.version())))
                .isEqualTo(Chain.USUAL);
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal.Invalid(List<Finding> findings))
                ? findings.stream()
                        .map(finding ->
                                finding.at().file() + " " + finding.code().id() + " " + finding.maybe())
                        .toList()
                : List.of();
    }
}
