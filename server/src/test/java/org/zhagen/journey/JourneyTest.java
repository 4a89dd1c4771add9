package org.zhagen.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.zhagen.access.Ids;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.web.Browser;

/**
 * A street of the demo city takes a practice from the library to the ground: it looks whether the practice fits, lets people find
 * out what is unknown, adapts it within the limits, talks it over, has it approved step by step, and starts.
 */
@ServerTest
@ActiveProfiles("demo")
@DirtiesContext
class JourneyTest {

    private static final String STREET = "990102003";
    private static final String PLAYBOOK = "three-lists";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void aPracticeTakesRootInAStreet() throws IOException {
        String plan;
        try (BrowserContext team = as("song-yunzhou", "site-team")) {
            Page page = team.newPage();
            itFits(page);
            plan = begun(page);
            limitsAreKept(page, plan);
            talkedOver(page, plan);
        }
        approved("zou-lanwen", "reform-office@990102", plan);
        approved("qiao-lanyong", "guidance@9901", plan);
        approved("xu-huaiyuan", "reform-office@9901", plan);
        try (BrowserContext team = as("song-yunzhou", "site-team")) {
            Page page = team.newPage();
            started(page, plan);
            documentsAreThere(team, plan);
        }
        othersAreKeptOut(plan);
    }

    private void itFits(Page page) {
        page.navigate(here("/library/playbooks/" + PLAYBOOK));
        page.locator("a[href*='/assessment/fit/" + PLAYBOOK + "']").first().click();
        page.navigate(here("/assessment/fit/" + PLAYBOOK + "/" + STREET));
        assertThat(page.locator("#content")).containsText("适当改造");
        page.locator("a[href*='/adaptation/plans/new']").first().click();
    }

    private String begun(Page page) {
        assertThat(page.locator("#content")).containsText("绣衣巷");
        send(page, "form[action$='/adaptation/plans'][method=post]");
        assertThat(page.locator("h1")).containsText("绣衣巷");
        return page.url().replaceAll("[?#].*", "");
    }

    private static void limitsAreKept(Page page, String plan) {
        page.navigate(plan + "/settings");
        page.locator("[name='v.important-within']").fill("90d");
        page.locator("[name='r.important-within']").fill("老街区立项慢");
        send(page, "#settings-form");
        assertThat(page.locator("#check-panel"))
                .containsText("60"); // kept, so that nothing is lost, but it can't be submitted so
        page.locator("[name='v.important-within']").fill("30d");
        page.locator("[name='r.important-within']").fill("老街区立项慢");
        send(page, "#settings-form");
        assertThat(page.locator(".notice-success")).isVisible();
    }

    private void talkedOver(Page page, String plan) {
        page.navigate(plan + "/consultation");
        page.locator("form[action$='/consultation/open'] [name=until]").fill(day(14));
        send(page, "form[action$='/consultation/open']");
        try (BrowserContext community = as("gong-limin", "community")) {
            Page theirs = community.newPage();
            theirs.navigate(plan + "/consultation");
            theirs.locator("form[action$='/consultation'] [name=words]").fill("清单别再让社区重复填");
            send(theirs, "form[action$='/consultation']");
            assertThat(theirs.locator("#comments")).containsText("清单别再让社区重复填");
        }
        page.navigate(plan + "/consultation");
        page.locator("#comments summary").first().click();
        page.locator("#comments [name=answer][value=adopted]").check();
        send(page, "#comments form");
        send(page, "form[action$='/consultation/close']");
        page.navigate(plan + "/approval");
        send(page, "form[action$='/approval/submit']");
        assertThat(page.locator("#chain")).isVisible();
    }

    /** From the inbox to the plan, and back to an inbox without it. */
    private void approved(String person, String role, String plan) {
        try (BrowserContext window = as(person, role)) {
            Page page = window.newPage();
            page.navigate(here("/work"));
            Locator waiting = page.locator("a.list-link", new Page.LocatorOptions().setHasText("绣衣巷"));
            waiting.first().click();
            page.navigate(plan + "/approval");
            page.locator("form[action$='/approval/approve'] [name=words]").fill("同意");
            page.locator("form[action$='/approval/approve'] button").first().click();
            page.waitForLoadState();
            assertThat(page.locator("form[action$='/approval/approve']")).hasCount(0);
            page.navigate(here("/work"));
            assertThat(waiting).hasCount(0);
        }
    }

    private void started(Page page, String plan) {
        page.navigate(plan + "/approval");
        page.locator("form[action$='/approval/activate'] [name=starts]").fill(day(1));
        send(page, "form[action$='/approval/activate']");
        page.navigate(plan + "/approval");
        assertThat(page.locator("#tasks tbody tr").first()).isVisible();
        page.navigate(here("/adaptation/drift?playbook=" + PLAYBOOK));
        assertThat(page.locator("#content")).containsText("绣衣巷");
        List<String> barriers = new ArrayList<>(Browser.barriers(page));
        page.navigate(here("/desk"));
        barriers.addAll(Browser.barriers(page));
        Browser.picture(page, "journey-desk");
        assertThat(barriers).isEmpty();
    }

    private static void documentsAreThere(BrowserContext window, String plan) throws IOException {
        APIResponse answer = window.request().get(plan + "/papers/all");
        assertThat(answer.status()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("实施方案.docx", "任务清单.xlsx");
    }

    /** Somebody of another district sees nothing of it. */
    private void othersAreKeptOut(String plan) {
        try (BrowserContext window = as("long-shanquan", "site-team")) {
            assertThat(window.request().get(plan).status()).isEqualTo(404);
        }
    }

    private String day(int later) {
        return LocalDate.now(context.getBean(Clock.class)).plusDays(later).toString();
    }

    private static void send(Page page, String form) {
        page.locator(form + " button[type=submit]").last().click();
        page.waitForLoadState();
    }

    private BrowserContext as(String person, String role) {
        BrowserContext window = Browser.get().window(Browser.DESK);
        String session = new People(context).session(Ids.named("person", person), role);
        window.addCookies(List.of(new Cookie(People.COOKIE, session).setUrl(here("/"))));
        window.setDefaultTimeout(10_000);
        return window;
    }

    private String here(String path) {
        return "http://localhost:" + port + path;
    }
}
