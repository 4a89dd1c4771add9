package org.zhagen.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.registry.Ground;
import org.zhagen.ticket.Renewal;
import org.zhagen.ticket.Whistles;
import org.zhagen.web.Browser;
import org.zhagen.web.Windows;

/** A whistle from both ends in a browser: no barriers on desks and phones, and everything works without scripts. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class TicketBrowserTest extends Windows {

    @Test
    void aWhistleIsRaisedHandledAndRated() {
        People people = new People(context);
        new Ground(context);
        UUID officer = people.with("sub-district", Ground.HERE + "002");
        UUID centre = people.with("site-team", Ground.HERE);
        Whistles whistles = new Whistles(context, officer, centre);
        UUID doer = whistles.city.person();
        people.give(doer, "department", Ground.HERE);

        String ticket = raise(officer, whistles.course.id());
        look(doer, ticket, "party");
        look(centre, ticket + "?act=dispatch", "dispatch");
        handle(doer, ticket);
        look(officer, ticket, "rate");
        rate(officer, ticket);
        look(officer, ticket + "/time", "time");
        look(officer, "/tickets?share=raised&state=all", "list");
        look(officer, "/tickets/new", "choose");
        look(officer, "/tickets/new/" + whistles.course.id(), "open");
        assertThat(barriers).isEmpty();
    }

    /** 老旧小区改造共治: who lives there raises it, who builds mends it, the residents' supervisor looks, and it is rated. */
    @Test
    void aProblemOfWorksIsMendedLookedAtAndRated() {
        People people = new People(context);
        new Ground(context);
        UUID grid = people.with("grid-worker", Ground.HERE + "002");
        UUID supervisor = people.with("community", Ground.HERE + "002");
        UUID office = people.with("site-team", Ground.HERE);
        Renewal renewal = new Renewal(context, supervisor, office);
        people.give(renewal.builder, "department", Ground.HERE);

        String ticket = raise(grid, renewal.course.id(), Map.of("kind", "噪声扬尘"), "detail", "夜里十一点还在切割");
        mend(renewal.builder, ticket);
        look(supervisor, ticket, "check");
        finish(supervisor, ticket, "passed");
        rate(grid, ticket);
        assertThat(barriers).isEmpty();
    }

    private String raise(UUID person, UUID course, Map<String, String> choices, String field, String words) {
        try (BrowserContext window = window(person, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/tickets/new/" + course));
            choices.forEach((name, value) -> page.locator("input[name='form." + name + "'][value='" + value + "']")
                    .check());
            page.locator("[name='form." + field + "']").fill(words);
            page.locator("#f-place").fill("3号楼南侧");
            page.locator("main form .form-foot button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("已提出");
            return page.url().replace(at(""), "");
        }
    }

    /** From the inbox on. */
    private void mend(UUID builder, String ticket) {
        try (BrowserContext window = window(builder, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/work"));
            page.locator("a.list-link[href='" + ticket + "']").first().click();
            page.locator("form[action$='/stages/respond'] button").click();
            page.locator(".notice-success").waitFor();
        }
        finish(builder, ticket, "resolved");
    }

    private void finish(UUID person, String ticket, String outcome) {
        try (BrowserContext window = window(person, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at(ticket));
            page.locator("input[name=outcome][value=" + outcome + "]").check();
            page.locator(".ticket-form button[type=submit]").click();
            page.locator(".notice-success").waitFor();
        }
    }

    private String raise(UUID officer, UUID course) {
        try (BrowserContext window = window(officer, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/tickets/new"));
            page.locator("a[href$='" + course + "'].btn").click();
            page.locator("main form .form-foot button").click();
            assertThat(page.locator("#problems").innerText()).contains("这一项没有填");
            page.locator("input[name='form.category'][value='占道']").check();
            page.locator("[name='form.facts']").fill("早市占道两百米，劝过三次");
            page.locator("#f-place").fill("东街市场北门");
            page.locator("main form .form-foot button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("已提出");
            return page.url().replace(at(""), "");
        }
    }

    private void handle(UUID doer, String ticket) {
        try (BrowserContext window = window(doer, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at(ticket));
            page.locator("form[action$='/stages/respond'] button").click();
            page.locator("form[action$='/stages/arrive'] button").click();
            page.locator("[name='form.measures']").fill("划定便民点，分时经营");
            page.locator(".ticket-form button[type=submit]").click();
            page.locator("input[name=outcome][value=resolved]").check();
            page.locator(".ticket-form button[type=submit]").click();
            assertThat(page.locator("#history").innerText()).contains("办结：已解决").contains("划定便民点");
        }
    }

    private void rate(UUID officer, String ticket) {
        try (BrowserContext window = window(officer, Browser.DESK, true, "zh")) {
            Page page = window.newPage();
            page.navigate(at(ticket));
            page.locator("input[name='form.score'][value='5']").check();
            page.locator(".ticket-form button[type=submit]").click();
            assertThat(page.locator("main").innerText()).contains("已结束").contains("非常满意");
        }
    }
}
