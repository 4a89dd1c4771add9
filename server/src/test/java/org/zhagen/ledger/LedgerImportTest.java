package org.zhagen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.identity.As.acting;
import static org.zhagen.ledger.Lists.YEAR;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.intake.ImportCounts;
import org.zhagen.intake.ImportView;
import org.zhagen.intake.Imports;
import org.zhagen.kernel.document.Finding;
import org.zhagen.office.Table;
import org.zhagen.office.TableRead;
import org.zhagen.office.TableReader;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.ticket.Whistles;

/** The three lists as files: what comes back unchanged changes nothing, and each bad row is named with a way out. */
@PageTest
class LedgerImportTest {

    private static final LocalDate MAY = LocalDate.of(YEAR, 5, 20);

    private static final String HEAD = "层级,任务,完成标准,负责人,完成日期,紧急,重要,状态,上级任务,上级编号,编号,备注\n";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Imports imports;

    @Autowired
    private LedgerTasks tasks;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Tickets tickets;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private byte[] export(Acting acting, String path) throws Exception {
        var begun = mvc.perform(get(path).with(acting(acting))).andReturn();
        return mvc.perform(asyncDispatch(begun)).andReturn().getResponse().getContentAsByteArray();
    }

    private Table table(byte[] file) throws Exception {
        Path path = folder.resolve(UUID.randomUUID() + ".xlsx");
        Files.write(path, file);
        return TableReader.read(path, Set.of("编号", "备注", "重要", "主责")) instanceof TableRead.Ok ok
                ? ok.table()
                : new Table("", 0, List.of(), List.of());
    }

    private ImportView upload(Acting acting, LedgerTable kind, String name, byte[] content) {
        return done(imports.upload(acting, kind.id(), name, content));
    }

    private ImportView csv(Acting acting, LedgerTable kind, String text) {
        return upload(acting, kind, "清单.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void take(Acting acting, ImportView view) {
        done(imports.takeOver(acting, view.summary().id(), view.preview().digest()));
    }

    private static List<String> flaws(ImportView view) {
        return view.preview().findings().stream()
                .map((Finding finding) -> finding.code().id() + "@"
                        + finding.at().line() + ":" + finding.at().column())
                .toList();
    }

    @Test
    void tasksComeBackAsTheyWentOut() throws Exception {
        Lists lists = new Lists(context, "2536");
        LedgerTask goal = lists.goal("往返目标");
        LedgerTask month = lists.part(goal, Span.MONTH, "往返五月", MAY);
        LedgerTask week = lists.part(month, Span.WEEK, "往返一周", MAY);
        byte[] file = export(lists.secretary, "/ledger/tasks/export?show=all&span=year&day=" + MAY);
        ImportView same = upload(lists.secretary, LedgerTable.TASKS, "任务清单.xlsx", file);
        assertThat(same.preview().findings()).isEmpty();
        assertThat(same.preview().counts()).isEqualTo(new ImportCounts(0, 0, 3, 0, 0));

        ImportView changed = csv(
                lists.secretary,
                LedgerTable.TASKS,
                HEAD
                        + "周,往返一周,有照片、有记录," + lists.unit.name() + "," + MAY + ",是,是,已完成,," + month.id() + ","
                        + week.id() + ",\n"
                        + "季度,三季度巡查,查一遍,," + YEAR + "-09-30,,是,,往返目标,,,\n"
                        + "月,八月巡查,查一遍," + lists.unit.name() + "," + YEAR + "-08-31,,是,,三季度巡查,,,\n");
        assertThat(flaws(changed)).isEmpty();
        assertThat(changed.preview().counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 0));
        take(lists.secretary, changed);
        assertThat(lists.now(week).state()).isEqualTo(TaskState.DONE);
        assertThat(lists.now(month).state()).isEqualTo(TaskState.DONE);
        TaskView seen = done(tasks.find(lists.secretary, goal.id()));
        assertThat(seen.line().progress()).isEqualTo(new Progress(1, 2));
        assertThat(seen.parts()).extracting(line -> line.task().title()).containsExactly("往返五月", "三季度巡查");
    }

