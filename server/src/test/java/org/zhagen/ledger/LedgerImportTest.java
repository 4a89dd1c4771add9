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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.office.Table;
import org.zhagen.office.TableRead;
import org.zhagen.office.TableReader;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketLine;
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
    void placesOfTasksComeBackAsTheyWentOut() throws Exception {
        Lists lists = new Lists(context, "2594");
        String east = lists.grid("001", "东网格");
        String west = lists.grid("002", "西网格");
        LedgerTask goal = lists.goal("有地点的目标");
        LedgerTask task = lists.placed(goal, "东边清理", MAY, east, "3号楼");
        byte[] file = export(lists.secretary, "/ledger/tasks/export?show=all&span=year&day=" + MAY);
        ImportView same = upload(lists.secretary, LedgerTable.TASKS, "任务清单.xlsx", file);
        assertThat(same.preview().findings()).isEmpty();
        assertThat(same.preview().counts()).isEqualTo(new ImportCounts(0, 0, 2, 0, 0));
        Table table = table(file);
        Map<String, String> cells = new HashMap<>();
        List<@Nullable String> written = table.rows().getLast().cells();
        for (int i = 0; i < written.size(); i++) {
            cells.put(table.header().get(i), Objects.requireNonNullElse(written.get(i), ""));
        }
        assertThat(cells).containsEntry("责任区域", east + " 东网格").containsEntry("地点", "3号楼");
        String head = String.join(",", table.header()) + "\n";
        cells.putAll(Map.of("责任区域", west, "地点", "7号楼"));
        take(lists.secretary, csv(lists.secretary, LedgerTable.TASKS, head + row(table.header(), cells)));
        assertThat(lists.now(task).place()).isEqualTo(new TaskPlace(new RegionCode(west), "7号楼"));
        cells.put("责任区域", "259301");
        assertThat(flaws(csv(lists.secretary, LedgerTable.TASKS, head + row(table.header(), cells))))
                .containsExactly("area-outside@2:" + at(table, "责任区域"));
        ImportView without = csv(
                lists.secretary,
                LedgerTable.TASKS,
                "层级,任务,完成标准,负责人,完成日期,紧急,重要,编号\n月,东边清理,有照片、有记录," + lists.unit.name() + "," + MAY + ",,是," + task.id()
                        + "\n");
        assertThat(without.preview().counts()).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
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
                        Map.of("category", "占道", "facts", "早市占道"))));
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

    private Acting reporter(Whistles whistles) {
        return Lists.in(
                whistles.street.person(),
                whistles.street.jurisdiction().prefix(),
                "sub-district",
                LedgerPermission.READ,
                LedgerPermission.WRITE,
                TicketPermission.READ,
                TicketPermission.OPEN);
    }

    private List<String> raised(Acting acting) {
        return done(tickets.matrix(acting, "", 100)).quadrants().stream()
                .flatMap(quadrant -> quadrant.tickets().rows().stream())
                .map(TicketLine::title)
                .toList();
    }

    @Test
    void newIssuesOpenTicketsOnceThroughTheFormOfTheirProcedure() throws Exception {
        Acting street = reporter(new Whistles(context));
        NewIssues news = context.getBean(NewIssues.class);
        InstalledCourse whistle = news.procedures(street).stream()
                .filter(each -> each.course().title().equals("吹哨"))
                .findFirst()
                .orElseThrow();
        Table template = table(export(street, "/ledger/issues/template?course=" + whistle.id()));
        assertThat(template.header()).contains("流程", "区划代码", "地点", "category", "facts", "编号");
        assertThat(template.rows()).isNotEmpty();
        String head = String.join(",", template.header()) + "\n";
        String blank = row(template.header(), Map.of("流程", "吹哨"));
        String good =
                row(template.header(), Map.of("流程", "吹哨", "问题", "早市占道", "地点", "北门", "category", "占道", "facts", "劝过三次"));
        ImportView view = csv(street, LedgerTable.ISSUES, head + good + blank + good.replace("早市", "晚市"));
        assertThat(flaws(view)).isEmpty();
        assertThat(view.preview().counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0));
        take(street, view);
        assertThat(raised(street)).containsExactlyInAnyOrder("早市占道", "晚市占道");

        ImportView again = csv(street, LedgerTable.ISSUES, head + good + good.replace("早市", "晚市"));
        assertThat(again.preview().counts()).isEqualTo(new ImportCounts(0, 0, 2, 0, 0));
        assertThat(flaws(again))
                .containsExactly("issue-known@2:" + at(template, "问题"), "issue-known@3:" + at(template, "问题"));
    }

    @Test
    void aTableThatWasLookedAtTwiceOpensOnce() {
        Acting street = reporter(new Whistles(context));
        String table = "流程,问题,地点,category,facts,紧急,重要,编号\n吹哨,看过两次,北门,占道,劝过三次,,,\n";
        ImportView one = csv(street, LedgerTable.ISSUES, table);
        ImportView other = csv(street, LedgerTable.ISSUES, table);
        take(street, one);
        assertThat(codes(imports.takeOver(
                        street, other.summary().id(), other.preview().digest())))
                .isNotEmpty();
        assertThat(raised(street)).containsExactly("看过两次");
    }

    @Test
    void whatIsWrongWithANewIssueStandsAtItsCell() {
        Acting street = reporter(new Whistles(context));
        String head = "流程,区划代码,问题,地点,category,facts,紧急,重要,编号\n";
        ImportView view = csv(
                street,
                LedgerTable.ISSUES,
                head
                        + ",,没有流程,北门,占道,劝过,,,\n"
                        + "吹少,,名称不对,北门,占道,劝过,,,\n"
                        + "吹哨,,没有地点,,占道,劝过,,,\n"
                        + "吹哨,990199,在别处,北门,占道,劝过,,,\n"
                        + "吹哨,,选项不对,北门,路灯,劝过,,,\n"
                        + "吹哨,,没有事实,北门,占道,,,,\n"
                        + "吹哨,,分了级,北门,占道,劝过,是,,\n"
                        + "吹哨,,分了级,北门,占道,劝过,,,\n");
        assertThat(flaws(view))
                .containsExactly(
                        "procedure-missing@2:1",
                        "procedure-unknown@3:1",
                        "missing@4:4",
                        "region-outside@5:2",
                        "course-not-open@5:1",
                        "option-unknown@6:5",
                        "missing@7:6",
                        "issue-graded-later@8:7",
                        "row-twice@9:9");
        assertThat(view.preview().counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 7));
        assertThat(flaws(csv(street, LedgerTable.ISSUES, "流程,地点,category,紧急,重要,编号\n吹哨,北门,占道,,,\n")))
                .containsExactly("field-no-column@2:1");
    }

    private static String row(List<String> header, Map<String, String> cells) {
        return header.stream().map(title -> cells.getOrDefault(title, "")).collect(Collectors.joining(",")) + "\n";
    }

    private static int at(Table table, String title) {
        return table.header().indexOf(title) + 1;
    }
}
