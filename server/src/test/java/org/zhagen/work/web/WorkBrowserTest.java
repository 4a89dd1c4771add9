package org.zhagen.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.registry.Ground;
import org.zhagen.web.Browser;
import org.zhagen.web.Windows;
import org.zhagen.work.Assignee;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.MatterActs;
import org.zhagen.work.Matters;
import org.zhagen.work.Staff;
import org.zhagen.work.SubstituteDraft;
import org.zhagen.work.Substitutes;
import org.zhagen.work.TaskDraft;
import org.zhagen.work.Tasks;
import org.zhagen.work.WorkPermission;

/** The inbox and the desk in a browser: no barriers, on desks and phones, in both languages, with and without scripts. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class WorkBrowserTest extends Windows {

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Browser.DESK, "zh"),
                Arguments.of(Browser.DESK, "en"),
                Arguments.of(Browser.PHONE, "zh"),
                Arguments.of(Browser.PHONE, "en"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanUseThePages(Browser.Size size, String language) {
        People people = new People(context);
        UUID me = people.with("reform-office", Ground.HERE);
        UUID idle = people.with("grid-worker", Ground.HERE + "001001001");
        UUID matter = furnish(me, people);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("desk", "/desk");
        pages.put("inbox", "/work");
        pages.put("late", "/work?when=late");
        pages.put("stand-in", "/work?share=stand-in");
        pages.put("matter", "/work/matters/" + matter);
        pages.put("task", "/work/new");
        pages.put("hand-over", "/work/hand-over");
        pages.put("substitutes", "/work/substitutes");
        pages.put("places", "/work/places");
        look(me, pages, size, language);
        look(idle, Map.of("desk-idle", "/desk", "inbox-idle", "/work?share=done"), size, language);
        assertThat(barriers).isEmpty();
    }

    /** Several matters for somebody, and one absent colleague. */
    private UUID furnish(UUID me, People people) {
        new Ground(context);
        Matters matters = context.getBean(Matters.class);
        Instant now = context.getBean(Clock.class).instant();
        Acting giver = Staff.in("leader", Ground.HERE, WorkPermission.values());
        Assignee mine = Assignee.person(me);
        Assignee role = Assignee.role("reform-office", Ground.HERE);
        matters.open(giver, Staff.matter(mine, Ground.HERE, now.minus(Duration.ofHours(50))));
        matters.open(giver, Staff.matter(role, Ground.HERE, now.plus(Duration.ofHours(3))));
        matters.open(giver, Staff.matter(role, Ground.HERE + "001", null));
        matters.open(giver, Staff.matter(Assignee.person(UUID.randomUUID()), Ground.HERE, null));
        UUID absent = people.with("department", Ground.HERE);
        matters.open(giver, Staff.matter(Assignee.person(absent), Ground.HERE, now.plus(Duration.ofDays(2))));
        String today = LocalDate.now(context.getBean(Clock.class)).toString();
        Outcomes.done(context.getBean(Substitutes.class)
                .set(giver, new SubstituteDraft(absent.toString(), me.toString(), today, today, "培训")));
        UUID matter = Outcomes.done(context.getBean(Tasks.class)
                .give(
                        giver,
                        new TaskDraft(
                                "把 214 户规上企业的档案建起来",
                                "先建档、先服务。\n用电、用工、用地三项从部门取数，不让企业再填。",
                                AssigneeDraft.person(me),
                                "",
                                LocalDate.now(context.getBean(Clock.class))
                                        .plusDays(6)
                                        .toString(),
                                "一户不漏，每户三项齐全",
                                "企业档案清单")));
        MatterActs acts = context.getBean(MatterActs.class);
        Outcomes.done(acts.comment(giver, matter, "第一批先做开发区的 60 户。"));
        return matter;
    }

    @Test
    void aTaskIsGivenTakenAndDoneWithoutScripts() {
        new Ground(context);
        People people = new People(context);
        UUID giver = people.with("reform-office", "9901");
        UUID doer = people.with("sub-district", Ground.HERE + "002");
        try (BrowserContext window = window(giver, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/work/new"));
            page.locator("main form .form-foot button").click();
            assertThat(page.locator("#problems").innerText())
                    .contains("请写清要办什么")
                    .contains("请选择交给谁");
            page.locator("#f-title").fill("清点夜间停车缺口");
            page.locator("#f-role").selectOption("department");
            page.locator("#f-region").fill(Ground.HERE + "002");
            page.locator("main form .form-foot button").click();
            assertThat(page.locator("#problems").innerText()).contains("没有人担任");
            page.locator("#f-role").selectOption("");
            page.locator("#f-region").fill("");
            page.locator("#f-person").fill(doer.toString());
            page.locator("main form .form-foot button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("已交办");
        }
        try (BrowserContext window = window(doer, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/"));
            assertThat(page.url()).endsWith("/desk");
            page.getByText("清点夜间停车缺口").first().click();
            page.locator("details summary").getByText("办结").click();
            page.locator("#step-finish button").click();
            assertThat(page.locator("#problems").innerText()).contains("请写一句话");
            page.locator("#w-finish").fill("缺口 46 个，明细已附");
            page.locator("#step-finish button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("已办结");
            assertThat(page.locator("#history").innerText()).contains("缺口 46 个");
        }
        try (BrowserContext window = window(giver, Browser.DESK, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/desk"));
            assertThat(page.locator("main").innerText()).contains("昨天以来的变化").contains("缺口 46 个");
        }
    }
}
