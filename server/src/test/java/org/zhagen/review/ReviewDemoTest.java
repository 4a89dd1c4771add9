package org.zhagen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.database.TestDatabaseInitializer;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.playbook.Target;
import org.zhagen.kernel.rate.ThreeRates;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.web.Paging;

/** The reviews of the demo city: figures of all months, and indicators that plans brought with targets of their sites. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestClock.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class ReviewDemoTest {

    private static final Acting LEADER = Town.in("leader", "9901", ReviewPermission.READ, TicketPermission.OVERSEE);

    @Autowired
    private MonthlyReviews reviews;

    @Autowired
    private Visits visits;

    @Autowired
    private Gauges gauges;

    @Autowired
    private Rules rules;

    @Autowired
    private ActClock clock;

    @Test
    void aMonthHasFiguresRatesAndVisits() {
        YearMonth month = YearMonth.from(clock.today()).minusMonths(1);
        MonthReview review = done(reviews.of(LEADER, new RegionCode("9901"), month, null));
        assertThat(review.figures()).isNotEmpty().anyMatch(each -> each.handled() > 0);
        assertThat(review.figures().getFirst().stages()).isNotEmpty();
        ThreeRates rates = Objects.requireNonNull(review.rates().rates());
        assertThat(rates.composite()).isBetween(0.3, 1.0);
        assertThat(review.rates().rule().scheme().version()).isEqualTo(2);
        assertThat(done(rules.list(LEADER, new RegionCode("9901")))).hasSize(2);
        assertThat(done(visits.list(LEADER, new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(200)))
                        .rows())
                .hasSizeGreaterThan(50)
                .allMatch(FollowUp::simulated);
    }

    @Test
    void plansBringTheirIndicatorsWithTheTargetsOfTheSite() {
        List<InstalledGauge> all = done(gauges.around(LEADER, "9901"));
        InstalledGauge whistles = all.stream()
                .filter(gauge -> gauge.gauge().indicator().equals("whistles-opened"))
                .findFirst()
                .orElseThrow();
        Target target = Objects.requireNonNull(whistles.gauge().target());
        assertThat(target.sign()).isEqualTo(Target.Sign.AT_MOST);
        assertThat(target.bound()).isGreaterThanOrEqualTo(4);
        List<GaugeView> views = done(gauges.ofSeries(LEADER, whistles.series()));
        assertThat(views)
                .anySatisfy(view -> assertThat(
                                view.lastOver().orElseThrow().measured().value())
                        .isNotNull());
    }
}
