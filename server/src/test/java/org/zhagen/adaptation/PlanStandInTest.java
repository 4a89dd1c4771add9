package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.web.Paging;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Matters;
import org.zhagen.work.SubstituteDraft;
import org.zhagen.work.Substitutes;
import org.zhagen.work.Substitution;

/** Whoever stands in for an absent approver decides that link in their place, and nothing else. */
@PageTest
class PlanStandInTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanReviews reviews;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private Matters matters;

    private Substitution away(Acting absent, Acting stands, Town town) {
        return done(substitutes.set(
                absent, new SubstituteDraft("", stands.person().toString(), town.day(0), town.day(1), "培训")));
    }

    private Plan submitted(Town town) {
        Plan plan = town.draft("1.2.0");
        return done(reviews.submit(town.team, plan.id(), plan.version(), "请审"));
    }

    private List<MatterLine> inbox(Acting acting) {
        return done(matters.inbox(acting, InboxFilter.ALL, Paging.first(50))).rows();
    }

    @Test
    void theSubstituteDecidesTheLinkAndTheHistorySaysForWhom() {
        Town town = new Town(context, "2441");
        Acting stands = town.somebody("department", town.site.digits());
        Plan sent = submitted(town);
        assertThat(codes(reviews.approve(stands, sent.id(), sent.version(), "")))
                .containsExactly("NotYours");
        assertThat(inbox(stands)).isEmpty();
        away(town.leader, stands, town);
        assertThat(inbox(stands))
                .singleElement()
                .matches(line -> line.kind().equals("adaptation.approval")
                        && line.due() != null
                        && line.standsFor().equals(name(town.leader.person(), stands)));
        assertThat(done(reviews.isTurn(stands, sent.id()))).isTrue();
        Plan passed = done(reviews.approve(stands, sent.id(), sent.version(), "代为同意"));
        Approval link = done(reviews.of(town.team, sent.id())).getFirst();
        assertThat(link.decidedBy()).isEqualTo(stands.person());
        assertThat(link.decidedFor()).isEqualTo(town.leader.person());
        assertThat(link.standsFor()).isNotEmpty();
        PlanEvent event = done(plans.history(town.team, sent.id())).getLast();
        assertThat(event.standsFor()).isEqualTo(link.standsFor());
        assertThat(done(reviews.isTurn(stands, sent.id())))
                .as("the next link is not lent")
                .isFalse();
        assertThat(codes(reviews.approve(stands, sent.id(), passed.version(), "")))
                .containsExactly("not-your-turn");
        assertThat(inbox(stands)).isEmpty();
    }

    private String name(UUID person, Acting stands) {
        return substitutes.inWhosePlace(stands, "leader", stands.jurisdiction().prefix()).stream()
                .filter(absent -> absent.person().equals(person))
                .map(Substitutes.Absent::name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyWhileTheAbsenceLastsAndOnlyWhereTheRoleIsHeld() {
        Town town = new Town(context, "2442");
        Acting stands = town.somebody("department", town.site.digits());
        Acting other = town.somebody("department", town.site.digits());
        Acting elsewhere = town.somebody("leader", "244201102");
        Plan sent = submitted(town);
        away(elsewhere, town.somebody("department", "244201102"), town);
        Substitution set = away(town.leader, stands, town);
        assertThat(codes(reviews.approve(other, sent.id(), sent.version(), ""))).containsExactly("NotYours");
        done(substitutes.end(town.leader, set.id()));
        assertThat(codes(reviews.approve(stands, sent.id(), sent.version(), "")))
                .containsExactly("NotYours");
        away(town.leader, stands, town);
        clock.forward(Duration.ofDays(3));
        assertThat(done(reviews.isTurn(stands, sent.id()))).isFalse();
        assertThat(codes(reviews.sendBack(stands, sent.id(), sent.version(), "再核")))
                .containsExactly("NotYours");
        away(town.leader, stands, town);
        assertThat(done(reviews.sendBack(stands, sent.id(), sent.version(), "再核"))
                        .state())
                .isEqualTo(PlanState.RETURNED);
    }

    @Test
    void standingInIsNoWayAroundTheRules() {
        Town town = new Town(context, "2443");
        Acting second = town.acting(town.leader.person(), "guidance", "2443");
        Plan sent = submitted(town);
        away(town.leader, town.team, town);
        assertThat(codes(reviews.approve(town.team, sent.id(), sent.version(), "")))
                .as("who submitted it")
                .containsExactly("submitted-by-you");
        Acting stands = town.somebody("department", "2443");
        away(town.guidance, stands, town);
        done(substitutes.list(town.leader)).forEach(each -> done(substitutes.end(town.leader, each.id())));
        away(town.leader, town.somebody("department", town.site.digits()), town);
        Acting both = town.acting(town.leader.person(), "leader", town.site.digits());
        Plan passed = done(reviews.approve(both, sent.id(), sent.version(), ""));
        assertThat(codes(reviews.approve(second, sent.id(), passed.version(), "")))
                .containsExactly("approved-by-you");
        assertThat(done(reviews.isTurn(stands, sent.id()))).isTrue();
        Plan further = done(reviews.approve(stands, sent.id(), passed.version(), ""));
        away(town.office, town.acting(stands.person(), "department", "2443"), town);
        assertThat(codes(reviews.approve(stands, sent.id(), further.version(), "")))
                .as("who decided in another's place")
                .containsExactly("approved-by-you");
        Acting same = town.acting(town.guidance.person(), "reform-office", "2443");
        assertThat(codes(reviews.approve(same, sent.id(), further.version(), "")))
                .as("in whose place it was decided")
                .containsExactly("approved-by-you");
    }

    @Test
    void whatTheAbsentMightNotTheSubstituteMayNot() {
        Town town = new Town(context, "2444");
        Plan plan = town.draft("1.2.0");
        // the absent leader writes plans, too, and submitted this one
        Acting writer = town.acting(town.leader.person(), "site-team", town.site.digits());
        Plan sent = done(reviews.submit(writer, plan.id(), plan.version(), ""));
        Acting stands = town.somebody("department", town.site.digits());
        away(town.leader, stands, town);
        assertThat(codes(reviews.approve(stands, sent.id(), sent.version(), "")))
                .containsExactly("absent-barred");
    }
}
