package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.ActClock;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;
import org.zhagen.work.Assignee;
import org.zhagen.work.MatterActs;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;

/** How much of the steps of a plan was done, over steps that are due in the first half of 2031. */
@PageTest
class StepTallyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private StepTally tally;

    @Autowired
    private Matters matters;

    @Autowired
    private MatterActs acts;

    @Autowired
    private ActClock clock;

    private static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }

    private static Measured none() {
        return new Measured(null, 0, 0);
    }

    private UUID step(Town town, Plan plan, String due) {
        return matters.open(
                town.team,
                new NewMatter(
                        "plan.step",
                        "制定清单" + due,
                        "",
                        new Subject("plan", plan.id().toString()),
                        plan.link(),
                        town.site,
                        Assignee.person(town.team.person()),
                        at(due),
                        "不少于 20 项",
                        "清单",
                        false));
    }

    private Measured executed(Plan plan, String month, String asOf) {
        Gauge gauge = new Gauge(
                "plan-execution-rate",
                "方案执行率",
                "percent",
                Indicator.Direction.UP,
                Every.MONTH,
                new Gauge.From.Tool(Indicator.Tool.STEPS, "plan-execution-rate"),
                null);
        assertThat(tally.counts(gauge)).isTrue();
        InstalledGauge wanted = new InstalledGauge(
                UUID.randomUUID(),
                plan.series().toString(),
                "吹哨",
                "1.2.0",
                plan.site(),
                gauge,
                Instant.EPOCH,
                null,
                false);
        return tally.of(wanted, Period.month(YearMonth.parse(month)), at(asOf));
    }

    @Test
    void stepsThatWereDueCountAsTheyWereAtTheEndOfTheMonth() {
        Town town = new Town(context, "9631");
        Plan plan = town.draft("1.2.0");
        UUID done = step(town, plan, "2031-03-10");
        UUID late = step(town, plan, "2031-03-12");
        UUID moved = step(town, plan, "2031-03-20");
        UUID withdrawn = step(town, plan, "2031-03-25");
        step(town, plan, "2031-04-01");
        step(town, plan, "2031-04-15");
        clock.at(at("2031-03-05"), () -> done(acts.finish(town.team, done, 0, "已报送")));
        clock.at(at("2031-03-15"), () -> done(acts.changeDue(town.team, moved, 0, "2031-04-20", "等上级文件")));
        clock.at(at("2031-03-20"), () -> done(acts.withdraw(town.team, withdrawn, 0, "不再需要")));
        clock.at(at("2031-04-03"), () -> done(acts.finish(town.team, late, 0, "补上了")));

        // 10th done, 12th done only in April, and what is due as March ends is not done
        assertThat(executed(plan, "2031-03", "2031-06-01")).isEqualTo(new Measured(100.0 / 3, 1, 3));
        // what was moved is due in April
        assertThat(executed(plan, "2031-04", "2031-06-01")).isEqualTo(new Measured(0.0, 0, 2));
        // as it was known before it was moved and withdrawn
        assertThat(executed(plan, "2031-03", "2031-03-11")).isEqualTo(new Measured(100.0, 1, 1));
        assertThat(executed(plan, "2031-03", "2031-03-01")).isEqualTo(none());
        assertThat(executed(plan, "2031-05", "2031-06-01")).isEqualTo(none());
    }

    @Test
    void aPlanInForceCountsItsOwnStepsAndNoOthers() {
        Town town = new Town(context, "9632");
        Plan plan = town.active(town.draft("1.2.0"));
        List<Instant> due = matters.of(town.team, new Subject("plan", plan.id().toString())).stream()
                .filter(line -> line.kind().equals("plan.step"))
                .map(line -> Objects.requireNonNull(line.due()))
                .sorted()
                .toList();
        assertThat(due).isNotEmpty();
        YearMonth first = YearMonth.from(due.getFirst().minusSeconds(1).atZone(ZONE));
        long inMonth = due.stream()
                .filter(each ->
                        YearMonth.from(each.minusSeconds(1).atZone(ZONE)).equals(first))
                .count();
        String later = first.plusMonths(2).atDay(1).toString();
        assertThat(executed(plan, first.toString(), later)).isEqualTo(new Measured(0.0, 0, inMonth));
        Town other = new Town(context, "9633");
        assertThat(executed(other.draft("1.2.0"), first.toString(), later)).isEqualTo(none());
    }
}
