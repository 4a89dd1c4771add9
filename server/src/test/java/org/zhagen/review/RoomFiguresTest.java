package org.zhagen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.LedgerTaskActs;
import org.zhagen.ledger.LedgerTasks;
import org.zhagen.ledger.Lists;
import org.zhagen.ledger.Span;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.Installation;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.web.Paging;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterActs;
import org.zhagen.work.Matters;

/** Indicators that follow from other rooms than that of the tickets, each worked out by hand. */
@PageTest
class RoomFiguresTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Gauges gauges;

    @Autowired
    private LedgerTaskActs acts;

    @Autowired
    private Visits visits;

    @Autowired
    private Rules rules;

    @Autowired
    private ActClock clock;

    private static Gauge gauge(String id, String unit, Gauge.From from) {
        return new Gauge(id, id, unit, Indicator.Direction.HOLD, Every.MONTH, from, null);
    }

    private static Gauge lists(String count) {
        return gauge(count, "percent", new Gauge.From.Tool(Indicator.Tool.LISTS, count));
    }

    private static Gauge callers(String question) {
        return gauge(question, "percent", new Gauge.From.Survey("callback", "办结回访", question, true));
    }

    /** Wants figures at a place since the beginning of February. */
    private String wanted(String region, Gauge... all) {
        String series = UUID.randomUUID().toString();
        wanted(region, series, all);
        return series;
    }

    private void wanted(String region, String series, Gauge... all) {
        Installation more = new Installation(
                UUID.randomUUID().toString(),
                series,
                "三张清单",
                "1.0.0",
                new RegionCode(region),
                List.of(),
                List.of(),
                Map.of(),
                List.of(all),
                true);
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        at("2026-02-01T09:00", () -> context.getBean(Courses.class).measure(system, more));
    }

    private static Acting leader(String prefix) {
        return Town.in("leader", prefix, ReviewPermission.READ);
    }

    private Measured month(Acting acting, String series, String indicator, String month, @Nullable String asOf) {
        Instant then = asOf == null ? null : Town.at(asOf);
        return done(gauges.ofSeries(acting, series, then)).stream()
                .filter(view -> view.wanted().gauge().indicator().equals(indicator))
                .flatMap(view -> view.points().stream())
                .filter(point -> point.period().label().equals(month))
                .map(GaugeView.Point::measured)
                .findFirst()
                .orElseThrow();
    }

    private <T> T at(String when, Supplier<T> work) {
        return clock.at(Town.at(when), work);
    }

    /** Goals and parts as a secretary keeps them in spring. */
    private final class Spring {

        final Lists town;
        final LedgerTask goal;

        Spring(String city) {
            town = new Lists(context, city);
            goal = at(
                    "2026-01-05T09:00",
                    () -> done(context.getBean(LedgerTasks.class)
                            .create(town.secretary, town.draft(null, Span.YEAR, "消防隐患清零", day("2026-12-31"), false))));
        }

        LedgerTask due(String day) {
            return at("2026-02-02T09:00", () -> town.part(goal, Span.MONTH, "到期" + day, day(day)));
        }

        LedgerTask week(LedgerTask month, String day) {
            return at("2026-02-02T10:00", () -> town.part(month, Span.WEEK, "周" + day, day(day)));
        }

        void finished(LedgerTask task, String when) {
            at(when, () -> done(acts.finish(town.secretary, task.id(), now(task), "办了")));
        }

        void postponed(LedgerTask task, String when, String days) {
            at(when, () -> done(acts.postpone(town.secretary, task.id(), now(task), days, "等材料")));
        }

        void cancelled(LedgerTask task, String when) {
            at(when, () -> done(acts.cancel(town.secretary, task.id(), now(task), "不用办了")));
        }

        /** Says something about it in the inbox. */
        void commented(LedgerTask task, String when) {
            UUID matter = done(context.getBean(Matters.class).inbox(town.clerk, InboxFilter.ALL, Paging.first(100)))
                    .rows()
                    .stream()
                    .filter(line -> line.subject().id().equals(task.id().toString()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            at(when, () -> done(context.getBean(MatterActs.class).comment(town.clerk, matter, "已约了施工队")));
        }

        private int now(LedgerTask task) {
            return town.now(task).version();
        }

        private static LocalDate day(String day) {
            return LocalDate.parse(day);
        }
    }

    /**
     * Of March: done in time; done late; postponed in time and done; postponed too late; nobody touched it; cancelled in time; only spoken
     * about; and one of two weeks that is done. Of April: one that nobody touched.
     */
    private Spring spring(String city) {
        Spring spring = new Spring(city);
        LedgerTask inTime = spring.due("2026-03-10");
        LedgerTask late = spring.due("2026-03-10");
        LedgerTask later = spring.due("2026-03-20");
        LedgerTask tooLate = spring.due("2026-03-20");
        spring.due("2026-03-25");
        LedgerTask dropped = spring.due("2026-03-25");
        LedgerTask spoken = spring.due("2026-03-25");
        LedgerTask divided = spring.due("2026-03-31");
        LedgerTask week = spring.week(divided, "2026-03-13");
        spring.week(divided, "2026-03-20");
        spring.due("2026-04-10");
        spring.finished(inTime, "2026-03-09T09:00");
        spring.finished(late, "2026-03-12T09:00");
        spring.finished(week, "2026-03-13T09:00");
        spring.postponed(later, "2026-03-15T09:00", "7");
        spring.cancelled(dropped, "2026-03-20T09:00");
        spring.postponed(tooLate, "2026-03-25T09:00", "19");
        spring.finished(later, "2026-03-26T09:00");
        spring.commented(spoken, "2026-03-26T15:00");
        return spring;
    }

    @Test
    void overdueIsWhatWasNotDoneWhenItsDayEnded() {
        Spring spring = spring("9621");
        String series = wanted(spring.town.here, lists("overdue-share"), lists("omission-rate"));
        Acting leader = leader(spring.town.here);
        assertThat(month(leader, series, "overdue-share", "2026-03", null)).isEqualTo(new Measured(62.5, 5, 8));
        assertThat(month(leader, series, "overdue-share", "2026-04", null)).isEqualTo(new Measured(100.0, 2, 2));
        assertThat(month(leader, series, "overdue-share", "2026-02", null).value())
                .isNull();
        assertThat(month(leader, series, "overdue-share", "2026-03", "2026-03-21T00:00"))
                .isEqualTo(new Measured(60.0, 3, 5));
        assertThat(month(leader, series, "overdue-share", "2026-03", "2026-03-20T23:59"))
                .isEqualTo(new Measured(100.0 / 3, 1, 3));
    }

    @Test
    void omittedIsWhatNobodyTouchedAndIsOver() {
        Spring spring = spring("9622");
        String series = wanted(spring.town.here, lists("overdue-share"), lists("omission-rate"));
        Acting leader = leader(spring.town.here);
        assertThat(month(leader, series, "omission-rate", "2026-03", null)).isEqualTo(new Measured(200.0 / 7, 2, 7));
        assertThat(month(leader, series, "omission-rate", "2026-04", null)).isEqualTo(new Measured(60.0, 3, 5));
        assertThat(month(leader, series, "omission-rate", "2026-03", "2026-03-26T12:00"))
                .isEqualTo(new Measured(50.0, 3, 6));
    }

    @Test
    void whatWasShownOfListsStaysAndCanBeShownAsOfAnyDay() {
        Spring spring = spring("9623");
        String series = wanted(spring.town.here, lists("overdue-share"));
        Acting leader = leader(spring.town.here);
        Measured march = month(leader, series, "overdue-share", "2026-03", null);
        LedgerTask more = spring.due("2026-03-30");
        spring.finished(more, "2026-03-29T09:00");
        assertThat(month(leader, series, "overdue-share", "2026-03", null)).isEqualTo(march);
        assertThat(month(leader, series, "overdue-share", "2026-03", "2026-05-01T00:00"))
                .isEqualTo(new Measured(500.0 / 9, 5, 9));
    }

    @Test
    void theLastPeriodThatWasOverIsThatOfTheDayAskedFor() {
        Spring spring = spring("9627");
        String series = wanted(spring.town.here, lists("overdue-share"));
        Acting leader = leader(spring.town.here);
        GaugeView then = done(gauges.ofSeries(leader, series, Town.at("2026-04-03T00:00")))
                .getFirst();
        assertThat(then.points().getLast().period().label()).isEqualTo("2026-04");
        assertThat(then.lastOver()).hasValueSatisfying(point -> {
            assertThat(point.period().label()).isEqualTo("2026-03");
            assertThat(point.measured()).isEqualTo(new Measured(62.5, 5, 8));
            assertThat(point.kept()).isNull();
        });
    }

    @Test
    void somebodyOfAnotherPlaceGetsNothing() {
        Spring spring = spring("9624");
        String series = wanted(spring.town.here, lists("overdue-share"));
        Acting elsewhere = leader("962401001002");
        assertThat(codes(gauges.ofSeries(elsewhere, series, null))).containsExactly("Missing");
        assertThat(done(gauges.around(elsewhere, "962401001002"))).isEmpty();
        assertThat(done(gauges.around(leader("962401"), "962401"))).hasSize(1);
        Acting resident = Town.in("resident", spring.town.here);
        assertThat(codes(gauges.ofSeries(resident, series, null))).containsExactly("NotYours");
        String other = wanted("962401001002", lists("overdue-share"));
        assertThat(month(elsewhere, other, "overdue-share", "2026-03", null).whole())
                .isZero();
    }

    private static Acting caller(String county) {
        return Town.in(
                "site-team",
                county,
                ReviewPermission.READ,
                ReviewPermission.VISIT,
                ReviewPermission.JUDGE,
                TicketPermission.READ_CONTACT);
    }

    private FollowUp visit(Acting caller, Ticket ticket) {
        return done(visits.list(caller, new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(200))).rows().stream()
                .filter(each -> each.ticket().equals(ticket.id()))
                .findFirst()
                .orElseThrow();
    }

    private FollowUp said(Acting caller, Ticket ticket, String when, boolean solved, String satisfaction) {
        FollowUp visit = visit(caller, ticket);
        AnswerDraft draft = new AnswerDraft("true", "true", Boolean.toString(solved), satisfaction, "照实说");
        return at(when, () -> done(visits.answer(caller, visit.id(), visit.seq(), draft)));
    }

    /** All closed tickets of a county are visited. */
    private Town visited(String county) {
        RuleDraft all = new RuleDraft(
                "2026-04-01", "10", "50", "40", "0", "0", "90", "100", "100", List.of("outside"), "100", "试行");
        Acting office = Town.in("reform-office", county, ReviewPermission.CONFIGURE);
        at("2026-03-01T09:00", () -> done(rules.write(office, all)));
        Town town = new Town(context, county);
        wanted(county, town.series, callers("satisfied"), callers("solved"), callers("colour"));
        return town;
    }

    @Test
    void callersAreContentAsVisitsOfTheirOwnPlanSay() {
        Town town = visited("962501");
        Town other = new Town(context, "962501");
        Acting caller = caller("962501");
        said(caller, town.well("2026-05-04", 5), "2026-05-06T09:00", true, "5");
        said(caller, town.well("2026-05-05", 4), "2026-05-06T10:00", true, "3");
        said(caller, town.well("2026-05-06", 3), "2026-05-08T09:00", false, "2");
        said(caller, town.well("2026-05-07", 3), "2026-05-08T10:00", true, "");
        FollowUp outside = said(caller, town.well("2026-05-08", 3), "2026-05-09T10:00", false, "1");
        said(caller, other.well("2026-05-08", 5), "2026-05-09T11:00", true, "5");
        Acting unit = Town.in("department", "962501", ReviewPermission.READ, ReviewPermission.APPEAL);
        FollowUp asked =
                at("2026-05-20T09:00", () -> done(visits.ask(unit, outside.id(), outside.seq(), "outside", "不在清单内")));
        Acting judge = Town.in("reform-office", "962501", ReviewPermission.READ, ReviewPermission.JUDGE);
        AnswerDraft agreed = new AnswerDraft("", "", "", "", "属实");
        at("2026-05-20T10:00", () -> done(visits.decide(judge, asked.id(), asked.seq(), true, agreed)));

        Acting leader = leader("962501");
        assertThat(month(leader, town.series, "satisfied", "2026-05", null)).isEqualTo(new Measured(50.0, 2, 4));
        assertThat(month(leader, town.series, "solved", "2026-05", null)).isEqualTo(new Measured(75.0, 3, 4));
        assertThat(month(leader, town.series, "satisfied", "2026-05", "2026-05-10T00:00"))
                .isEqualTo(new Measured(40.0, 2, 5));
        assertThat(month(leader, town.series, "satisfied", "2026-05", "2026-05-06T09:30"))
                .isEqualTo(new Measured(100.0, 1, 1));
        assertThat(month(leader, town.series, "satisfied", "2026-05", "2026-05-05T00:00")
                        .value())
                .isNull();
        assertThat(codes(gauges.ofSeries(leader("962502"), town.series, null))).containsExactly("Missing");
    }

    @Test
    void whatNoRoomCountsHasNoPeriodsAndNothingIsKept() {
        Town town = visited("962503");
        assertThat(done(gauges.ofSeries(leader("962503"), town.series, null)))
                .filteredOn(view -> !view.counted())
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.wanted().gauge().indicator()).isEqualTo("colour");
                    assertThat(view.points()).isEmpty();
                });
        String series = wanted(
                "962503",
                gauge("households", "percent", new Gauge.From.Tool(Indicator.Tool.POINTS, "households")),
                gauge("overall", "percent", new Gauge.From.Survey("residents", "满意度抽样", "satisfied", false)),
                gauge("hotline", "count", new Gauge.From.Register("12345热线平台回流数据")),
                gauge("accidents", "count", new Gauge.From.Reported("项目陪伴员")),
                lists("intact-share"));
        assertThat(done(gauges.ofSeries(leader("962503"), series, null)))
                .hasSize(5)
                .allSatisfy(view -> assertThat(view.counted()).isFalse());
    }
}
