package org.zhagen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the parts of pages behave under the hands of a person, with scripts and without. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PartsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListKeepsItsStateInTheAddress(boolean scripts) {
        try (BrowserContext window = Browser.get().window(Browser.DESK, scripts)) {
            Page page = open(window, "/ui/list?size=50");
            page.locator("#f-state").selectOption("review");
            page.locator(".filters button").click();
            assertThat(page).hasURL(Pattern.compile("size=50.*state=review"));
            page.locator("th .sort").nth(1).click();
            assertThat(page).hasURL(Pattern.compile("sort=uses"));
            assertThat(page.locator("th[aria-sort=ascending]")).hasCount(1);
            page.locator(".pages [rel=next]").click();
            assertThat(page).hasURL(Pattern.compile("(?=.*page=2)(?=.*size=50)(?=.*state=review)(?=.*sort=uses)"));
            assertThat(page.locator(".count")).hasText("第 51–100 条，共 412 条");
            assertThat(page.locator("#f-state")).hasValue("review");
            page.goBack();
            assertThat(page.locator(".count")).hasText("第 1–50 条，共 412 条");
        }
    }

    @Test
    void aListIsReplacedWithoutLoadingThePage() {
        try (BrowserContext window = Browser.get().window(Browser.DESK)) {
            Page page = open(window, "/ui/list");
            page.evaluate("() => { window.sameDocument = true; }");
            page.locator("#sort-uses").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("th[aria-sort=ascending]")).hasCount(1);
            assertThat(page.locator("#sort-uses")).isFocused();
            assertThat(page.evaluate("() => window.sameDocument === true")).isEqualTo(true);
            assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
            page.locator("#f-q").fill("没有这种做法");
            page.locator(".filters button").click();
            assertThat(page.locator(".empty")).containsText("没有符合条件的记录");
            Browser.picture(page, "ui-list-empty");
            assertThat(Browser.barriers(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFormKeepsWhatAPersonWrote(boolean scripts) {
        try (BrowserContext window = Browser.get().window(Browser.PHONE, scripts)) {
            Page page = open(window, "/ui/form");
            page.locator("#f-days").fill("<b>many</b>");
            page.locator("#f-text").fill("第一行\n第二行");
            page.locator(".form-foot button").click();
            assertThat(page.locator(".problems li")).hasCount(3);
            assertThat(page.locator("#f-days")).hasValue("<b>many</b>");
            assertThat(page.locator("#f-text")).hasValue("第一行\n第二行");
            assertThat(page.locator("#f-days")).hasAttribute("aria-describedby", "e-days");
            if (scripts) {
                assertThat(page.locator("#problems")).isFocused();
                assertThat(Browser.barriers(page)).isEmpty();
            }
            Browser.picture(page, "ui-form-problems" + (scripts ? "" : "-without-scripts"));
            page.locator("#f-title").fill("接诉即办");
            page.locator("#f-days").fill("5");
            page.locator("#f-agreed").check();
            page.locator(".form-foot button").click();
            assertThat(page.locator(".notice-success")).containsText("已收到“接诉即办”");
            Browser.picture(page, "ui-form-done" + (scripts ? "" : "-without-scripts"));
        }
    }

    @Test
    void menusOpenAndCloseByKeyboard() {
        try (BrowserContext window = Browser.get().window(Browser.PHONE)) {
            Page page = open(window, "/ui");
            Locator menu = page.locator(".top-menu.narrow");
            menu.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(menu.locator(".sheet")).isVisible();
            Browser.picture(page, "ui-menu-phone");
            assertThat(Browser.barriers(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(menu.locator(".sheet")).isHidden();
            assertThat(menu.locator("summary")).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatCannotBeTakenBackIsAskedFirst(boolean scripts) {
        try (BrowserContext window = Browser.get().window(Browser.DESK, scripts)) {
            Page page = open(window, "/ui");
            Locator confirm = page.locator(".confirm");
            confirm.locator("summary").click();
            assertThat(confirm.locator("p")).isVisible();
            Browser.picture(page, "ui-confirm" + (scripts ? "" : "-without-scripts"));
            if (scripts) {
                assertThat(Browser.barriers(page)).isEmpty();
                confirm.locator("[data-close]").click();
                assertThat(confirm.locator("p")).isHidden();
                confirm.locator("summary").click();
            }
            confirm.locator(".btn-danger").click();
            assertThat(page.locator(".problems")).isVisible();
        }
    }

    @Test
    void paperShowsTheContentAndNotTheFrame() {
        try (BrowserContext window = Browser.get().window(new Browser.Size("paper", 794, 1123))) {
            Page page = open(window, "/ui/list");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".top")).isHidden();
            assertThat(page.locator(".filters")).isHidden();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("table")).isVisible();
            assertThat(page.locator("thead").evaluate("head => getComputedStyle(head).display"))
                    .isEqualTo("table-header-group");
            Browser.picture(page, "ui-list-paper");
        }
    }

    @Test
    void withoutScriptsAChartIsItsTable() {
        try (BrowserContext window = Browser.get().window(Browser.PHONE, false)) {
            Page page = open(window, "/ui/data");
            assertThat(page.locator("figure table").first()).isVisible();
            assertThat(page.locator(".chart-plot").first()).isHidden();
            Browser.picture(page, "ui-data-without-scripts");
        }
    }

    /** Fingers of elderly people need 60 by 60 in the large mode, and 44 by 44 otherwise. */
    @ParameterizedTest
    @ValueSource(ints = {44, 60})
    void targetsAreLargeEnough(int least) {
        try (BrowserContext window = Browser.get().window(Browser.PHONE)) {
            Page page = window.newPage();
            page.navigate("http://localhost:" + port + "/look?large=" + (least == 60 ? 1 : 0) + "&back=/ui/form");
            Object small = page.evaluate("""
                    least => [...document.querySelectorAll('a, button, summary, input, select, textarea, label.tick')]
                        .filter(part => part.offsetParent !== null && !part.closest('label.tick > *') && part.type !== 'hidden')
                        .map(part => part.closest('label.tick') || part)
                        .filter(part => !part.classList.contains('skip') && part.getBoundingClientRect().height < least - 0.5)
                        .map(part => part.outerHTML)
                    """, least);
            assertThat(small).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
        }
    }

    private Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
