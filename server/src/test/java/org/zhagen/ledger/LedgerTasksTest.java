package org.zhagen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.ledger.Lists.YEAR;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Paging;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterActs;
import org.zhagen.work.MatterLine;
import org.zhagen.work.MatterState;
import org.zhagen.work.Matters;

/** Goals, their parts, and the inboxes in which these wait. */
@PageTest
class LedgerTasksTest {

    private static final LocalDate MAY = LocalDate.of(YEAR, Month.MAY, 20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LedgerTasks tasks;

    @Autowired
    private LedgerTaskActs acts;

    @Autowired
    private LedgerBulk bulk;

    @Autowired
    private Matters matters;

    @Autowired
    private MatterActs inbox;

    @SuppressWarnings("NullAway.Init")
    private Lists lists;

    @BeforeEach
    void town() {
        lists = new Lists(context, "2531");
    }

    private Optional<MatterLine> waiting(LedgerTask task) {
        return done(matters.inbox(lists.clerk, InboxFilter.ALL, Paging.first(100))).rows().stream()
                .filter(line -> line.subject().id().equals(task.id().toString()))
                .findFirst();
    }

    @Test
    void theTermFollowsFromTheLengthAndTheDayAndIsCutAtTheWhole() {
        LedgerTask goal = lists.goal("消防隐患清零");
        LedgerTask quarter = lists.part(goal, Span.QUARTER, "二季度排查", MAY);
        LedgerTask month = lists.part(quarter, Span.MONTH, "五月排查3个楼道", MAY);
        assertThat(goal.term().first()).isEqualTo(LocalDate.of(YEAR, 1, 1));
        assertThat(quarter.term()).isEqualTo(Span.QUARTER.of(MAY));
        LedgerTask week = lists.part(month, Span.WEEK, "第1周", LocalDate.of(YEAR, 5, 1));
        assertThat(week.term().first()).isEqualTo(LocalDate.of(YEAR, 5, 1));
        assertThat(week.term().last())
                .isEqualTo(Span.WEEK.of(LocalDate.of(YEAR, 5, 1)).last());
        assertThat(codes(tasks.create(
                        lists.secretary, lists.draft(month, Span.WEEK, "六月", LocalDate.of(YEAR, 6, 3), false))))
                .containsExactly("due-outside");
        assertThat(codes(tasks.create(lists.secretary, lists.draft(month, Span.QUARTER, "季", MAY, false))))
                .containsExactly("parent-finer");
        assertThat(codes(tasks.create(lists.secretary, lists.draft(null, Span.WEEK, "周", MAY, false))))
                .containsExactly("parent-missing");
    }

    @Test
    void whatIsDividedIsDoneWithItsPartsAndOpensAgainWithOne() {
        LedgerTask goal = lists.goal("议事会全年24次");
        LedgerTask one = lists.part(goal, Span.MONTH, "五月2次", MAY);
        LedgerTask two = lists.part(goal, Span.MONTH, "六月2次", MAY.plusMonths(1));
        assertThat(codes(acts.finish(lists.secretary, goal.id(), lists.now(goal).version(), "")))
                .containsExactly("open-below");
        done(acts.finish(lists.secretary, one.id(), one.version(), "开了2次"));
        TaskView half = done(tasks.find(lists.secretary, goal.id()));
        assertThat(half.line().progress()).isEqualTo(new Progress(1, 2));
        done(acts.finish(lists.secretary, two.id(), two.version(), ""));
        assertThat(lists.now(goal).state()).isEqualTo(TaskState.DONE);
        done(acts.reopen(lists.secretary, one.id(), lists.now(one).version(), "有一次没有记录"));
        assertThat(lists.now(goal).state()).isEqualTo(TaskState.OPEN);
        assertThat(done(tasks.find(lists.secretary, goal.id())).events())
                .extracting(TaskEvent::act)
                .containsExactly("opened", "parts-done", "parts-open");
        assertThat(waiting(one)).isPresent();
    }

    @Test
    void doneInTheInboxIsDoneInTheListAndTheOtherWayRound() {
        LedgerTask goal = lists.goal("电梯安全");
        LedgerTask one = lists.part(goal, Span.MONTH, "检查电梯", MAY);
        LedgerTask two = lists.part(goal, Span.MONTH, "张贴公告", MAY);
        MatterLine line = waiting(one).orElseThrow();
        done(inbox.finish(lists.clerk, line.id(), line.version(), "六台都查了"));
        assertThat(lists.now(one).state()).isEqualTo(TaskState.DONE);
        assertThat(lists.now(one).closed()).isNotNull();
        done(acts.finish(lists.clerk, two.id(), two.version(), "已张贴"));
        assertThat(waiting(two)).isEmpty();
        assertThat(lists.now(goal).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void aLaterDayAndAnotherHolderReachBothSides() {
        LedgerTask task = lists.part(lists.goal("便民点"), Span.MONTH, "划线", MAY);
        LedgerTask later = done(acts.postpone(lists.secretary, task.id(), task.version(), "20", "等材料"));
        assertThat(later.due()).isEqualTo(MAY.plusDays(20));
        assertThat(later.term()).isEqualTo(task.term());
        MatterLine line = waiting(task).orElseThrow();
        assertThat(LocalDate.ofInstant(
                        Optional.ofNullable(line.due()).orElseThrow(), java.time.ZoneId.of("Asia/Shanghai")))
                .isEqualTo(MAY.plusDays(20));
        done(inbox.take(lists.clerk, line.id(), line.version()));
        MatterLine taken = waiting(task).orElseThrow();
        LedgerTask now = lists.now(task);
        assertThat(Optional.ofNullable(now.who().assignee()).orElseThrow().person())
                .isEqualTo(lists.clerk.person());
        done(inbox.changeDue(
                lists.secretary, taken.id(), taken.version(), MAY.plusDays(30).toString(), "再等等"));
        assertThat(lists.now(task).due()).isEqualTo(MAY.plusDays(30));
    }

    @Test
    void whatWasTakenInTheInboxIsTakenUntilItIsGivenBack() {
        LedgerTask task = lists.part(lists.goal("充电桩"), Span.MONTH, "看现场", MAY);
        MatterLine line = waiting(task).orElseThrow();
        done(inbox.take(lists.clerk, line.id(), line.version()));
        MatterLine taken = waiting(task).orElseThrow();
        assertThat(taken.state()).isEqualTo(MatterState.TAKEN);
        assertThat(taken.version()).isEqualTo(line.version() + 1);
        done(inbox.giveBack(lists.clerk, taken.id(), taken.version(), "排不开"));
        assertThat(lists.now(task).who()).isEqualTo(task.who());
        assertThat(waiting(task).orElseThrow().state()).isEqualTo(MatterState.OPEN);
    }

    @Test
    void onesOwnAreThoseOfOneselfAndOfOnesUnit() {
        LedgerTask goal = lists.goal("楼道清理");
        LedgerTask late = lists.part(goal, Span.MONTH, "六月清理", MAY.plusMonths(1));
        LedgerTask early = lists.part(goal, Span.MONTH, "五月清理", MAY);
        MatterLine line = waiting(late).orElseThrow();
        done(inbox.take(lists.clerk, line.id(), line.version()));
        LedgerFilter mine = new LedgerFilter(LedgerFilter.Show.OPEN, true, null, "", "清理", "", "");
        Slice<TaskLine> first = done(tasks.list(lists.clerk, mine, 1));
        assertThat(first.rows()).extracting(each -> each.task().id()).containsExactly(early.id());
        Slice<TaskLine> rest =
                done(tasks.list(lists.clerk, new LedgerFilter(mine.show(), true, null, "", "清理", "", first.next()), 5));
        assertThat(rest.rows()).extracting(each -> each.task().id()).containsExactly(late.id());
        assertThat(done(tasks.counts(lists.clerk, mine)).open()).isEqualTo(2);
        assertThat(done(tasks.list(lists.secretary, mine, 5)).rows()).isEmpty();
    }

    @Test
    void whatIsNearAndWhatIsLateHaveListsOfTheirOwn() {
        LocalDate today = context.getBean(ActClock.class).today();
        LedgerTask goal = done(tasks.create(
                lists.secretary, lists.draft(null, Span.YEAR, "河道保洁", today.plusDays(2L * TaskLine.NEAR), false)));
        UUID late = due(goal, today.minusDays(1));
        UUID now = due(goal, today);
        UUID near = due(goal, today.plusDays(TaskLine.NEAR));
        UUID later = due(goal, today.plusDays(TaskLine.NEAR + 1));
        assertThat(shown(LedgerFilter.Show.LATE)).containsExactly(late);
        assertThat(shown(LedgerFilter.Show.NEAR)).containsExactly(now, near);
        assertThat(shown(LedgerFilter.Show.OPEN)).containsExactly(late, now, near, later);
    }

    private UUID due(LedgerTask whole, LocalDate day) {
        return lists.part(whole, Span.MONTH, "河道保洁：" + day, day).id();
    }

    private List<UUID> shown(LedgerFilter.Show show) {
        LedgerFilter filter = new LedgerFilter(show, false, null, "", "河道保洁", "", "");
        return done(tasks.list(lists.secretary, filter, 9)).rows().stream()
                .map(line -> line.task().id())
                .toList();
    }

    @Test
    void whoHasWhatIsDividedKnowsItThoughTheySeeNoPart() {
        LedgerTask month = lists.part(lists.goal("防汛"), Span.MONTH, "五月防汛", MAY);
        done(tasks.create(lists.secretary, lists.draft(month, Span.WEEK, "查排水口", MAY, false)));
        TaskView seen = done(tasks.find(lists.clerk, month.id()));
        assertThat(seen.parts()).isEmpty();
        assertThat(seen.line().progress()).isEqualTo(new Progress(0, 1));
        assertThat(codes(acts.finish(lists.clerk, month.id(), seen.line().task().version(), "")))
                .containsExactly("open-below");
    }

    @Test
    void aWholeChosenWithItsLastPartIsDoneWithIt() {
        LedgerTask goal = lists.goal("文明养犬");
        LedgerTask part = lists.part(goal, Span.MONTH, "登记", MAY);
        List<String> both = List.of(lists.now(goal).key(), part.key());
        assertThat(done(bulk.apply(
                        lists.secretary, new LedgerBulk.Draft("finish", both, "", AssigneeDraft.BLANK, "办完了"))))
                .allMatch(LedgerBulk.Answer::isDone);
        assertThat(lists.now(goal).state()).isEqualTo(TaskState.DONE);
        LedgerTask other = lists.goal("撤销的");
        LedgerTask only = lists.part(other, Span.MONTH, "撤销的一项", MAY);
        List<String> all = List.of(lists.now(other).key(), only.key());
        assertThat(done(bulk.apply(
                        lists.secretary, new LedgerBulk.Draft("cancel", all, "", AssigneeDraft.BLANK, "并入别处"))))
                .allMatch(LedgerBulk.Answer::isDone);
        assertThat(lists.now(other).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void manyAtOnceAreAnsweredOneByOne() {
        LedgerTask goal = lists.goal("垃圾分类");
        LedgerTask one = lists.part(goal, Span.MONTH, "宣传", MAY);
        LedgerTask two = lists.part(goal, Span.MONTH, "督导", MAY);
        String stale = two.id() + "@" + (two.version() + 5);
        List<LedgerBulk.Answer> answers = done(bulk.apply(
                lists.secretary,
                new LedgerBulk.Draft(
                        "finish",
                        List.of(lists.now(goal).key(), one.key(), stale, "nonsense"),
                        "",
                        AssigneeDraft.BLANK,
                        "")));
        assertThat(answers).extracting(LedgerBulk.Answer::isDone).containsExactly(true, false, false);
        assertThat(lists.now(two).state()).isEqualTo(TaskState.OPEN);
        assertThat(codes(bulk.apply(
                        lists.secretary, new LedgerBulk.Draft("finish", List.of(), "", AssigneeDraft.BLANK, ""))))
                .containsExactly("nothing-chosen");
    }

    @Test
    void tooMuchForAWeekIsSaidAndNotForbidden() {
        LedgerTask month = lists.part(lists.goal("整治"), Span.MONTH, "五月", MAY);
        LedgerTask last = month;
        for (int i = 0; i <= WeekLoad.USUAL; i++) {
            last = lists.part(month, Span.WEEK, "第" + i + "件", MAY);
        }
        WeekLoad load = done(tasks.load(lists.secretary, last.id())).orElseThrow();
        assertThat(load.isTooMuch()).isTrue();
        assertThat(load.tasks()).isEqualTo(WeekLoad.USUAL + 1);
    }

    @Test
    void whoDoesTheWorkIsToldTheLimitThatThePlanOfThePlaceSets() {
        Lists there = new Lists(context, "2534");
        context.getBean(Doors.class)
                .write(
                        TaskKeeping.SYSTEM,
                        () -> context.getBean(JdbcClient.class)
                                .sql("""
                                insert into ledger_source (series, origin, title, region, limits, begun)
                                values (:series, 'test', '每周三件', :region, '{"weekly-tasks-max": 3}', now())
                                """)
                                .param("series", UUID.randomUUID().toString())
                                .param("region", there.here)
                                .update());
        LedgerTask month = there.part(there.goal("限额"), Span.MONTH, "五月限额", MAY);
        LedgerTask week = there.part(month, Span.WEEK, "一周限额", MAY);
        assertThat(done(tasks.load(there.clerk, week.id())).orElseThrow().most())
                .isEqualTo(3);
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        LedgerTask goal = lists.goal("巡查");
        for (int i = 1; i <= 5; i++) {
            lists.part(goal, Span.MONTH, "巡查" + i, LocalDate.of(YEAR, i, 10));
        }
        LedgerFilter filter = new LedgerFilter(LedgerFilter.Show.OPEN, false, Span.YEAR.of(MAY), "", "巡查", "", "");
        Slice<TaskLine> first = done(tasks.list(lists.secretary, filter, 3));
        Slice<TaskLine> rest = done(tasks.list(
                lists.secretary,
                new LedgerFilter(LedgerFilter.Show.OPEN, false, Span.YEAR.of(MAY), "", "巡查", "", first.next()),
                3));
        assertThat(first.rows()).hasSize(3);
        assertThat(rest.rows().getFirst().task().due()).isEqualTo(LocalDate.of(YEAR, 4, 10));
        assertThat(done(tasks.counts(lists.secretary, filter)).open()).isGreaterThanOrEqualTo(5);
        assertThat(done(tasks.tree(lists.secretary, "", YEAR, Span.MONTH)))
                .anySatisfy(tree -> assertThat(tree.parts()).hasSize(5));
    }

    @Test
    void whoDoesNotHaveItNeitherSeesNorEndsIt() {
        LedgerTask task = lists.part(lists.goal("走访"), Span.MONTH, "走访10户", MAY);
        Acting stranger = Lists.in(UUID.randomUUID(), "254801", "community", LedgerPermission.values());
        assertThat(codes(tasks.find(stranger, task.id()))).containsExactly("Missing");
        assertThat(codes(acts.finish(stranger, task.id(), task.version(), ""))).containsExactly("Missing");
        Acting reader = Lists.in(UUID.randomUUID(), lists.here, "leader", LedgerPermission.READ);
        assertThat(codes(acts.finish(reader, task.id(), task.version(), ""))).containsExactly("NotYours");
        assertThat(codes(acts.cancel(lists.clerk, task.id(), task.version(), "不做了")))
                .containsExactly("NotYours");
        assertThat(done(tasks.find(lists.clerk, task.id())).offered()).containsExactly(TaskAct.FINISH);
    }

    @Test
    void whatIsDoneInAnAreaIsFoundThereWithWhatItIsAPartOf() {
        Lists town = new Lists(context, "2593");
        String east = town.grid("001", "东网格");
        String west = town.grid("002", "西网格");
        LedgerTask goal = town.goal("楼道清理");
        LedgerTask there = town.placed(goal, "东边清理", MAY, east, "3号楼");
        town.placed(goal, "西边清理", MAY, west, "");
        town.part(goal, Span.MONTH, "全社区动员", MAY);
        town.goal("别的目标");
        assertThat(there.place()).isEqualTo(new TaskPlace(new RegionCode(east), "3号楼"));
        List<TaskTree> trees = done(tasks.tree(town.secretary, east, YEAR, Span.MONTH));
        assertThat(trees).extracting(tree -> tree.line().task().title()).containsExactly("楼道清理");
        assertThat(trees.getFirst().parts())
                .extracting(tree -> tree.line().task().title())
                .containsExactly("东边清理");
        // what is done there is finer than what is shown
        assertThat(done(tasks.tree(town.secretary, east, YEAR, Span.YEAR)))
                .extracting(tree -> tree.line().task().title())
                .containsExactly("楼道清理");
        assertThat(done(tasks.planned(town.secretary, Span.MONTH.of(MAY), east)).rows())
                .extracting(line -> line.task().title())
                .containsExactly("东边清理");
        assertThat(done(tasks.planned(town.secretary, Span.MONTH.of(MAY), "")).rows())
                .hasSize(3);
        LedgerTaskDraft outside =
                Lists.placed(town.draft(goal, Span.MONTH, "别处", MAY, false), "259401001001", "x".repeat(121));
        assertThat(codes(tasks.create(town.secretary, outside))).containsExactlyInAnyOrder("area-outside", "text-long");
    }

    /** One finishes from the first on what another one postpones from the last on; a part is locked with all that it is a part of. */
    @Test
    void twoWhoDoTheSameManyInOppositeOrderBothEndAndLeaveNothingHalfDone() throws Exception {
        Lists town = new Lists(context, "2596");
        LedgerTask goal = town.goal("两个人同时批量");
        List<LedgerTask> months = IntStream.rangeClosed(1, 10)
                .mapToObj(month -> town.part(goal, Span.MONTH, month + "月", LocalDate.of(YEAR, month, 20)))
                .toList();
        List<LedgerTask> chosen = months.stream()
                .flatMap(month -> Stream.of(1, 2)
                        .map(number -> town.part(
                                month,
                                Span.WEEK,
                                month.title() + number,
                                month.due().minusDays(7L * number))))
                .map(town::now)
                .toList();
        List<String> keys = chosen.stream().map(LedgerTask::key).toList();
        LedgerBulk.Draft finish = new LedgerBulk.Draft("finish", keys, "", AssigneeDraft.BLANK, "都办了");
        LedgerBulk.Draft postpone = new LedgerBulk.Draft("postpone", keys.reversed(), "1", AssigneeDraft.BLANK, "等材料");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Map<UUID, Boolean>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Map<UUID, Boolean>>> both = Stream.of(finish, postpone)
                    .map(draft -> (Callable<Map<UUID, Boolean>>) () -> {
                        together.await();
                        return done(bulk.apply(town.secretary, draft)).stream()
                                .collect(Collectors.toMap(LedgerBulk.Answer::id, LedgerBulk.Answer::isDone));
                    })
                    .toList();
            for (Future<Map<UUID, Boolean>> each : threads.invokeAll(both)) {
                answers.add(each.get());
            }
        }
        for (LedgerTask task : chosen) {
            boolean finished = Objects.requireNonNull(answers.getFirst().get(task.id()));
            boolean postponed = Objects.requireNonNull(answers.getLast().get(task.id()));
            TaskView now = done(tasks.find(town.secretary, task.id()));
            assertThat(finished).isNotEqualTo(postponed);
            assertThat(now.task().state()).isEqualTo(finished ? TaskState.DONE : TaskState.OPEN);
            assertThat(now.task().due())
                    .isEqualTo(finished ? task.due() : task.due().plusDays(1));
            assertThat(now.events())
                    .extracting(TaskEvent::act)
                    .containsExactly("opened", finished ? "finished" : "postponed");
        }
        for (LedgerTask month : months) {
            boolean all = chosen.stream()
                    .filter(task -> month.id().equals(task.parent()))
                    .allMatch(task -> town.now(task).state() == TaskState.DONE);
            assertThat(town.now(month).state()).isEqualTo(all ? TaskState.DONE : TaskState.OPEN);
        }
    }
}
