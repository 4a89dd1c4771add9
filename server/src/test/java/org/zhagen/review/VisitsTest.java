package org.zhagen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.directory.RegionMove;
import org.zhagen.directory.RegionsChanged;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.rate.ThreeRates;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketClosed;
import org.zhagen.ticket.TicketEvent;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Paging;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Matters;
import org.zhagen.work.WorkPermission;

/** Visits from both ends, and what they do to the rates of a month. */
@PageTest
class VisitsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final double EXACT = 1e-9;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Visits visits;

    @Autowired
    private Rules rules;

    @Autowired
    private Lessons lessons;

    @Autowired
    private MonthlyReviews reviews;

    @Autowired
    private Matters matters;

    @Autowired
    private ActClock clock;

    @Autowired
    private TestClock now;

    private static RuleDraft rule(String from, String responded, String share) {
        return new RuleDraft(
                from,
                responded,
                Integer.toString(60 - Integer.parseInt(responded)),
                "40",
                "0",
                "0",
                "90",
                "100",
                "100",
                List.of("outside"),
                share,
                "试行");
    }

    private Town town(String county) {
        Acting office = Town.in("reform-office", county, ReviewPermission.CONFIGURE);
        clock.at(Town.at("2026-03-01T09:00"), () -> done(rules.write(office, rule("2026-04-01", "10", "100"))));
        return new Town(context, county);
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

    private static Acting unit(String county) {
        return Town.in("department", county, ReviewPermission.READ, ReviewPermission.APPEAL, ReviewPermission.JUDGE);
    }

    private FollowUp of(Acting acting, Ticket ticket) {
        return done(visits.list(acting, new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(200))).rows().stream()
                .filter(visit -> visit.ticket().equals(ticket.id()))
                .findFirst()
                .orElseThrow();
    }

    private static AnswerDraft said(boolean contacted, boolean solved, String satisfaction) {
        return new AnswerDraft("true", Boolean.toString(contacted), Boolean.toString(solved), satisfaction, "照实说");
    }

    private FollowUp answered(Acting caller, Ticket ticket, boolean contacted, boolean solved, String satisfaction) {
        FollowUp visit = of(caller, ticket);
        return done(visits.answer(caller, visit.id(), visit.seq(), said(contacted, solved, satisfaction)));
    }

    private ThreeRates rates(Town town, Instant asOf) {
        Acting leader = Town.in("leader", town.county.digits(), ReviewPermission.READ);
        return Objects.requireNonNull(
                done(reviews.rates(leader, MAY, town.county, asOf)).rates());
    }

    private List<MatterLine> inbox(Acting acting, FollowUp visit) {
        return done(matters.inbox(acting, InboxFilter.ALL, Paging.first(200))).rows().stream()
                .filter(line -> line.link().equals(visit.link()))
                .toList();
    }

    @Test
    void whatWasShownStaysThoughAVisitIsCorrectedLater() {
        Town town = town("255201");
        Acting caller = caller("255201");
        Acting unit = unit("255201");
        Ticket one = town.well("2026-05-04", 5);
        Ticket two = town.well("2026-05-05", 4);
        Ticket three = town.well("2026-05-06", 3);
        answered(caller, one, true, true, "5");
        answered(caller, two, true, false, "3");
        FollowUp last = answered(caller, three, false, false, "1");
        Instant shown = now.instant();
        ThreeRates before = rates(town, shown);
        assertThat(before.respondedRate()).isCloseTo(2.0 / 3, within(EXACT));
        assertThat(before.solvedRate()).isCloseTo(1.0 / 3, within(EXACT));
        assertThat(before.satisfiedRate()).isCloseTo(1.9 / 3, within(EXACT));
        assertThat(before.composite()).isCloseTo(0.1 * 2 / 3 + 0.5 / 3 + 0.4 * 1.9 / 3, within(EXACT));

        now.forward(Duration.ofHours(1));
        FollowUp asked = done(visits.ask(unit, last.id(), last.seq(), "", "当天已上门，有记录"));
        assertThat(codes(visits.decide(unit, last.id(), asked.seq(), true, said(true, true, "4"))))
                .containsExactly("own-request");
        assertThat(codes(visits.decide(caller, last.id(), asked.seq(), true, said(true, true, "4"))))
                .containsExactly("own-visit");
        Acting judge = Town.in("reform-office", "255201", ReviewPermission.READ, ReviewPermission.JUDGE);
        done(visits.decide(judge, last.id(), asked.seq(), true, said(true, true, "4")));
        now.forward(Duration.ofHours(1));
        assertThat(rates(town, now.instant()).respondedRate()).isEqualTo(1);
        assertThat(rates(town, shown)).isEqualTo(before);

        FollowUp second = of(unit, two);
        FollowUp outside = done(visits.ask(unit, second.id(), second.seq(), "outside", "不在职责清单内"));
        done(visits.decide(judge, second.id(), outside.seq(), true, new AnswerDraft("", "", "", "", "属实")));
        assertThat(rates(town, now.instant()).valid()).isEqualTo(2);
        assertThat(rates(town, shown)).isEqualTo(before);
    }

    /** How often somebody read how to reach whoever raised a ticket. */
    private int looks(Acting caller, FollowUp visit) {
        String count = "select count(*) from audit_entry"
                + " where action = 'ticket.read-contact' and subject_id = :id and person = :person";
        return context.getBean(Doors.class)
                .read(
                        Acting.system("test", Jurisdiction.COUNTRY),
                        () -> context.getBean(JdbcClient.class)
                                .sql(count)
                                .param("id", visit.ticket().toString())
                                .param("person", caller.person())
                                .query(Integer.class)
                                .single());
    }

    @Test
    void whoIsDrawnWaitsInTheInboxUntilAskedOrNotReachedThreeTimes() {
        Town town = town("255202");
        Acting caller = caller("255202");
        FollowUp visit = of(caller, town.well("2026-05-04", 5));
        assertThat(inbox(caller, visit))
                .singleElement()
                .as("there are seven days for it")
                .extracting(MatterLine::due)
                .isEqualTo(clock.endOfWork(
                        visit.closed().atZone(clock.getZone()).toLocalDate().plusDays(7)));
        assertThat(done(visits.contact(caller, visit.id())).phone()).isEqualTo("19900001111");
        assertThat(codes(visits.contact(unit("255202"), visit.id()))).containsExactly("NotYours");
        assertThat(looks(caller, visit)).as("each look is audited").isEqualTo(1);
        AnswerDraft nobody = new AnswerDraft("false", "", "", "", "");
        assertThat(codes(visits.answer(caller, visit.id(), visit.seq(), AnswerDraft.BLANK)))
                .containsExactly("missing");
        assertThat(codes(visits.answer(caller, visit.id(), visit.seq(), new AnswerDraft("true", "", "", "9", ""))))
                .contains("missing", "option-unknown");
        for (int tries = 0; tries < 3; tries++) {
            visit = done(visits.answer(caller, visit.id(), visit.seq(), nobody));
        }
        assertThat(visit.phase()).isEqualTo(FollowUp.Phase.UNREACHABLE);
        assertThat(inbox(caller, visit)).isEmpty();
        assertThat(codes(visits.contact(caller, visit.id()))).containsExactly("visit-over");
        assertThat(codes(visits.answer(caller, visit.id(), 1, nobody))).containsExactly("Stale");
    }

    @Test
    void howManyWereAskedIsAsItWasThen() {
        Town town = town("259105");
        Acting caller = caller("259105");
        Ticket asked = town.well("2026-05-04", 5);
        FollowUp never = of(caller, town.well("2026-05-20", 5));
        clock.at(Town.at("2026-06-02T09:00"), () -> answered(caller, asked, true, true, "5"));
        for (int tries = 0; tries < 3; tries++) {
            int seen = never.seq() + tries;
            clock.at(
                    Town.at("2026-06-0" + (3 + tries) + "T09:00"),
                    () -> done(visits.answer(caller, never.id(), seen, new AnswerDraft("false", "", "", "", ""))));
        }
        assertThat(counts(town, "2026-05-05T00:00")).containsExactly(1L, 0L, 0L);
        assertThat(counts(town, "2026-06-01T00:00")).containsExactly(2L, 0L, 0L);
        assertThat(counts(town, "2026-06-05T00:00")).containsExactly(1L, 1L, 0L);
        assertThat(counts(town, "2026-06-06T00:00")).containsExactly(0L, 1L, 1L);
    }

    /** Not asked yet, asked, and never reached. */
    private List<Long> counts(Town town, String asOf) {
        Acting leader = Town.in("leader", town.county.digits(), ReviewPermission.READ);
        MonthRates rates = done(reviews.rates(leader, MAY, town.county, Town.at(asOf)));
        return List.of(rates.open(), rates.asked(), rates.unreachable());
    }

    @Test
    void onlyWhoMayIsLetNearAVisit() {
        Town town = town("255203");
        FollowUp visit = of(caller("255203"), town.well("2026-05-04", 2 + 3));
        Acting elsewhere = caller("255204");
        assertThat(codes(visits.find(elsewhere, visit.id()))).containsExactly("Missing");
        assertThat(codes(visits.contact(elsewhere, visit.id()))).containsExactly("Missing");
        assertThat(codes(visits.answer(elsewhere, visit.id(), visit.seq(), said(true, true, "5"))))
                .containsExactly("Missing");
        assertThat(codes(visits.find(town.resident, visit.id()))).containsExactly("NotYours");
        town.whistled("2026-05-07T09:00", true);
        assertThat(done(visits.list(caller("255203"), new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(200)))
                        .rows())
                .hasSize(1);
    }

    @Test
    void badRatingsAreAlwaysAskedAbout() {
        Acting office = Town.in("reform-office", "255205", ReviewPermission.CONFIGURE);
        clock.at(Town.at("2026-03-01T09:00"), () -> done(rules.write(office, rule("2026-04-01", "10", "0"))));
        Town town = new Town(context, "255205");
        town.well("2026-05-04", 5);
        context.publishEvent(closed(town, 4, Happening.Ending.SILENCE));
        context.publishEvent(closed(town, 1, Happening.Ending.WITHDRAWN));
        TicketClosed bad = closed(town, 1, Happening.Ending.SILENCE);
        context.publishEvent(bad);
        context.publishEvent(bad);
        assertThat(done(visits.list(caller("255205"), new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(200)))
                        .rows())
                .extracting(FollowUp::ticket)
                .containsExactly(bad.ticket());
    }

    private TicketClosed closed(Town town, int score, Happening.Ending ending) {
        return new TicketClosed(
                UUID.randomUUID(),
                "20260504-000001",
                "占道",
                "吹哨",
                new RegionCode(town.street),
                Town.at("2026-05-04T09:00"),
                ending,
                score,
                false,
                false,
                true,
                true);
    }

    @Test
    void whatWasSaidNotToBeSolvedIsAskedAboutAndNobodyTypesOtherwise() {
        Town town = new Town(context, "962601");
        Acting caller = caller("962601");
        TicketClosed closed = closed(town, 5, Happening.Ending.COMPLETED);
        // nothing but what was said in the ticket draws it
        Acting office = Town.in("reform-office", "962601", ReviewPermission.CONFIGURE);
        clock.at(Town.at("2026-03-01T09:00"), () -> done(rules.write(office, rule("2026-04-01", "10", "0"))));
        context.publishEvent(closed);
        assertThat(done(visits.list(caller, new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(200)))
                        .rows())
                .isEmpty();
        context.publishEvent(new TicketClosed(
                closed.ticket(),
                closed.number(),
                closed.title(),
                closed.procedure(),
                closed.region(),
                closed.at(),
                closed.ending(),
                closed.score(),
                true,
                false,
                true,
                true));
        FollowUp visit = done(visits.list(caller, new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(200)))
                .rows()
                .getFirst();
        assertThat(visit.unsolved()).isTrue();
        assertThat(codes(visits.answer(caller, visit.id(), visit.seq(), said(true, true, "5"))))
                .containsExactly("said-unsolved");
        FollowUp answered = done(visits.answer(caller, visit.id(), visit.seq(), said(true, false, "5")));
        Instant shown = now.instant();
        assertThat(rates(town, shown).solvedRate()).isZero();
        now.forward(Duration.ofHours(1));
        FollowUp asked = done(visits.ask(unit("962601"), answered.id(), answered.seq(), "", "次日已修好，有记录"));
        Acting judge = Town.in("reform-office", "962601", ReviewPermission.READ, ReviewPermission.JUDGE);
        done(visits.decide(judge, asked.id(), asked.seq(), true, said(true, true, "5")));
        assertThat(rates(town, now.instant()).solvedRate()).isEqualTo(1);
        assertThat(rates(town, shown).solvedRate()).isZero();
    }

    @Test
    void aRuleHoldsFromADayAheadAndNeverBackwards() {
        Town town = town("255206");
        Acting office = Town.in("reform-office", "255206", ReviewPermission.READ, ReviewPermission.CONFIGURE);
        answered(caller("255206"), town.well("2026-05-04", 5), false, true, "5");
        double before = rates(town, now.instant()).composite();
        String today = clock.today().toString();
        assertThat(codes(rules.write(office, rule(today, "30", "20")))).containsExactly("day-not-ahead");
        assertThat(codes(rules.write(office, rule("2026-13-01", "30", "20")))).containsExactly("not-a-day");
        RuleDraft falling = new RuleDraft(
                clock.today().plusDays(2).toString(),
                "10",
                "50",
                "50",
                "0",
                "0",
                "90",
                "80",
                "100",
                List.of(),
                "20",
                "试");
        assertThat(codes(rules.write(office, falling))).containsExactlyInAnyOrder("weights-sum", "coefficients-fall");
        done(rules.write(office, rule(clock.today().plusDays(1).toString(), "30", "20")));
        assertThat(rates(town, now.instant()).composite()).isEqualTo(before);
        assertThat(done(rules.list(office, town.county)))
                .extracting(each -> each.scheme().version())
                .containsExactly(2, 1);
        Acting street = Town.in("sub-district", town.street, ReviewPermission.READ);
        assertThat(done(rules.list(street, town.county))).hasSize(2);
        assertThat(codes(rules.write(street, rule("2030-01-01", "10", "10")))).containsExactly("NotYours");
    }

    @Test
    void aConclusionBecomesAMatterOfWhoeverIsToDoIt() {
        Town town = town("255207");
        Acting team = Town.in(
                "site-team",
                "255207",
                ReviewPermission.READ,
                ReviewPermission.CONCLUDE,
                WorkPermission.ASSIGN,
                TicketPermission.OVERSEE);
        LessonDraft blank = new LessonDraft("255207", "2026-05", "", " ", AssigneeDraft.BLANK, "2026-01-01");
        assertThat(codes(lessons.write(team, blank))).containsExactlyInAnyOrder("missing", "day-past");
        LessonDraft outside = new LessonDraft("255208", "2026-05", "", "改清单", AssigneeDraft.BLANK, "");
        assertThat(codes(lessons.write(team, outside))).containsExactly("region-outside");
        Lesson lesson =
                done(lessons.write(team, new LessonDraft("255207", "2026-05", "", "改清单", AssigneeDraft.BLANK, "")));
        assertThat(done(reviews.of(team, town.county, MAY, now.instant())).lessons())
                .containsExactly(lesson);
        Acting other = Town.in("site-team", "255207", ReviewPermission.CONCLUDE);
        assertThat(codes(lessons.withdraw(other, lesson.id()))).containsExactly("Missing");
        Instant shown = now.instant();
        now.forward(Duration.ofMinutes(1));
        done(lessons.withdraw(team, lesson.id()));
        assertThat(done(reviews.of(team, town.county, MAY, now.instant())).lessons())
                .isEmpty();
        assertThat(done(reviews.of(team, town.county, MAY, shown)).lessons()).containsExactly(lesson);
    }

    @Test
    void aCorrectionCountsThoughTheClockOfItsMachineIsSlow() {
        Town town = town("255209");
        Acting unit = unit("255209");
        Acting judge = Town.in("reform-office", "255209", ReviewPermission.READ, ReviewPermission.JUDGE);
        FollowUp said = answered(caller("255209"), town.well("2026-05-04", 5), false, false, "1");
        clock.at(now.instant().minus(Duration.ofMinutes(5)), () -> {
            FollowUp asked = done(visits.ask(unit, said.id(), said.seq(), "", "当天已上门，有记录"));
            return done(visits.decide(judge, said.id(), asked.seq(), true, said(true, true, "4")));
        });
        now.forward(Duration.ofSeconds(1));
        assertThat(rates(town, now.instant()).solvedRate()).isEqualTo(1);
    }

    @Test
    void aTicketThatIsClosedAgainIsAskedAboutAgain() {
        Town town = town("255210");
        Acting caller = caller("255210");
        Ticket ticket = town.well("2026-05-04", 5);
        FollowUp first = of(caller, ticket);
        town.sentBack(ticket, "2026-05-05T09:00");
        assertThat(codes(visits.contact(caller, first.id()))).containsExactly("open-again");
        town.ends(ticket, "2026-05-06T09:00", "resolve", "resolved");
        town.rated(ticket, "2026-05-06T10:00", 3);
        assertThat(of(caller, ticket)).isEqualTo(first);
        answered(caller, ticket, true, true, "5");
        town.sentBack(ticket, "2026-05-07T09:00");
        town.ends(ticket, "2026-05-08T09:00", "resolve", "unresolved");
        town.rated(ticket, "2026-05-08T10:00", 3);
        assertThat(of(caller, ticket).id()).isNotEqualTo(first.id());
        answered(caller, ticket, true, false, "2");
        ThreeRates rates = rates(town, now.instant());
        assertThat(rates.visits()).isEqualTo(1);
        assertThat(rates.solvedRate()).isZero();
    }

    private static AnswerDraft says(boolean solved, String satisfaction, String words) {
        return new AnswerDraft("true", "true", Boolean.toString(solved), satisfaction, words);
    }

    private FollowUp answered(Acting caller, Ticket ticket, String when, AnswerDraft draft) {
        FollowUp visit = of(caller, ticket);
        return clock.at(Town.at(when), () -> done(visits.answer(caller, visit.id(), visit.seq(), draft)));
    }

    private boolean wentBack(Acting caller, FollowUp visit) {
        return done(visits.find(caller, visit.id())).isSentBack();
    }

    private TicketView seen(Town town, Ticket ticket) {
        return done(context.getBean(Tickets.class).find(town.officer, ticket.id()));
    }

    @Test
    void whoSaysThatItIsNotSolvedSendsTheTicketBack() {
        Town town = town("962701");
        Acting caller = caller("962701");
        Ticket unsolved = town.well("2026-05-04", 5);
        Ticket unhappy = town.well("2026-05-05", 5);
        Ticket content = town.well("2026-05-06", 5);
        FollowUp visit = answered(caller, unsolved, "2026-05-07T09:00", says(false, "4", "门口又占了"));
        answered(caller, unhappy, "2026-05-07T09:00", says(true, "2", ""));
        answered(caller, content, "2026-05-07T09:00", says(true, "3", ""));

        assertThat(wentBack(caller, visit)).isTrue();
        assertThat(seen(town, unsolved).ticket().isOpen()).isTrue();
        assertThat(seen(town, unsolved).events().getLast())
                .extracting(TicketEvent::kind, TicketEvent::words, TicketEvent::person)
                .containsExactly("sent-back", "回访：反映人表示没有解决。门口又占了", caller.person());
        assertThat(done(matters.inbox(town.officer, InboxFilter.ALL, Paging.first(200)))
                        .rows())
                .as("the party has to do it again, and finds it in its inbox")
                .extracting(MatterLine::link)
                .contains(unsolved.link(), unhappy.link())
                .doesNotContain(content.link());
        assertThat(seen(town, unhappy).events().getLast().words()).isEqualTo("回访：反映人表示不满意");
        assertThat(seen(town, content).ticket().isOpen()).isFalse();
        assertThat(wentBack(caller, of(caller, content))).isFalse();
    }

    @Test
    void whatWasSentBackCountsAsItWasSaidUntilTheLaterVisit() {
        Town town = town("962702");
        Acting caller = caller("962702");
        Ticket ticket = town.well("2026-05-04", 5);
        answered(caller, ticket, "2026-05-05T09:00", says(false, "1", ""));
        town.ends(ticket, "2026-05-06T09:00", "resolve", "resolved");
        town.rated(ticket, "2026-05-06T10:00", 4);
        ThreeRates first = rates(town, Town.at("2026-05-07T09:00"));
        assertThat(first.visits()).as("drawn again, and not asked yet").isEqualTo(1);
        assertThat(first.solvedRate()).isZero();

        answered(caller, ticket, "2026-05-08T09:00", says(true, "5", ""));
        ThreeRates later = rates(town, Town.at("2026-05-09T09:00"));
        assertThat(later.visits()).as("one ticket counts once in a month").isEqualTo(1);
        assertThat(later.solvedRate()).isEqualTo(1);
        assertThat(rates(town, Town.at("2026-05-07T09:00"))).isEqualTo(first);
    }

    @Test
    void afterTheThirdTimeSomebodyAboveLooksAfterItAndNoVisitSendsItBack() {
        Town town = town("962703");
        Acting caller = caller("962703");
        Ticket ticket = town.well("2026-05-04", 5);
        for (int day = 5; day < 8; day++) {
            String date = "2026-05-0" + day;
            FollowUp visit = answered(caller, ticket, date + "T09:00", says(false, "1", ""));
            assertThat(wentBack(caller, visit)).isTrue();
            assertThat(seen(town, ticket).events().getLast().kind()).isEqualTo(day == 7 ? "escalated" : "sent-back");
            town.ends(ticket, date + "T10:00", "resolve", "resolved");
            town.rated(ticket, date + "T11:00", 4);
        }
        FollowUp last = answered(caller, ticket, "2026-05-08T09:00", says(false, "1", ""));
        assertThat(last.phase()).isEqualTo(FollowUp.Phase.ASKED);
        assertThat(wentBack(caller, last)).isFalse();
        assertThat(seen(town, ticket).ticket().isOpen()).isFalse();
    }

    @Test
    void aVisitSendsBackNothingElsewhereNorWhatIsOpenOrConfidential() {
        Town town = town("962704");
        Acting caller = caller("962704");
        Ticket ticket = town.well("2026-05-04", 5);
        FollowUp visit = of(caller, ticket);
        Acting elsewhere = caller("962705");
        assertThat(codes(visits.answer(elsewhere, visit.id(), visit.seq(), says(false, "1", ""))))
                .containsExactly("Missing");
        assertThat(seen(town, ticket).ticket().isOpen()).isFalse();

        town.sentBack(ticket, "2026-05-05T09:00");
        int events = seen(town, ticket).events().size();
        assertThat(wentBack(caller, answered(caller, ticket, "2026-05-05T10:00", says(false, "1", ""))))
                .as("it is being done again anyway")
                .isFalse();
        assertThat(seen(town, ticket).events()).hasSize(events);

        TicketActs acts = context.getBean(TicketActs.class);
        Ticket quiet = town.whistled("2026-05-07T09:00", true);
        town.ends(quiet, "2026-05-07T10:00", "resolve", "resolved");
        town.rated(quiet, "2026-05-07T11:00", 5);
        assertThat(done(acts.sendBackAfterVisit(caller, quiet.id(), "回访"))).isFalse();
        assertThat(codes(acts.sendBackAfterVisit(unit("962704"), ticket.id(), "回访")))
                .containsExactly("NotYours");
    }

    @Test
    void visitsUnderWayAndRulesGoAlongWithRenumberedRegions() {
        Town town = town("255211");
        Ticket waits = town.well("2026-05-04", 5);
        Ticket over = town.well("2026-05-05", 5);
        answered(caller("255211"), over, true, true, "5");
        RegionCode street = new RegionCode("255212001");
        context.getBean(ReviewMoves.class)
                .moved(new RegionsChanged(
                        UUID.randomUUID(),
                        RegionChange.Kind.RENUMBER,
                        clock.today(),
                        List.of(
                                new RegionMove(town.county, new RegionCode("255212"), "新区"),
                                new RegionMove(new RegionCode(town.street), street, "东街"))));
        Acting there = Town.in("site-team", "255212", ReviewPermission.READ);
        assertThat(of(there, waits).region()).isEqualTo(street);
        assertThat(of(caller("255211"), over).region()).isEqualTo(new RegionCode(town.street));
        assertThat(done(rules.list(there, new RegionCode("255212")))).hasSize(1);
    }
}
