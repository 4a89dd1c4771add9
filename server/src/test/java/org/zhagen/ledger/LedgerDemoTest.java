package org.zhagen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.database.TestDatabaseInitializer;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.work.MatterAlarms;

/** The three lists of the community of the demo city that keeps them. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestClock.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class LedgerDemoTest {

    private static final Acting SECRETARY = Lists.in(
            UUID.randomUUID(),
            "990102002001",
            "community",
            LedgerPermission.READ,
            LedgerPermission.WRITE,
            TicketPermission.READ,
            TicketPermission.OVERSEE);

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private LedgerTasks tasks;

    @Autowired
    private Tickets tickets;

    @Autowired
    @Qualifier("ledgerAlarms")
    private MatterAlarms alarms;

    @Autowired
    private Doors doors;

    @Test
    void theCommunityHasAllThree() {
        assertThat(done(responsibilities.list(SECRETARY, "", "", "", 100)).rows())
                .hasSizeGreaterThan(5)
                .anyMatch(row -> row.lead().equals("乔兰芳"));
        assertThat(done(tasks.tree(SECRETARY, "", tasks.today().getYear(), Span.WEEK)))
                .hasSize(4)
                .allSatisfy(goal -> assertThat(goal.parts()).hasSize(4))
                .allMatch(goal -> goal.line().task().simulated());
        assertThat(done(tickets.matrix(SECRETARY, "", 50)).quadrants()).hasSize(4);
    }

    /** What the plan of a place says in days comes here in minutes. */
    @Test
    void tasksAreRemindedOfAsLongBeforeAsThePlanSays() {
        assertThat(doors.read(
                        SECRETARY,
                        () -> alarms.before(
                                LedgerMatters.KIND,
                                new RegionCode(SECRETARY.jurisdiction().prefix()))))
                .contains(Duration.ofDays(2));
    }
}
