package org.zhagen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.rate.Band;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.CourseFigures;
import org.zhagen.ticket.Figures;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketCase;
import org.zhagen.ticket.TicketPermission;

/** Figures of four tickets of March 2026, each worked out by hand. */
@PageTest
class FiguresTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Figures figures;

    @Autowired
    private Gauges gauges;

    @Autowired
    private MonthlyReviews reviews;

    @Autowired
    private ActClock clock;

    /** In time and well; late and unresolved; in time, sent back once; never answered. */
    private Town march(String county) {
        Town town = new Town(context, county);
        Ticket well = town.whistled("2026-03-02T09:00");
        town.ends(well, "2026-03-02T10:00", "respond", "");
        town.ends(well, "2026-03-03T09:00", "resolve", "resolved");
        town.rated(well, "2026-03-03T10:00", 5);
        Ticket late = town.whistled("2026-03-05T09:00");
        town.ends(late, "2026-03-05T12:00", "respond", "");
        town.ends(late, "2026-03-06T09:00", "resolve", "unresolved");
        town.rated(late, "2026-03-06T10:00", 4);
        Ticket again = town.whistled("2026-03-10T09:00");
        town.ends(again, "2026-03-10T10:00", "respond", "");
        town.ends(again, "2026-03-10T18:00", "resolve", "resolved");
        town.rated(again, "2026-03-10T19:00", 1);
        town.ends(again, "2026-03-11T09:00", "resolve", "resolved");
        town.rated(again, "2026-03-11T10:00", 3);
        town.whistled("2026-03-30T23:30");
        return town;
    }

    private Function<String, Measured> values(Town town, YearMonth month, String asOf) {
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        Period period = Period.month(month);
        return indicator -> figures.ofSeries(system, town.series).stream()
                .filter(wanted -> wanted.gauge().indicator().equals(indicator))
                .flatMap(wanted -> figures.values(wanted, List.of(period), Town.at(asOf)).values().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachMeasureIsAsItsFormulaSays() {
        Function<String, Measured> march = values(march("255101"), MARCH, "2026-04-15T00:00");
        assertThat(march.apply("respond-on-time")).isEqualTo(new Measured(50.0, 2, 4));
        assertThat(march.apply("response-hours").value()).isCloseTo(5.0 / 3, within(1e-9));
        assertThat(march.apply("resolution").value()).isCloseTo(200.0 / 3, within(1e-9));
        assertThat(march.apply("reopened-share")).isEqualTo(new Measured(100.0 / 3, 1, 3));
        assertThat(march.apply("whistles-opened").value()).isEqualTo(4);
        assertThat(march.apply("satisfied")).isEqualTo(new Measured(100.0, 3, 3));
        assertThat(march.apply("score").value()).isEqualTo(4);
    }

    @Test
    void whatHappenedLaterIsAsIfItHadNot() {
        Town town = march("255102");
        Function<String, Measured> then = values(town, MARCH, "2026-03-10T18:30");
        assertThat(then.apply("respond-on-time")).isEqualTo(new Measured(200.0 / 3, 2, 3));
        assertThat(then.apply("reopened-share")).isEqualTo(new Measured(0.0, 0, 2));
        assertThat(then.apply("whistles-opened").value()).isEqualTo(3);
    }

    @Test
    void whereNothingCouldBeMeasuredThereIsNoValue() {
        Town town = march("255103");
        Function<String, Measured> april = values(town, YearMonth.of(2026, 4), "2026-06-01T00:00");
        assertThat(april.apply("respond-on-time").value()).isNull();
        assertThat(april.apply("response-hours").value()).isNull();
        assertThat(april.apply("whistles-opened").value()).isZero();
        Function<String, Measured> before = values(town, YearMonth.of(2026, 1), "2026-06-01T00:00");
        assertThat(before.apply("whistles-opened").value()).isNull();
    }

    @Test
    void aMonthShowsProceduresCasesAndNobodysName() {
        Town town = march("255104");
        Acting leader = Town.in("leader", "255104", ReviewPermission.READ, TicketPermission.OVERSEE);
        MonthReview review = done(reviews.of(leader, town.county, MARCH, clock.instant()));
        CourseFigures whistle = review.figures().getFirst();
        assertThat(whistle.opened()).isEqualTo(4);
        assertThat(whistle.handled()).isEqualTo(3);
        assertThat(whistle.reopenedShare()).isEqualTo(new Measured(100.0 / 3, 1, 3));
        assertThat(whistle.stages()).first().isEqualTo(new CourseFigures.Stage("respond", "响应", 4, 2));
        assertThat(review.before()).isEmpty();
        assertThat(review.cases())
                .filteredOn(each -> each.sort() == TicketCase.Sort.LONGEST_LATE)
                .hasSize(2);
        assertThat(review.repeated()).singleElement().satisfies(each -> {
            assertThat(each.times()).isEqualTo(4);
            assertThat(each.place()).isEqualTo("东街市场北门");
        });
        GaugeView band = review.gauges().getFirst();
        assertThat(band.points().getLast().measured().value()).isEqualTo(4);
        assertThat(band.band().orElseThrow().place(4)).isEqualTo(Band.Place.ABOVE);
    }

    @Test
    void confidentialOnesAreCountedButNeverShown() {
        Town town = new Town(context, "255105");
        for (int day = 1; day <= 3; day++) {
            town.whistled("2026-03-0" + day + "T09:00", true);
        }
        Acting leader = Town.in("leader", "255105", ReviewPermission.READ, TicketPermission.OVERSEE);
        MonthReview review = done(reviews.of(leader, town.county, MARCH, clock.instant()));
        assertThat(review.figures().getFirst().opened()).isEqualTo(3);
        assertThat(review.cases()).isEmpty();
        assertThat(review.repeated()).isEmpty();
    }

    @Test
    void aPeriodThatIsOverStaysAsItWasShown() {
        Town town = march("255106");
        Acting leader = Town.in("leader", "255106", ReviewPermission.READ);
        InstalledGauge wanted =
                done(gauges.ofSeries(leader, town.series)).get(4).wanted();
        GaugeView.Point shown = point(wanted, MARCH);
        assertThat(shown.measured().value()).isEqualTo(4);
        assertThat(shown.kept()).isNotNull();
        town.whistled("2026-03-20T09:00");
        assertThat(point(wanted, MARCH)).isEqualTo(shown);
    }

    @Test
    void aScoreIsThatOfTheClosing() {
        Town town = new Town(context, "255109");
        Ticket ticket = town.whistled("2026-03-05T09:00");
        town.ends(ticket, "2026-03-06T09:00", "resolve", "resolved");
        town.rated(ticket, "2026-03-06T10:00", 5);
        town.sentBack(ticket, "2026-04-02T09:00");
        town.ends(ticket, "2026-04-03T09:00", "resolve", "unresolved");
        town.rated(ticket, "2026-04-03T10:00", 3);
        Function<String, Measured> march = values(town, MARCH, "2026-06-01T00:00");
        assertThat(march.apply("score").value()).isEqualTo(5);
        assertThat(march.apply("satisfied")).isEqualTo(new Measured(100.0, 1, 1));
        YearMonth april = YearMonth.of(2026, 4);
        assertThat(values(town, april, "2026-06-01T00:00").apply("score").value())
                .isEqualTo(3);
        Acting leader = Town.in("leader", "255109", ReviewPermission.READ, TicketPermission.OVERSEE);
        assertThat(done(reviews.of(leader, town.county, MARCH, clock.instant())).cases())
                .filteredOn(each -> each.sort() == TicketCase.Sort.HIGHEST_SCORE)
                .hasSize(1);
        assertThat(done(reviews.of(leader, town.county, april, clock.instant())).cases())
                .filteredOn(each -> each.sort() == TicketCase.Sort.HIGHEST_SCORE)
                .isEmpty();
    }

    @Test
    void aStageThatEndsWhileTheClockStandsStillIsInTime() {
        Town town = new Town(context, "255110");
        Ticket ticket = town.whistled("2026-03-05T09:00");
        town.paused(ticket, "2026-03-05T09:30");
        town.ends(ticket, "2026-03-05T15:00", "respond", "");
        assertThat(values(town, MARCH, "2026-06-01T00:00").apply("respond-on-time"))
                .isEqualTo(new Measured(100.0, 1, 1));
        assertThat(values(town, MARCH, "2026-03-05T14:00").apply("respond-on-time"))
                .isEqualTo(new Measured(null, 0, 0));
    }

    /** Asked for in time and agreed to two days later: on the evening between nobody knew that the clock would stand still. */
    @Test
    void aDueTimeIsThatOfTheMoment() {
        Town town = new Town(context, "259103");
        Ticket ticket = town.whistled("2026-03-31T20:00");
        town.paused(ticket, "2026-03-31T21:00", "2026-04-02T09:00");
        town.ends(ticket, "2026-04-03T09:00", "respond", "");
        assertThat(values(town, MARCH, "2026-03-31T21:30").apply("respond-on-time"))
                .isEqualTo(new Measured(null, 0, 0));
        assertThat(values(town, MARCH, "2026-04-01T00:00").apply("respond-on-time"))
                .isEqualTo(new Measured(0.0, 0, 1));
        assertThat(values(town, MARCH, "2026-06-01T00:00").apply("respond-on-time"))
                .isEqualTo(new Measured(null, 0, 0));
        Acting leader = Town.in("leader", "259103", ReviewPermission.READ, TicketPermission.OVERSEE);
        MonthReview then = done(reviews.of(leader, town.county, MARCH, Town.at("2026-04-01T00:00")));
        assertThat(then.figures().getFirst().stages()).containsExactly(new CourseFigures.Stage("respond", "响应", 1, 0));
        assertThat(then.cases())
                .singleElement()
                .satisfies(late -> assertThat(late.figure()).isCloseTo(2, within(1e-9)));
        MonthReview today = done(reviews.of(leader, town.county, MARCH, clock.instant()));
        assertThat(today.figures().getFirst().stages()).isEmpty();
        assertThat(today.cases()).isEmpty();
    }

    @Test
    void whatAPlaceWantsIsWhatItWantedThen() {
        Town town = march("259104");
        town.installed("2026-05-01T09:00", List.of(Town.opened(6)));
        Acting leader = Town.in("leader", "259104", ReviewPermission.READ);
        assertThat(bounds(done(reviews.of(leader, town.county, MARCH, Town.at("2026-04-01T00:00")))))
                .containsExactly(3.0);
        assertThat(bounds(done(reviews.of(leader, town.county, MARCH, clock.instant()))))
                .containsExactly(6.0);
        assertThat(done(reviews.of(leader, town.county, MARCH, Town.at("2026-01-31T00:00")))
                        .gauges())
                .isEmpty();
    }

    private static List<Double> bounds(MonthReview review) {
        return review.gauges().stream()
                .map(view -> view.band().orElseThrow().high())
                .toList();
    }

    @Test
    void whatWasKeptLaterOrOfSomethingElseIsNotShown() {
        Town town = march("255111");
        Acting leader = Town.in("leader", "255111", ReviewPermission.READ);
        List<GaugeView> shown = done(gauges.ofSeries(leader, town.series));
        Instant early = Town.at("2026-03-04T00:00");
        GaugeView.Point then = done(reviews.of(leader, town.county, MARCH, early))
                .gauges()
                .getFirst()
                .last();
        assertThat(then.measured().value()).isEqualTo(1);
        assertThat(then.kept()).isNull();
        InstalledGauge opened = shown.get(4).wanted();
        Gauge was = opened.gauge();
        Gauge responses = new Gauge(
                was.indicator(),
                was.title(),
                was.unit(),
                was.direction(),
                was.every(),
                new Gauge.From.Tickets("whistle", "respond", Indicator.Measure.COUNT),
                was.target());
        InstalledGauge other = new InstalledGauge(
                opened.id(),
                opened.series(),
                opened.title(),
                opened.version(),
                opened.region(),
                responses,
                opened.installed(),
                null,
                true);
        Instant now = clock.instant();
        assertThat(gauges.view(opened, MARCH, now, now).last().measured().value())
                .isEqualTo(4);
        assertThat(gauges.view(other, MARCH, now, now).last().measured().value())
                .isEqualTo(3);
    }

    @Test
    void thatThereWasNothingIsKeptAsWell() {
        Town town = march("255112");
        Acting leader = Town.in("leader", "255112", ReviewPermission.READ);
        YearMonth february = YearMonth.of(2026, 2);
        InstalledGauge wanted =
                done(gauges.ofSeries(leader, town.series)).get(6).wanted();
        GaugeView.Point shown = point(wanted, february);
        assertThat(shown.measured().value()).isNull();
        assertThat(shown.kept()).isNotNull();
        town.well("2026-02-10", 5);
        assertThat(point(wanted, february)).isEqualTo(shown);
    }

    /** As it is shown now, of whatever month: the last twelve move on with the clock that all tests share. */
    private GaugeView.Point point(InstalledGauge wanted, YearMonth month) {
        Instant now = clock.instant();
        return gauges.view(wanted, month, now, now).last();
    }

    @Test
    void nobodySeesTheFiguresOfOthers() {
        Town town = march("255107");
        Acting elsewhere = Town.in("leader", "255108", ReviewPermission.READ);
        Acting nobody = Town.in("resident", "255107");
        assertThat(codes(reviews.of(elsewhere, town.county, MARCH, clock.instant())))
                .containsExactly("NotYours");
        assertThat(codes(reviews.of(nobody, town.county, MARCH, clock.instant())))
                .containsExactly("NotYours");
        assertThat(codes(gauges.ofSeries(elsewhere, town.series))).containsExactly("Missing");
        Acting street = Town.in("sub-district", "255107001", ReviewPermission.READ);
        assertThat(done(gauges.ofSeries(street, town.series))).hasSize(7);
        assertThat(codes(reviews.of(street, new RegionCode("255107"), MARCH, clock.instant())))
                .containsExactly("NotYours");
    }
}
