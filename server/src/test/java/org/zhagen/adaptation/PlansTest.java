package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.adaptation.Town.effective;
import static org.zhagen.adaptation.Town.force;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.web.Paging;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterLine;
import org.zhagen.work.MatterState;
import org.zhagen.work.Matters;

/** A plan from its first draft to its end, and whatever is in the way. */
@PageTest
class PlansTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanEditing editing;

    @Autowired
    private PlanReviews reviews;

    @Autowired
    private PlanHolders holders;

    @Autowired
    private Matters matters;

    @Test
    void theWholeLife() {
        Town town = new Town(context, "2401");
        Plan draft = town.draft("1.2.0");
        assertThat(draft.state()).isEqualTo(PlanState.DRAFT);
        assertThat(draft.label()).isEqualTo("街乡吹哨、部门报到（东镇）");
        Plan edited = town.edit(draft, new PlanEdit.SetParameter("respond-within", "3h", "山路远"));
        edited = town.edit(edited, Town.shorterList("清单不少于 8 项，每项都有职责依据"));
        Workbench bench = done(editing.open(town.team, draft.id()));
        assertThat(bench.editable()).isTrue();
        assertThat(bench.check().isSound()).isTrue();
        assertThat(effective(bench.check()).frame().modifications()).hasSize(2);
        assertThat(bench.check().costs()).isNotEmpty();

        Plan sent = done(reviews.submit(town.team, draft.id(), edited.version(), "请审"));
        assertThat(sent.state()).isEqualTo(PlanState.IN_APPROVAL);
        assertThat(inbox(town.leader)).containsExactly("主要领导审定：街乡吹哨、部门报到（东镇）");
        assertThat(inbox(town.guidance)).isEmpty();
        Plan passed = done(reviews.approve(town.leader, sent.id(), sent.version(), "同意"));
        assertThat(inbox(town.leader)).isEmpty();
        assertThat(inbox(town.guidance)).hasSize(1);
        Plan back = done(reviews.sendBack(town.guidance, sent.id(), passed.version(), "清单再核一遍"));
        assertThat(back.state()).isEqualTo(PlanState.RETURNED);
        assertThat(back.adaptation().changes()).hasSize(1);
        assertThat(inbox(town.guidance)).isEmpty();

        Plan approved = town.approved(back);
        assertThat(approved.state()).isEqualTo(PlanState.APPROVED);
        assertThat(done(reviews.of(town.team, sent.id())).stream().map(Approval::state))
                .containsExactly(
                        Approval.State.APPROVED,
                        Approval.State.RETURNED,
                        Approval.State.DROPPED,
                        Approval.State.APPROVED,
                        Approval.State.APPROVED,
                        Approval.State.APPROVED);
        assertThat(codes(holders.name(town.team, sent.id(), approved.version(), new HolderDraft("nobody", "", "", ""))))
                .containsExactly("role-unknown");
        Plan active = done(plans.activate(town.team, sent.id(), approved.version(), town.day(3)));
        assertThat(active.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(force(active).digest()).isEqualTo(effective(bench.check()).digest());
        assertThat(digest(done(plans.effective(town.team, active.id()))))
                .isEqualTo(force(active).digest());

        List<MatterLine> tasks = done(plans.tasks(town.team, active.id()));
        assertThat(tasks)
                .hasSize(effective(bench.check()).plan().model().steps().size());
        assertThat(tasks).allMatch(task -> task.state() == MatterState.OPEN && task.due() != null);
        assertThat(codes(plans.step(town.team, active.id(), active.version(), PlanStep.END, " ")))
                .containsExactly("step-words");
        Plan ended = done(plans.step(town.team, active.id(), active.version(), PlanStep.END, "撤并街道"));
        assertThat(force(ended).ended()).isNotNull();
        assertThat(done(plans.tasks(town.team, active.id()))).noneMatch(task -> task.state() == MatterState.OPEN);
        assertThat(done(plans.history(town.team, active.id())).stream().map(PlanEvent::act))
                .containsExactly(
                        "plan-draft",
                        "submit",
                        "pass-on",
                        "send-back",
                        "submit",
                        "pass-on",
                        "pass-on",
                        "approve-plan",
                        "activate",
                        "end");
        assertThat(town.draft("1.2.0").revision()).isEqualTo(2);
    }

    private List<String> inbox(Acting acting) {
        return done(matters.inbox(
                        acting, new InboxFilter(InboxFilter.Share.ALL, InboxFilter.When.ANY, ""), Paging.first(20)))
                .rows()
                .stream()
                .filter(matter -> matter.kind().startsWith("adaptation."))
                .map(MatterLine::title)
                .toList();
    }

    private static String digest(String json) {
        Node tree = YamlReader.read("plan", json.getBytes(StandardCharsets.UTF_8), new Findings());
        return CanonicalJson.digest(Objects.requireNonNull(tree));
    }
}
