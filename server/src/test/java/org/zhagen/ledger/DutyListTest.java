package org.zhagen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Duties;
import org.zhagen.ticket.DutyDraft;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.work.Assignee;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.Assignees;
import org.zhagen.work.Clerks;
import org.zhagen.work.TaskDraft;
import org.zhagen.work.Tasks;

/** What is on no list is not pushed down to communities and grids, neither as a task of the lists nor as one of the inbox. */
@PageTest
class DutyListTest {

    /** A list of duties that one test writes is none for the others. */
    private static final AtomicInteger TOWNS = new AtomicInteger(10);

    private static final LocalDate DUE = LocalDate.of(Lists.YEAR, 6, 18);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LedgerTasks tasks;

    @Autowired
    private LedgerTaskActs acts;

    @Autowired
    private Tasks inbox;

    @SuppressWarnings("NullAway.Init")
    private Lists lists;

    @SuppressWarnings("NullAway.Init")
    private Acting street;

    @SuppressWarnings("NullAway.Init")
    private String community;

    @BeforeEach
    void town() {
        lists = new Lists(context, "96" + TOWNS.getAndIncrement());
        String above = lists.here.substring(0, 9);
        street = Lists.in(UUID.randomUUID(), above, "sub-district", LedgerPermission.values());
        Acting system = Acting.system("test", Jurisdiction.COUNTRY, DirectoryPermission.READ, DirectoryPermission.EDIT);
        String name = "清单居委会" + UUID.randomUUID().toString().substring(0, 8);
        community = done(context.getBean(Units.class)
                        .open(system, new UnitDraft(lists.here, "community", name, "", "")))
                .id()
                .toString();
        new Clerks(context).of(community);
    }

    /** What the street agreed that its communities do. */
    private void listed(String item) {
        Acting office =
                Lists.in(UUID.randomUUID(), street.jurisdiction().prefix(), "reform-office", TicketPermission.values());
        done(context.getBean(Duties.class).add(office, new DutyDraft(item, "")));
    }

    private Outcome<LedgerTask> goal(Acting by, String title, AssigneeDraft to) {
        return tasks.create(
                by,
                new LedgerTaskDraft(
                        "", Span.YEAR.id(), lists.here, title, "", to, DUE.toString(), false, true, "", "", ""));
    }

    @Test
    void aTaskOfTheListsNamesWhatIsOnTheListOfDuties() {
        AssigneeDraft to = AssigneeDraft.unit(community);
        done(goal(street, "代收全年报刊费", to));
        listed("环境卫生");
        assertThat(codes(goal(street, "代收全年报刊费", to)))
                .as("from now on there is a list")
                .containsExactly("not-on-list");
        done(goal(street, "环境卫生：清理3号院楼道堆物", to));
        done(goal(street, "代收全年报刊费", AssigneeDraft.unit(lists.unit.id())));
        done(goal(lists.secretary, "代收全年报刊费", to));
    }

    @Test
    void norIsItGivenToThemLater() {
        listed("环境卫生");
        LedgerTask task = done(goal(street, "代收全年报刊费", AssigneeDraft.unit(lists.unit.id())));
        assertThat(codes(acts.reassign(street, task.id(), task.version(), AssigneeDraft.unit(community), "转交社区")))
                .containsExactly("not-on-list");
    }

    @Test
    void norIsItToSomebodyWhoWorksThereNorByTheInbox() {
        listed("环境卫生");
        Assignee clerk = Assignee.person(new Clerks(context).of(community));
        RegionCode here = new RegionCode(lists.here);
        Assignees assignees = context.getBean(Assignees.class);
        assertThat(assignees.mayGet(street, clerk, here, "代收全年报刊费")).isFalse();
        assertThat(assignees.mayGet(street, clerk, here, "环境卫生月检查")).isTrue();
        assertThat(assignees.mayGet(street, Assignee.person(lists.clerk.person()), here, "代收全年报刊费"))
                .isTrue();
        assertThat(codes(inbox.give(street, task("代收全年报刊费")))).containsExactly("not-on-list");
        done(inbox.give(street, task("环境卫生月检查")));
    }

    private TaskDraft task(String title) {
        return new TaskDraft(title, "", AssigneeDraft.unit(community), lists.here, DUE.toString(), "", "");
    }
}