    @Test
    void badRowsAreNamedAndTheOthersComeIn() {
        Lists lists = new Lists(context, "2537");
        LedgerTask goal = lists.goal("坏行目标");
        lists.part(goal, Span.MONTH, "坏行五月", MAY);
        ImportView view = csv(
                lists.secretary,
                LedgerTable.TASKS,
                HEAD
                        + "天,层级不对,,," + MAY + ",,,,坏行目标,,,\n"
                        + "月,没有上级,,," + MAY + ",,,,,,,\n"
                        + "月,日期不对,,,五月,,,,坏行目标,,,\n"
                        + "月,没这个人,,赵不存在," + MAY + ",,,,坏行目标,,,\n"
                        + "月,也许吧,,," + MAY + ",也许,,,坏行目标,,,\n"
                        + "年,坏行目标,有照片、有记录,," + YEAR + "-12-31,,是,已完成,,," + goal.id() + ",\n"
                        + "月,别处的,,," + MAY + ",,,,,," + UUID.randomUUID() + ",\n"
                        + "月,好的一行,,," + MAY + ",,,,坏行目标,,,\n");
        assertThat(view.preview().counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 7));
        assertThat(flaws(view))
                .containsExactly(
                        "span-unknown@2:1",
                        "parent-missing@3:9",
                        "not-a-day@4:5",
                        "person-unknown@5:4",
                        "not-yes-or-no@6:6",
                        "divided@7:8",
                        "id-unknown@8:11");
        take(lists.secretary, view);
        assertThat(codes(imports.takeOver(
                        lists.secretary, view.summary().id(), view.preview().digest())))
                .isNotEmpty();
    }

    @Test
    void rowsOfOneTableFitTogetherWhicheverStandsAbove() {
        Lists lists = new Lists(context, "2537");
        LedgerTask goal = lists.goal("一起取消");
        LedgerTask other = lists.goal("一起完成");
        String cancelled = "年,一起取消,有照片、有记录,," + YEAR + "-12-31,,是,已取消,,," + goal.id() + ",\n";
        String finished = "年,一起完成,有照片、有记录,," + YEAR + "-12-31,,是,已完成,,," + other.id() + ",\n";
        String part = "月,新的一项,,," + MAY + ",,,,," + goal.id() + ",,\n";
        String below = "月,另外一项,,," + MAY + ",,,,," + other.id() + ",,\n";
        ImportView view = csv(lists.secretary, LedgerTable.TASKS, HEAD + cancelled + part + below + finished);
        assertThat(flaws(view)).containsExactly("parent-closed@3:9", "divided@5:8");
        assertThat(view.preview().counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 2));
        assertThat(flaws(csv(lists.secretary, LedgerTable.TASKS, HEAD + part + cancelled)))
                .containsExactly("parent-closed@2:9");
        take(lists.secretary, csv(lists.secretary, LedgerTable.TASKS, HEAD + cancelled));
        String again = cancelled.replace("已取消", "未完成");
        take(lists.secretary, csv(lists.secretary, LedgerTable.TASKS, HEAD + part + again));
        assertThat(lists.now(goal).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void whatATableCanNotMoveIsSaidAtItsCell() {
        Lists lists = new Lists(context, "2537");
        LedgerTask goal = lists.goal("不动的目标" + UUID.randomUUID());
        LedgerTask month = lists.part(goal, Span.MONTH, "不动的五月", MAY);
        String row = "%s,月,不动的五月,有照片、有记录," + lists.unit.name() + "," + MAY + ",,是,,%s," + goal.id() + "," + month.id()
                + ",\n";
        String head = "区划代码," + HEAD;
        assertThat(flaws(csv(lists.secretary, LedgerTable.TASKS, head + row.formatted("253799", "另一个目标"))))
                .containsExactly("place-fixed@2:1", "place-fixed@2:10");
        assertThat(csv(lists.secretary, LedgerTable.TASKS, head + row.formatted(lists.here, goal.title()))
                        .preview()
                        .counts())
                .isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        assertThat(flaws(csv(
                        lists.secretary,
                        LedgerTable.TASKS,
                        HEAD + "年,同名的目标,,,,,,,,,,\n年,同名的目标,,,,,,,,,,\n月,哪个的下级,,," + MAY + ",,,,同名的目标,,,\n")))
                .containsExactly("parent-several@4:9");
    }

    @Test
    void responsibilitiesComeBackAsTheyWentOut() throws Exception {
        Lists lists = new Lists(context, "2538");
        String item = "往返责任" + UUID.randomUUID().toString().substring(0, 6);
        done(responsibilities.add(
                lists.secretary, new ResponsibilityDraft("", item, "物业", "居委会、业委会", "当日办结", "条例", "")));
        byte[] file = export(lists.secretary, "/ledger/responsibilities/export?q=" + item);
        ImportView same = upload(lists.secretary, LedgerTable.RESPONSIBILITIES, "责任清单.xlsx", file);
        assertThat(same.preview().findings()).isEmpty();
        assertThat(same.preview().counts()).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        Table table = table(file);
        List<String> cells = new ArrayList<>();
        table.rows().getFirst().cells().forEach(cell -> cells.add(cell == null ? "" : cell));
        cells.set(table.header().indexOf("主责"), "居委会");
        ImportView changed = csv(
                lists.secretary,
                LedgerTable.RESPONSIBILITIES,
                String.join(",", table.header()) + "\n" + String.join(",", cells) + "\n" + "2,,,两家的事,\"甲、乙\",,,,,\n");
        assertThat(changed.preview().counts()).isEqualTo(new ImportCounts(0, 1, 0, 0, 1));
        assertThat(flaws(changed)).containsExactly("lead-several@3:5");
        take(lists.secretary, changed);
        assertThat(done(responsibilities.list(lists.secretary, "", item, "", 10))
                        .rows())
                .extracting(Responsibility::lead)
                .containsExactly("居委会");
    }

    @Test
    void issuesComeBackWithAnotherQuadrantAndAReason() throws Exception {
        Whistles whistles = new Whistles(context);
        Ticket ticket = done(tickets.open(
                whistles.street,
                NewTicket.of(
                        whistles.course.id(),
                        whistles.course.region().digits(),
                        "北门",
                        java.util.Map.of("category", "占道", "facts", "早市占道"))));
        Acting centre = Lists.in(
                whistles.centre.person(),
                whistles.centre.jurisdiction().prefix(),
                "site-team",
                LedgerPermission.READ,
                LedgerPermission.WRITE,
                TicketPermission.READ,
                TicketPermission.HANDLE,
                TicketPermission.DISPATCH,
                TicketPermission.OVERSEE);
        byte[] file = export(centre, "/ledger/issues/export");
        ImportView same = upload(centre, LedgerTable.ISSUES, "问题清单.xlsx", file);
        assertThat(same.preview().findings()).isEmpty();
        assertThat(same.preview().counts().written()).isZero();
        String wanted = (ticket.urgent() ? "" : "是") + "," + (ticket.important() ? "" : "是");
        String head = "紧急,重要,改象限的原因,编号\n";
        ImportView bare = csv(centre, LedgerTable.ISSUES, head + wanted + ",," + ticket.id() + "\n,,,\n是,是,新的,\n");
        assertThat(flaws(bare)).containsExactly("words-missing@2:3", "issue-new@4:4");
        ImportView view = csv(centre, LedgerTable.ISSUES, head + wanted + ",涉及多户," + ticket.id() + "\n");
        take(centre, view);
        assertThat(done(tickets.find(centre, ticket.id())).ticket().urgent()).isEqualTo(!ticket.urgent());
    }
}
