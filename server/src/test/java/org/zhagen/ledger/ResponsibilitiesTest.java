package org.zhagen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.web.Paging;
import org.zhagen.work.Reminders;

/** Responsibilities that come with what comes into force, and those of a place. */
@PageTest
class ResponsibilitiesTest {

    private static final Acting SYSTEM = Acting.system("test", Jurisdiction.COUNTRY);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private LedgerTasks tasks;

    @Autowired
    private LedgerTaskActs acts;

    @Autowired
    private Notices notices;

    @Autowired
    private TestClock clock;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient database;

    private final String series = UUID.randomUUID().toString();

    @SuppressWarnings("NullAway.Init")
    private Lists lists;

    @BeforeEach
    void town() {
        lists = new Lists(context, "2532");
    }

    private void comes(String origin, HandedOver.Item... items) {
        responsibilities.handOver(
                SYSTEM,
                new HandedOver(
                        origin,
                        series,
                        "三张清单",
                        new RegionCode(lists.here),
                        List.of(items),
                        Map.of("weekly-tasks-max", 2, "remind-before", 3 * 60),
                        false));
    }

    private static HandedOver.Item item(String key, String item, String lead) {
        return new HandedOver.Item(key, item, lead, "按时办结", "《三张清单》方案");
    }

    private List<Responsibility> listed(String text) {
        return done(responsibilities.list(lists.secretary, "", text, "", 100)).rows();
    }

    @Test
    void aPlanBringsLinesAndItsRevisionKeepsWhatThePlaceWrote() {
        String mark = UUID.randomUUID().toString().substring(0, 6);
        comes(
                "one",
                item("role/a", mark + "维护清单", "李书记、王主任"),
                item("role/b", mark + "巡查", "网格员"),
                item("role/c", mark + "三", "丙"));
        Responsibility a = listed(mark + "维护").getFirst();
        assertThat(a.lead()).isEqualTo("李书记");
        assertThat(a.supporters()).isEqualTo("王主任");
        Responsibility own = done(responsibilities.change(
                lists.secretary,
                a.id(),
                a.version(),
                new ResponsibilityDraft("", a.item(), "居委会", "", "每周更新", a.basis(), "")));
        assertThat(own.own()).isTrue();
        Responsibility c = listed(mark + "三").getFirst();
        done(responsibilities.strike(lists.secretary, c.id(), c.version()));
        comes(
                "two",
                item("role/a", mark + "维护清单甲", "别人"),
                item("role/b", mark + "巡查整改", "网格员"),
                item("role/c", mark + "三", "丙"));
        assertThat(listed(mark)).extracting(Responsibility::lead).containsExactlyInAnyOrder("居委会", "网格员");
        assertThat(listed(mark)).extracting(Responsibility::item).contains(mark + "巡查整改");
        responsibilities.end(SYSTEM, "one");
        assertThat(listed(mark)).hasSize(2);
        responsibilities.end(SYSTEM, "two");
        assertThat(listed(mark)).extracting(Responsibility::lead).containsExactly("居委会");
    }

    @Test
    void eachItemHasOneLead() {
        String item = "楼道" + UUID.randomUUID();
        done(responsibilities.add(lists.secretary, new ResponsibilityDraft("", item, "物业", "", "", "", "")));
        assertThat(codes(responsibilities.add(
                        lists.secretary, new ResponsibilityDraft("", item, "居委会、物业", "", "", "", ""))))
                .containsExactly("lead-several", "item-twice");
        Acting elsewhere = Lists.in(UUID.randomUUID(), "254802", "community", LedgerPermission.values());
        assertThat(codes(responsibilities.add(
                        elsewhere, new ResponsibilityDraft(lists.here, "别处", "物业", "", "", "", ""))))
                .containsExactly("region-outside");
    }

    @Test
    void thePlanSaysHowMuchAWeekIsEnough() {
        comes("three", item("role/x", "上限" + UUID.randomUUID(), "专班"));
        LocalDate day = LocalDate.of(Lists.YEAR, 3, 12);
        LedgerTask month = lists.part(lists.goal("上限"), Span.MONTH, "三月", day);
        LedgerTask week = lists.part(month, Span.WEEK, "一件", day);
        assertThat(done(tasks.load(lists.secretary, week.id())).orElseThrow().most())
                .isEqualTo(2);
        responsibilities.end(SYSTEM, "three");
    }

    private List<String> told(LedgerTask task) {
        new Reminders(context).ring();
        return notices.list(lists.clerk, false, Paging.first(200)).rows().stream()
                .filter(notice -> !notice.kind().equals("work.assigned"))
                .filter(notice -> notice.link().endsWith(String.valueOf(task.matter())))
                .map(NoticeView::kind)
                .toList();
    }

    @Test
    void thePlanSaysHowLongBeforeItIsDueATaskIsRemindedOf() {
        comes("four", item("role/y", "提醒" + UUID.randomUUID(), "专班"));
        LocalDate day = LocalDate.now(clock).plusDays(1);
        LedgerTask task = done(tasks.create(lists.secretary, lists.draft(null, Span.YEAR, "整改楼道", day, true)));
        LedgerTask other = done(tasks.create(lists.secretary, lists.draft(null, Span.YEAR, "办结的", day, true)));
        Instant due = day.atTime(18, 0).atZone(clock.getZone()).toInstant();
        clock.forward(Duration.between(clock.instant(), due).minusHours(3).minusMinutes(1));
        assertThat(told(task)).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        assertThat(told(task)).containsExactly("work.ahead");
        assertThat(told(other)).containsExactly("work.ahead");

        done(acts.finish(lists.secretary, other.id(), other.version(), "已整改"));
        LedgerTask later = done(acts.postpone(lists.secretary, task.id(), task.version(), "1", "等材料"));
        clock.forward(Duration.ofHours(12));
        assertThat(told(task)).as("put off to %s", later.due()).hasSize(1);
        clock.forward(Duration.ofDays(2));
        assertThat(told(task)).containsExactlyInAnyOrder("work.ahead", "work.undone");
        assertThat(told(other)).hasSize(1);
        responsibilities.end(SYSTEM, "four");
    }

    @Test
    void theDatabaseItselfShowsNothingOfOtherPlaces() {
        String item = "别看" + UUID.randomUUID();
        done(responsibilities.add(lists.secretary, new ResponsibilityDraft("", item, "物业", "", "", "", "")));
        LedgerTask goal = lists.goal("别看");
        Acting elsewhere = Lists.in(UUID.randomUUID(), "254803", "community", LedgerPermission.values());
        for (String sql : List.of(
                "select count(*) from ledger_responsibility where region = :here",
                "select count(*) from ledger_task where region = :here",
                "select count(*) from ledger_task_event where region = :here")) {
            assertThat(counted(elsewhere, sql)).isZero();
            assertThat(counted(lists.secretary, sql)).isPositive();
        }
        assertThat(codes(tasks.find(elsewhere, goal.id()))).containsExactly("Missing");
    }

    private int counted(Acting acting, String sql) {
        return doors.read(
                acting,
                () -> database.sql(sql)
                        .param("here", lists.here)
                        .query(Integer.class)
                        .single());
    }
}
