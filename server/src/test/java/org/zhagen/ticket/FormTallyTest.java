package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.site.RegionCode;

/** What forms cost by unit and month, worked out by hand: a choice takes 0.3 minutes, a long text 3 and a rating 0.2. */
@PageTest
class FormTallyTest extends TicketGround {

    @Autowired
    private FormTally tally;

    private Measured counted(String count, String region, Instant asOf) {
        Gauge gauge = new Gauge(
                count,
                count,
                "minutes",
                Indicator.Direction.DOWN,
                Every.MONTH,
                new Gauge.From.Tool(Indicator.Tool.BURDEN_METER, count),
                null);
        assertThat(tally.counts(gauge)).isTrue();
        InstalledGauge wanted = new InstalledGauge(
                UUID.randomUUID(), series, "吹哨", "1.0.0", new RegionCode(region), gauge, Instant.EPOCH, null, false);
        return tally.of(wanted, Period.month(YearMonth.from(clock.instant().atZone(clock.getZone()))), asOf);
    }

    /** Whoever acts for another unit. */
    private static Acting of(Acting acting, String office) {
        return new Acting(
                acting.person(),
                acting.name(),
                office,
                acting.jurisdiction(),
                acting.role(),
                acting.permissions(),
                acting.origin());
    }

    @Test
    void onlyWhatOfficesFillInCounts() {
        city = of(city, "城管局 · 科员");
        Ticket first = whistled();
        Instant opened = clock.instant();
        clock.forward(Duration.ofMinutes(10));
        whistled();
        Ticket settled = resolved(city, first);
        done(acts.end(street, first.id(), settled.seq(), new StageDraft("", "rate", "", "", Map.of("score", "4"))));

        assertThat(counted("forms-per-month", "9901", clock.instant())).isEqualTo(new Measured(2.0, 4, 2));
        Measured minutes = counted("reporting-minutes", "9901", clock.instant());
        assertThat(minutes.value()).isCloseTo((3.3 + 3.3 + 3 + 0.2) / 2, within(1e-9));
        assertThat(minutes.part()).isEqualTo(10);
        assertThat(minutes.whole()).isEqualTo(2);

        assertThat(counted("forms-per-month", "9901", opened)).isEqualTo(new Measured(1.0, 1, 1));
        assertThat(counted("reporting-minutes", "9901", opened).value()).isCloseTo(3.3, within(1e-9));
        assertThat(counted("forms-per-month", "9905", clock.instant())).isEqualTo(Measured.NONE);
    }

    @Test
    void residentsAreNoOffice() {
        InstalledCourse open = install(new Course(
                "whistle",
                "反映问题",
                List.of("anyone"),
                List.of(field("facts", FormField.Kind.LONG_TEXT, true)),
                "",
                new LinkedHashMap<>(),
                "city",
                whistle().legs(),
                List.of()));
        done(tickets.open(
                street,
                new NewTicket(
                        open.id(),
                        "990121101",
                        "东街",
                        "",
                        "",
                        "",
                        Map.of("facts", "路灯不亮"),
                        new Contact("王", "19900001111", ""),
                        false,
                        Ticket.Source.RESIDENT,
                        null)));
        assertThat(counted("forms-per-month", "9901", clock.instant())).isEqualTo(Measured.NONE);
    }
}
