package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PositionDraft;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.web.Paging;

/** Which plans concern somebody: their own, those that wait for them, those in which they hold a role. */
@PageTest
class OwnPlansTest {

    private static final PlanSearch MINE = new PlanSearch("", "", null, null, null, false, false, true);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanReviews reviews;

    @Test
    void aPlanConcernsWhoeverBeganItAndWhomItWaitsFor() {
        Town town = new Town(context, "2461");
        Plan draft = town.draft("1.2.0");
        assertThat(mine(town.team)).isOne();
        assertThat(mine(town.leader)).isZero();
        assertThat(mine(town.somebody("site-team", town.site.digits()))).isZero();

        Plan sent = done(reviews.submit(town.team, draft.id(), draft.version(), ""));
        assertThat(mine(town.leader)).isOne();
        assertThat(mine(town.guidance)).isZero();
        Plan passed = done(reviews.approve(town.leader, sent.id(), sent.version(), ""));
        assertThat(mine(town.leader)).isZero();
        assertThat(mine(town.guidance)).isOne();
        assertThat(passed.state()).isEqualTo(PlanState.IN_APPROVAL);
    }

    @Test
    void aPlanConcernsWhoeverHoldsARoleAndWhoeverMayLetABottomLinePass() {
        Town town = new Town(context, "2462");
        Plan draft = town.draft("1.2.0");
        Acting helper = town.acting(clerk(town), "site-team", town.site.digits());
        Workbench bench = done(context.getBean(PlanEditing.class).open(town.team, draft.id()));
        String role =
                bench.check().playbook().playbook().model().roles().getFirst().id();
        Plan named = done(context.getBean(PlanHolders.class)
                .name(
                        town.team,
                        draft.id(),
                        draft.version(),
                        new HolderDraft(role, helper.person().toString(), "", "")));
        assertThat(named.id()).isEqualTo(draft.id());
        assertThat(mine(helper)).isOne();

        assertThat(mine(town.office)).isZero();
        done(context.getBean(PlanWaivers.class).request(town.team, draft.id(), new WaiverDraft("arrival", "山路远，冬季封路")));
        assertThat(mine(town.office)).isOne();
    }

    /** Somebody whom the directory knows. */
    private UUID clerk(Town town) {
        Acting editor = As.person(town.site.digits(), DirectoryPermission.values());
        UUID unit = done(context.getBean(Units.class)
                        .open(editor, new UnitDraft(town.site.digits(), "sub-district", "东镇综合办", "", "")))
                .id();
        return done(context.getBean(People.class)
                        .open(
                                editor,
                                new PersonDraft("李接任", "", ""),
                                new PositionDraft(unit.toString(), "主任", "2026-01-05")))
                .person()
                .id();
    }

    private int mine(Acting acting) {
        return done(plans.list(acting, MINE, Paging.first(10))).total();
    }
}
