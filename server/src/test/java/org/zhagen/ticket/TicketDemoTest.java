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
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.Acting;
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

    private List<TicketLine> lines(TicketFilter.State state, String procedure) {
        TicketFilter filter = new TicketFilter(TicketFilter.Share.THERE, state, procedure, "", "", "");
        return done(tickets.list(LEADER, filter, Paging.first(1_000))).rows();
    }

    @Test
    void eachProcedureHasAPastAndAPresent() {
        for (String procedure : List.of("whistle", "incident", "issue", "urgent-issue", "works-problem")) {
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

    @Test
    void mostGoWellAndSomeDoNot() {
        Map<Boolean, Long> late = lines(TicketFilter.State.CLOSED, "").stream()
                .collect(Collectors.partitioningBy(TicketLine::late, Collectors.counting()));
        assertThat(late.get(false)).isGreaterThan(late.get(true));
        assertThat(late.get(true)).isPositive();
    }
}
