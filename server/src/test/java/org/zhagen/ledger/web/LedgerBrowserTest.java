package org.zhagen.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.access.Outcomes;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.Lists;
import org.zhagen.ledger.Span;
import org.zhagen.registry.Ground;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Tickets;
import org.zhagen.ticket.Whistles;
import org.zhagen.web.Browser;
import org.zhagen.web.Windows;

/** The three lists in a browser: an issue is moved by keyboard, tasks are divided and done at once, and nothing stands in the way. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class LedgerBrowserTest extends Windows {

    private static final LocalDate MAY = LocalDate.of(Lists.YEAR, 5, 20);

    @Test
    void theListsAreKept() {
        People people = new People(context);
        new Ground(context);
        Lists lists = new Lists(context, "2535");
        UUID secretary = people.with("community", lists.here);
        LedgerTask goal = lists.goal("消防隐患动态清零");
        LedgerTask quarter = lists.part(goal, Span.QUARTER, "二季度排查10栋楼", MAY);
        LedgerTask month = lists.part(quarter, Span.MONTH, "五月排查3个楼道消防隐患", MAY);
        lists.part(month, Span.WEEK, "复查上周发现的隐患", MAY);
        lists.part(month, Span.WEEK, "张贴疏散通道公告", MAY.plusDays(1));

        given(secretary, month, lists.unit.name());
        finished(people, lists);
        divide(secretary, goal);
        together(secretary);
        move(people);
        String year = "?year=" + Lists.YEAR;
        look(secretary, "/ledger" + year, "tree");
        look(secretary, goal.link(), "task");
        look(secretary, "/ledger/tasks?span=year&day=" + MAY + "&show=all", "list");
        look(secretary, "/ledger/tasks/calendar?day=" + MAY, "calendar");
        look(secretary, "/ledger/tasks/gantt?span=quarter&day=" + MAY, "gantt");
        look(secretary, "/ledger/responsibilities", "responsibilities");
        look(secretary, "/ledger/responsibilities/new", "responsibility");
        assertThat(barriers).isEmpty();
    }

    /** The office says who answers for something, and gives somebody a part of it to do. */
    private void given(UUID secretary, LedgerTask month, String unit) {
        try (BrowserContext window = window(secretary, Browser.DESK, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/ledger/responsibilities/new"));
            page.locator("#f-item").fill("楼道消防通道畅通");
            page.locator("#f-lead").fill(unit);
            page.locator("main form .form-foot button").click();
            page.locator("main table").getByText("楼道消防通道畅通").waitFor();
            page.navigate(at("/ledger/tasks/new?parent=" + month.id()));
            page.locator("#f-title").fill("清出3号楼楼道杂物");
            page.locator("#f-due").fill(MAY.toString());
            page.locator("#f-unit").fill(unit);
            page.locator("#f-spot").fill("3号楼");
            page.locator("main form .form-foot button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("已列入清单");
        }
    }

    /** Somebody of the unit does it from the inbox, and the list shows it. */
    private void finished(People people, Lists lists) {
        UUID clerk = lists.clerk.person();
        people.give(clerk, "department", lists.here);
        try (BrowserContext window = window(clerk, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/work"));
            page.getByText("清出3号楼楼道杂物").first().click();
            page.locator("details summary").getByText("办结").click();
            page.locator("#w-finish").fill("已清完，有照片");
            page.locator("#step-finish button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("已办结");
            page.navigate(at("/ledger/tasks?show=done&span=month&day=" + MAY));
            assertThat(page.locator("main").innerText()).contains("清出3号楼楼道杂物").contains("3号楼");
        }
    }

    private void divide(UUID secretary, LedgerTask goal) {
        try (BrowserContext window = window(secretary, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at(goal.link()));
            page.locator("a[href*='/ledger/tasks/new']").click();
            page.locator("main form .form-foot button").click();
            assertThat(page.locator("#problems").innerText()).contains("请写清要办什么");
            page.locator("#f-title").fill("六月组织一次演练");
            page.locator("input[name=span][value=month]").check();
            page.locator("#f-due").fill(Lists.YEAR + "-06-20");
            page.locator("main form .form-foot button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("已列入清单");
        }
    }

    private void together(UUID secretary) {
        try (BrowserContext window = window(secretary, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/ledger/tasks?span=month&day=" + MAY));
            page.locator("input[name=chosen]").all().forEach(Locator::check);
            page.locator("#f-act").selectOption("finish");
            page.locator("#bulk button").click();
            assertThat(page.locator("main").innerText()).contains("已办").doesNotContain("未办");
            page.navigate(at("/ledger?year=" + Lists.YEAR));
            assertThat(page.locator("main").innerText()).contains("3/4 项完成");
        }
    }

    /** With the keyboard alone: the card's form is opened, a quadrant chosen, a reason written, and sent with Enter. */
    private void move(People people) {
        UUID officer = people.with("sub-district", Ground.HERE + "002");
        UUID centre = people.with("site-team", Ground.HERE);
        Whistles whistles = new Whistles(context, officer, centre);
        Outcomes.done(context.getBean(Tickets.class)
                .open(
                        whistles.street,
                        NewTicket.of(
                                whistles.course.id(),
                                Ground.HERE + "002",
                                "东街市场北门",
                                Map.of("category", "占道", "facts", "早市占道两百米"))));
        look(centre, "/ledger/issues", "issues");
        try (BrowserContext window = window(centre, Browser.DESK, true, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/ledger/issues"));
            Locator card = page.locator(".ledger-card").first();
            String id = card.getAttribute("id");
            card.locator("summary").focus();
            page.keyboard().press("Enter");
            Locator choice = card.locator("select");
            String now = choice.inputValue();
            String wanted = now.equals("important") ? "urgent" : "important";
            choice.selectOption(wanted);
            card.locator("input[name=words]").focus();
            page.keyboard().type("涉及多户，反复发生");
            page.keyboard().press("Enter");
            page.locator(".notice-success").waitFor();
            assertThat(page.locator(".ledger-q-" + wanted + " #" + id).count()).isEqualTo(1);
            drag(page, id, now);
        }
    }

    /** With the mouse: the card goes there, its form opens and waits for a reason. */
    private static void drag(Page page, String card, String wanted) {
        // all of it is on the screen: a mouse does not leave that
        page.setViewportSize(Browser.DESK.width(), 2 * Browser.DESK.height());
        BoundingBox from = page.locator("#" + card + " p").first().boundingBox();
        BoundingBox to = page.locator("[data-quadrant=" + wanted + "] h2").boundingBox();
        page.mouse().move(from.x + 10, from.y + 5);
        page.mouse().down();
        page.mouse().move(from.x + 60, from.y + 9, new Mouse.MoveOptions().setSteps(8));
        page.mouse().move(to.x + 10, to.y + 5, new Mouse.MoveOptions().setSteps(8));
        page.mouse().move(to.x + 40, to.y + 9, new Mouse.MoveOptions().setSteps(8));
        PlaywrightAssertions.assertThat(page.locator(".ledger-over")).hasAttribute("data-quadrant", wanted);
        page.mouse().up();
        Locator why = page.locator("[data-quadrant=" + wanted + "] #" + card + " input[name=words]");
        PlaywrightAssertions.assertThat(why).isFocused();
        Browser.picture(page, "ledger-dragged-desk-zh");
        page.keyboard().type("现场看过，不能等");
        page.keyboard().press("Enter");
        page.locator(".notice-success").waitFor();
        assertThat(page.locator(".ledger-q-" + wanted + " #" + card).count()).isEqualTo(1);
    }
}
