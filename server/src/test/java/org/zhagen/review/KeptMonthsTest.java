package org.zhagen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.rate.ThreeRates;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Figures;
import org.zhagen.ticket.Keeping;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketClosed;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.web.Paging;

/** Figures that are kept for many: whose they are, when they are exact, and what somebody changed is seen at once. */
@PageTest
class KeptMonthsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ActClock clock;

    @Autowired
    private Doors doors;

    @Autowired
    private Rules rules;

    private @Nullable Figures figures;
    private @Nullable MonthlyReviews reviews;
    private @Nullable Visits visits;
    private @Nullable VisitFigures drawn;

    @BeforeEach
    void keeping() {
        figures = Keeping.figures(context);
        drawn = new VisitFigures(doors, context.getBean(VisitRows.class), clock, Keeping.figures());
        reviews = new MonthlyReviews(
                doors, figures, context.getBean(Gauges.class), rules, drawn, context.getBean(LessonRows.class), clock);
        visits = new Visits(
                doors,
                context.getBean(VisitRows.class),
                drawn,
                context.getBean(Waiting.class),
                context.getBean(TicketActs.class),
                clock);
    }

    private MonthReview of(Acting acting, Town town, @Nullable Instant asOf) {
        return done(Objects.requireNonNull(reviews).of(acting, town.county, MAY, asOf));
    }

    private static long opened(MonthReview review) {
        return review.figures().getFirst().opened();
    }

    @Test
    void ofNowIsKeptWithItsMomentAndOfAMomentIsExact() {
        Town town = new Town(context, "960101");
        Acting leader = Town.in("leader", "960101", ReviewPermission.READ);
        town.whistled("2026-05-04T09:00");
        MonthReview first = of(leader, town, null);
        assertThat(opened(first)).isEqualTo(1);
        town.whistled("2026-05-05T09:00");
        MonthReview kept = of(leader, town, null);
        assertThat(opened(kept)).isEqualTo(1);
        assertThat(kept.counted()).isEqualTo(first.counted());
        assertThat(opened(of(leader, town, clock.instant()))).isEqualTo(2);
        assertThat(opened(of(leader, town, Town.at("2026-05-04T12:00")))).isEqualTo(1);
    }

    @Test
    void nobodyGetsWhatWasCountedForOthers() {
        Town town = new Town(context, "960102");
        town.whistled("2026-05-04T09:00");
        Acting overseer = Town.in("leader", "960102", ReviewPermission.READ, TicketPermission.OVERSEE);
        Acting reader = Town.in("callback", "960102", ReviewPermission.READ);
        assertThat(of(overseer, town, null).cases()).isNotEmpty();
        assertThat(of(reader, town, null).cases()).isEmpty();
        Acting above = Town.in("leader", "9601", ReviewPermission.READ, TicketPermission.OVERSEE);
        town.whistled("2026-05-05T09:00");
        assertThat(opened(of(overseer, town, null))).isEqualTo(1);
        assertThat(opened(of(above, town, null))).isEqualTo(2);
        Acting elsewhere = Town.in("leader", "960103", ReviewPermission.READ, TicketPermission.OVERSEE);
        assertThat(codes(Objects.requireNonNull(reviews).of(elsewhere, town.county, MAY, null)))
                .containsExactly("NotYours");
        assertThatThrownBy(() -> Objects.requireNonNull(figures).month(elsewhere, new RegionCode("960102"), MAY, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverVisitsSeesItAtOnce() {
        Acting office = Town.in("reform-office", "960104", ReviewPermission.CONFIGURE);
        RuleDraft all = new RuleDraft(
                "2026-04-01", "10", "50", "40", "0", "0", "90", "100", "100", List.of("outside"), "100", "试行");
        clock.at(Town.at("2026-03-01T09:00"), () -> done(rules.write(office, all)));
        Town town = new Town(context, "960104");
        Acting caller = Town.in("site-team", "960104", ReviewPermission.READ, ReviewPermission.VISIT);
        Ticket ticket = town.well("2026-05-04", 5);
        assertThat(of(caller, town, null).rates().open()).isEqualTo(1);
        Visits kept = Objects.requireNonNull(visits);
        FollowUp visit = done(kept.list(caller, new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(20)))
                .rows()
                .getFirst();
        assertThat(visit.ticket()).isEqualTo(ticket.id());
        done(kept.answer(caller, visit.id(), visit.seq(), new AnswerDraft("true", "true", "true", "5", "照实说")));
        MonthRates rates = of(caller, town, null).rates();
        assertThat(rates.open()).isZero();
        assertThat(rates.asked()).isEqualTo(1);
        assertThat(rates.rates()).extracting(ThreeRates::visits).isEqualTo(1);
    }

    @Test
    void whatIsDrawnIsSeenAtOnceAndItIsSaidUpToWhenItWasCounted() {
        Town town = new Town(context, "960105");
        Acting caller = Town.in("site-team", "960105", ReviewPermission.READ, ReviewPermission.VISIT);
        MonthReview none = of(caller, town, null);
        assertThat(none.rates().drawn()).isZero();
        Ticket ticket = town.whistled("2026-05-04T09:00");
        drawing()
                .closed(new TicketClosed(
                        ticket.id(),
                        ticket.number(),
                        ticket.title(),
                        "吹哨",
                        ticket.where().region(),
                        Town.at("2026-05-04T10:00"),
                        Happening.Ending.SILENCE,
                        1,
                        false,
                        false,
                        true,
                        true));
        MonthReview drawn = of(caller, town, null);
        assertThat(drawn.rates().open()).isEqualTo(1);
        assertThat(drawn.counted())
                .isEqualTo(Stream.of(drawn.rates().asOf(), drawn.ratesBefore().asOf(), none.counted())
                        .min(Instant::compareTo)
                        .orElseThrow());
    }

    private Drawing drawing() {
        return new Drawing(
                doors,
                rules,
                context.getBean(VisitRows.class),
                Objects.requireNonNull(drawn),
                context.getBean(Waiting.class),
                clock);
    }
}
