package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.database.TestDatabaseInitializer;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.web.Paging;
import org.zhagen.work.Staff;

/** The tickets of the demo city: a year of them from four playbooks, each as the kernel says. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestClock.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class TicketDemoTest {

    private static final Acting LEADER = Staff.in("leader", "9901", TicketPermission.values());

    @Autowired
    private Tickets tickets;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ActClock clock;

    private List<TicketLine> lines(TicketFilter.State state, String procedure) {
        TicketFilter filter = new TicketFilter(TicketFilter.Share.THERE, state, procedure, "", "", "");
        return done(tickets.list(LEADER, filter, Paging.first(1_000))).rows();
    }

    @Test
    void eachProcedureHasAPastAndAPresent() {
        for (String procedure : List.of(
                "whistle", "incident", "joint-incident", "emergency", "issue", "urgent-issue", "works-problem")) {
            assertThat(lines(TicketFilter.State.CLOSED, procedure))
                    .as(procedure)
                    .hasSizeGreaterThan(5)
                    .allMatch(TicketLine::simulated);
        }
        assertThat(lines(TicketFilter.State.OPEN, "")).hasSizeGreaterThan(5);
    }

    @Test
    void whatIsKeptFollowsFromWhatHappened() {
        List<TicketLine> closed = lines(TicketFilter.State.CLOSED, "");
        for (int i = 0; i < closed.size(); i += 23) {
            TicketView view = done(tickets.find(LEADER, closed.get(i).id()));
            assertThat(view.ticket().state().phase()).isEqualTo(Flow.Phase.CLOSED);
            assertThat(view.ticket().seq()).isEqualTo(view.events().size());
            assertThat(view.clocks()).noneMatch(ClockView::isRunning);
        }
    }

    /** How many tickets that are over it happened to. */
    private int those(String what) {
        return doors.read(
                LEADER,
                () -> database.sql("select count(*) from ticket t where t.closed is not null and exists"
                                + " (select from ticket_event e where e.ticket = t.id and " + what + ")")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whatHappensInRealLifeHappensToSome() {
        int all = those("e.kind = 'opened'");
        Map.of(
                        "asked for a pause", "e.kind = 'pause-asked'",
                        "paused", "e.kind = 'paused' and e.data ->> 'approvedBy' <> ''",
                        "passed on, and why", "e.kind = 'joined' and e.words <> '' and e.data ->> 'lead' = 'false'",
                        "passed on", "e.kind = 'handed'",
                        "escalated", "e.kind = 'escalated' and e.data ->> 'reason' = 'transfers'",
                        "objected", "e.kind = 'objected' and e.words <> ''",
                        "overruled", "e.kind = 'overruled'",
                        "merged", "e.kind = 'closed' and e.data ->> 'ending' = 'merged'",
                        "reopened", "e.kind = 'sent-back'",
                        "side by side",
                                "e.kind = 'ended' and e.party <> (select p.id from ticket_party p where p.ticket = t.id and p.lead limit 1)")
                .forEach((name, what) -> assertThat(those(what)).as(name).isBetween(1, all / 6));
    }

    @Test
    void nobodyDecidesWhatTheyAskedForThemselves() {
        String own = "e.kind = '%s' and exists (select from ticket_event a where a.ticket = t.id and a.party = e.party"
                + " and a.kind = '%s' and a.person = e.person)";
        assertThat(those(own.formatted("overruled", "objected"))).isZero();
        assertThat(those(own.formatted("pause-refused", "pause-asked"))).isZero();
        assertThat(those(own.formatted("paused", "pause-asked"))).isZero();
    }

    @Test
    void whatWasRaisedTwiceTakesWhoFollowsAlong() {
        String followed = "e.kind = 'closed' and e.data ->> 'ending' = 'merged' and e.words <> ''";
        String into = followed + " and exists (select from ticket o join ticket_follower f on f.ticket = o.id"
                + " where o.id = t.merged_into and f.person = t.opened_by and o.opened < t.opened and o.closed > t.closed)";
        assertThat(those(into)).isPositive().isEqualTo(those(followed));
    }

    @Test
    void nothingThatIsOverEndsInTheFuture() {
        assertThat(those("e.at > timestamptz '" + clock.instant() + "'")).isZero();
    }

    @Test
    void mostGoWellAndSomeDoNot() {
        Map<Boolean, Long> late = lines(TicketFilter.State.CLOSED, "").stream()
                .collect(Collectors.partitioningBy(TicketLine::late, Collectors.counting()));
        assertThat(late.get(false)).isGreaterThan(late.get(true));
        assertThat(late.get(true)).isPositive();
    }
}
