package org.zhagen.ticket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.adaptation.Plan;
import org.zhagen.database.ServerTest;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.web.Browser;
import org.zhagen.web.Windows;

/**
 * The standard playbooks of this room, each in force by a plan and walked from both ends in a browser: by whoever raises something and
 * whoever does it. No barriers on desks and phones, and all but what is looked at works without scripts.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class TicketBrowserTest extends Windows {

    @SuppressWarnings("NullAway.Init")
    private Planted town;

    @BeforeAll
    void prepare() {
        town = new Planted(context, "9601");
    }

    /** 街乡吹哨、部门报到. */
    @Test
    void aWhistleIsRaisedHandledAndRated() {
        Plan plan = town.plan(
                "whistle",
                town.street,
                Planted.role("coordinator", "sub-district"),
                Planted.role("dispatcher", "site-team"),
                town.unit("城市管理执法部门"));
        InstalledCourse whistle = town.course(plan, "whistle");
        String ticket = raise(town.officer, whistle, Map.of("category", "市容秩序"), "facts", "早市占道两百米，劝过三次");
        as(town.doer, page -> fromTheInbox(page, ticket));
        look(town.doer, ticket, "party");
        look(town.centre, ticket + "?act=dispatch", "dispatch");
        as(town.doer, page -> {
            page.navigate(at(ticket));
            page.locator("form[action$='/stages/arrive'] button").click();
            page.locator("[name='form.who']").fill("城管牵头，街道配合");
            page.locator("[name='form.measures']").fill("划定便民点，分时经营");
            page.locator("[name='form.finish-by']").fill("2030-06-01");
            send(page);
            page.locator("[name='form.result']").fill("便民点已划好");
            end(page, "resolved");
            assertThat(page.locator("#history").innerText()).contains("办结：已解决").contains("划定便民点");
        });
        look(town.officer, ticket, "rate");
        as(town.officer, page -> {
            page.navigate(at(ticket));
            page.locator("input[name='form.really-solved'][value=true]").check();
            rate(page);
            assertThat(page.locator("main").innerText()).contains("已结束").contains("非常满意");
        });
        look(town.officer, ticket + "/time", "time");
        look(town.officer, "/tickets?share=raised&state=all", "list");
        look(town.officer, "/tickets/new", "choose");
        look(town.officer, "/tickets/new/" + whistle.id(), "open");
        assertThat(barriers).isEmpty();
    }

    /** 网格化管理: a resident reports without an account, the street gives it out, the grid worker does it on the phone. */
    @Test
    void whatAResidentReportsIsDoneByTheGridWorkerAndConfirmed() {
        InstalledCourse incident = town.course(grid(), "incident");
        String link = report(incident, Map.of("topic", "环境卫生"), "detail", "垃圾桶满了没有清，招苍蝇");
        as(town.officer, page -> {
            page.navigate(at("/work"));
            page.getByText("垃圾桶满了没有清").first().click();
            page.locator("form[action$='/stages/accept'] button").click();
            page.locator(".notice-success").waitFor();
        });
        as(town.grid, page -> {
            page.navigate(at("/field"));
            page.locator("#field-mine .field-line").getByText("垃圾桶满了没有清").click();
            page.locator(".ticket-form [name=words]").fill("当天清运，早晚各加一次");
            end(page, "resolved");
        });
        confirm(link, "resolved");
        as(null, page -> {
            page.navigate(at(link));
            rated(page);
            assertThat(page.locator("main").innerText()).contains("已结束").contains("当天清运");
        });
    }

    /** What several have to do with: the grid worker raises it, the unit comes, and the grid worker looks whether it is so. */
    @Test
    void whatTheGridWorkerCannotSettleAloneIsSettledTogether() {
        InstalledCourse joint = town.course(grid(), "joint-incident");
        String ticket = raise(town.grid, joint, Map.of("topic", "占道经营"), "detail", "夜市摆到公交站台，劝过几晚");
        as(town.doer, page -> {
            page.navigate(at(ticket));
            end(page, "accepted");
            page.locator("form[action$='/stages/arrive'] button").click();
            end(page, "resolved");
        });
        as(town.grid, page -> {
            page.navigate(at(ticket));
            end(page, "resolved");
            assertThat(page.locator("main").innerText()).contains("已结束");
        });
    }

    /** What the grid cannot settle is whistled for, and nothing is typed twice. */
    @Test
    void anIncidentBecomesAWhistle() {
        InstalledCourse joint = town.course(grid(), "joint-incident");
        Plan plan = town.plan(
                "whistle",
                town.street,
                Planted.role("coordinator", "sub-district"),
                Planted.role("dispatcher", "site-team"),
                town.unit("城市管理执法部门"));
        InstalledCourse whistle = town.course(plan, "whistle");
        String ticket = raise(town.grid, joint, Map.of("topic", "占道经营"), "detail", "夜市又摆到公交站台，劝过几晚");
        String from = ticket.substring(ticket.lastIndexOf('/') + 1);
        look(town.officer, ticket, "onward-first");
        look(town.officer, "/tickets/new/" + whistle.id() + "?from=" + from, "onward-open");
        as(town.officer, page -> {
            page.navigate(at(ticket));
            page.locator("#onward").click();
            page.locator("a.btn-primary[href*='" + whistle.id() + "']").click();
            assertThat(page.locator("[name='form.facts']").inputValue()).isEqualTo("夜市又摆到公交站台，劝过几晚");
            assertThat(page.locator("[name='form.origin']").inputValue()).isNotEmpty();
            choose(page, Map.of("category", "市容秩序"));
            page.locator("main form .form-foot button").click();
            page.locator(".notice-success").waitFor();
            page.locator("#parents a").click();
            assertThat(page.locator("#children").innerText()).contains("夜市又摆到公交站台");
        });
        look(town.officer, ticket, "onward-both");
        assertThat(barriers).isEmpty();
    }

    private Plan grid() {
        return town.plan(
                "grid",
                town.street,
                Planted.role("grid-worker", "grid-worker"),
                Planted.role("dispatcher", "sub-district"),
                town.unit("handler"));
    }

    /** 三张清单: a resident's issue is claimed, planned, done, confirmed and rated. */
    @Test
    void anIssueIsClaimedDoneAndStruckOffByWhoRaisedIt() {
        InstalledCourse issue = town.course(lists(), "issue");
        String link = report(issue, Map.of("kind", "物业", "important", "false"), "detail", "电梯按钮坏了两个");
        as(town.doer, page -> {
            page.navigate(at("/work"));
            page.getByText("电梯按钮坏了两个").first().click();
            end(page, "accepted");
            end(page, "planned");
            end(page, "resolved");
        });
        confirm(link, "resolved");
        as(null, page -> {
            page.navigate(at(link));
            rated(page);
            assertThat(page.locator("main").innerText()).contains("已结束");
        });
    }

    /** What cannot wait is begun by the secretary at once; the street sees it among what is urgent and important. */
    @Test
    void anUrgentIssueIsSecuredAtOnceAndStruckOff() {
        InstalledCourse urgent = town.course(lists(), "urgent-issue");
        String ticket = raise(town.grid, urgent, Map.of("important", "true"), "detail", "三楼阳台护栏松脱，下面是通道");
        as(town.centre, page -> {
            page.navigate(at("/ledger/issues"));
            assertThat(page.locator(".ledger-q-urgent-important").innerText()).contains("护栏松脱");
        });
        as(town.secretary, page -> {
            fromTheInbox(page, ticket, "handle");
            page.navigate(at(ticket));
            end(page, "resolved");
        });
        as(town.grid, page -> {
            page.navigate(at(ticket));
            end(page, "resolved");
            assertThat(page.locator("main").innerText()).contains("已结束");
        });
    }

    private Plan lists() {
        return town.plan(
                "three-lists",
                town.community,
                Planted.role("lead", "community"),
                Planted.role("grid-worker", "grid-worker"),
                town.unit("partner"));
    }

    /** 老旧小区改造共治: who lives there raises it, who builds mends it, the residents' supervisor looks, and it is rated. */
    @Test
    void aProblemOfWorksIsMendedLookedAtAndRated() {
        Plan plan = town.plan(
                "estate-renewal",
                town.community,
                Planted.role("supervisor", "community"),
                Planted.role("office-head", "sub-district"),
                town.unit("builder"));
        InstalledCourse problem = town.course(plan, "works-problem");
        String ticket = raise(town.grid, problem, Map.of("kind", "噪声扬尘"), "detail", "夜里十一点还在切割");
        as(town.doer, page -> {
            fromTheInbox(page, ticket);
            end(page, "resolved");
        });
        look(town.secretary, ticket, "check");
        as(town.secretary, page -> {
            page.navigate(at(ticket));
            end(page, "passed");
        });
        as(town.grid, page -> {
            page.navigate(at(ticket));
            rate(page);
            assertThat(page.locator("main").innerText()).contains("已结束").contains("非常满意");
        });
        assertThat(barriers).isEmpty();
    }

    /** By a resident on a phone that knows where it is, and says so only when asked to and when allowed. */
    @Test
    void whoReportsMaySayWhereTheyStand() {
        InstalledCourse incident = town.course(grid(), "incident");
        try (BrowserContext window = window(null, Browser.PHONE, true, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/portal/report/" + incident.id() + "?region=" + town.community));
            page.locator("details.portal-more summary").first().click();
            assertThat(page.locator("#f-longitude").inputValue()).isEmpty();
            page.locator("[data-locate]").click();
            assertThat(page.locator("#located"))
                    .containsText(page.locator("[data-locate]").getAttribute("data-failed"));
            window.setGeolocation(new Geolocation(36.651234, 117.123456));
            window.grantPermissions(List.of("geolocation"));
            page.locator("[data-locate]").click();
            assertThat(page.locator("#located"))
                    .containsText(page.locator("[data-locate]").getAttribute("data-done"));
            assertThat(page.locator("#f-longitude")).hasValue("117.123456");
            assertThat(page.locator("#f-latitude")).hasValue("36.651234");
            Browser.picture(page, "portal-located-phone");
        }
    }

    private void as(@Nullable UUID person, Consumer<Page> does) {
        try (BrowserContext window = window(person, Browser.PHONE, false, "zh")) {
            does.accept(window.newPage());
        }
    }

    /** Whoever forgets what is asked for is told so. */
    private String raise(UUID person, InstalledCourse course, Map<String, String> choices, String field, String words) {
        String[] raised = new String[1];
        as(person, page -> {
            page.navigate(at("/tickets/new"));
            page.locator("a[href$='" + course.id() + "'].btn").click();
            page.locator("main form .form-foot button").click();
            assertThat(page.locator("#problems").innerText()).contains("这一项没有填");
            fill(page, choices, field, words);
            page.locator("main form .form-foot button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("已提出");
            raised[0] = page.url().replace(at(""), "");
        });
        return raised[0];
    }

    /** By somebody without an account, who fills it in so quickly that they have to look it over and send it once more. */
    private String report(InstalledCourse course, Map<String, String> choices, String field, String words) {
        String[] link = new String[1];
        as(null, page -> {
            page.navigate(at("/portal/report/" + course.id() + "?region=" + town.community));
            fill(page, choices, field, words);
            while (page.url().contains("/report/")) {
                page.locator("main form .form-foot button").click();
            }
            assertThat(page.locator(".notice-success").innerText()).contains("已经收到");
            link[0] = page.url().replace(at(""), "");
        });
        return link[0];
    }

    private static void fill(Page page, Map<String, String> choices, String field, String words) {
        choose(page, choices);
        page.locator("[name='form." + field + "']").fill(words);
        page.locator("#f-place").fill("3号楼南侧");
    }

    private static void choose(Page page, Map<String, String> choices) {
        choices.forEach((name, value) -> {
            Locator list = page.locator("select[name='form." + name + "']");
            if (list.count() > 0) {
                list.selectOption(value);
            } else {
                page.locator("input[name='form." + name + "'][value='" + value + "']")
                        .check();
            }
        });
    }

    private void confirm(String link, String outcome) {
        as(null, page -> {
            page.navigate(at(link));
            page.locator("input[name=outcome][value=" + outcome + "]").check();
            page.locator("#turn button").click();
            page.locator(".notice-success").waitFor();
        });
    }

    private void fromTheInbox(Page page, String ticket) {
        fromTheInbox(page, ticket, "respond");
    }

    /** Finds it there, and does the first with a word. */
    private void fromTheInbox(Page page, String ticket, String stage) {
        page.navigate(at("/work"));
        page.locator("a.list-link[href='" + ticket + "']").first().click();
        page.locator("form[action$='/stages/" + stage + "'] button").click();
        page.locator(".notice-success").waitFor();
    }

    private static void end(Page page, String outcome) {
        page.locator("input[name=outcome][value=" + outcome + "]").check();
        send(page);
    }

    private static void rate(Page page) {
        page.locator("input[name='form.score'][value='5']").check();
        send(page);
    }

    /** By a resident. */
    private static void rated(Page page) {
        page.locator("input[name='form.score'][value='5']").check();
        page.locator("#turn button").click();
        page.locator(".notice-success").waitFor();
    }

    private static void send(Page page) {
        page.locator(".ticket-form button[type=submit]").click();
        page.locator(".notice-success").waitFor();
    }
}
