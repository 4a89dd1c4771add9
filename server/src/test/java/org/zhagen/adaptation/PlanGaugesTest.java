package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.PageTest;
import org.zhagen.ticket.Figures;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InstalledGauge;

/** A plan that came into force before there were indicators gets them without being put into force again. */
@PageTest
class PlanGaugesTest {

    private static final Acting SYSTEM = Acting.system("test", Jurisdiction.COUNTRY);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlanGauges missing;

    @Autowired
    private Figures figures;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient database;

    private List<Gauge> gauges(Plan plan) {
        return figures.ofSeries(SYSTEM, plan.series().toString()).stream()
                .map(InstalledGauge::gauge)
                .toList();
    }

    /** As plans were before there were indicators. */
    private void forget(Plan plan) {
        doors.write(
                SYSTEM,
                () -> database.sql("delete from ticket_gauge where origin = :plan")
                                .param("plan", plan.id().toString())
                                .update()
                        + database.sql("update adaptation_plan set measured = false where id = :plan")
                                .param("plan", plan.id())
                                .update());
    }

    @Test
    void aPlanInForceGetsWhatItWouldHaveGotToday() {
        Town town = new Town(context, "2591");
        Plan plan = town.active(town.draft("1.2.0"));
        List<Gauge> before = gauges(plan);
        assertThat(before).isNotEmpty();
        forget(plan);
        assertThat(gauges(plan)).isEmpty();
        missing.all();
        assertThat(gauges(plan)).isEqualTo(before);
        missing.all();
        assertThat(gauges(plan)).isEqualTo(before);
    }

    @Test
    void aPlanThatHandedOnOnlyWhatFollowsFromProceduresGetsTheRestInPlace() {
        Town town = new Town(context, "9634");
        Plan plan = town.active(town.draft("1.2.0"));
        List<Gauge> before = gauges(plan);
        assertThat(before)
                .extracting(Gauge::indicator)
                .contains("satisfaction-callers", "plan-execution-rate", "reporting-minutes", "training-coverage");
        doors.write(
                SYSTEM,
                () -> database.sql(
                                        "delete from ticket_gauge where origin = :plan and content->'from'->>'kind' <> 'tickets'")
                                .param("plan", plan.id().toString())
                                .update()
                        + database.sql("update adaptation_plan set measured = false where id = :plan")
                                .param("plan", plan.id())
                                .update());
        assertThat(gauges(plan)).hasSizeLessThan(before.size());
        missing.all();
        assertThat(gauges(plan)).isEqualTo(before);
    }

    @Test
    void aPlanThatIsOverGetsNone() {
        Town town = new Town(context, "2592");
        Plan plan = town.active(town.draft("1.2.0"));
        forget(plan);
        Plans plans = context.getBean(Plans.class);
        Outcomes.done(plans.step(town.team, plan.id(), plan.version(), PlanStep.END, "试点结束"));
        missing.all();
        assertThat(gauges(plan)).isEmpty();
    }
}
