package org.zhagen.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.registry.Display;
import org.zhagen.registry.Ground;
import org.zhagen.web.Browser;

@ServerTest
class DisplayBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

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
        Ground ground = new Ground(context);
        Display shown = ground.shown();
        Map<String, String> pages = Map.of(
                "list", "/registry/displays",
                "page", "/registry/displays/" + shown.id(),
                "form", "/registry/displays/new");
        List<String> barriers = new ArrayList<>();
        try (BrowserContext window = window(size, true, language)) {
            Page page = window.newPage();
            page.onPageError(error -> barriers.add(page.url() + " " + error));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    barriers.add(page.url() + " " + message.text());
                }
            });
            pages.forEach((name, path) -> {
                page.navigate("http://localhost:" + port + path);
                Browser.barriers(page).forEach(barrier -> barriers.add(path + " " + barrier));
                if ((int) page.evaluate("() => document.documentElement.scrollWidth") > size.width()) {
                    barriers.add(path + " is wider than the screen");
                }
                Browser.picture(page, String.join("-", "displays", name, size.name(), language));
            });
            page.navigate("http://localhost:" + port + pages.get("page"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.picture(page, String.join("-", "displays", "print", size.name(), language));
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void theCheckAnswersWhileOneWrites() {
        new Ground(context);
        try (BrowserContext window = window(Browser.DESK, true, "zh")) {
            Page page = window.newPage();
            page.setDefaultTimeout(10_000);
            page.navigate("http://localhost:" + port + "/registry/displays/new");
            page.getByLabel("使用率或参与率").fill("12%");
            page.getByLabel("使用率或参与率").blur();
            page.locator("#formalism-panel").getByText("使用率 12%").waitFor();
        }
    }

    @Test
    void aPracticeIsDisplayedWithoutScriptsAndWithoutAMouse() {
        Ground ground = new Ground(context);
        try (BrowserContext window = window(Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate("http://localhost:" + port + "/registry/displays/new");
            page.getByLabel("做法名称").fill("邻里代收快递");
            page.getByLabel("展示单位").selectOption(ground.unit.id().toString());
            page.locator("button[value=add-evidence]").press("Enter");
            assertThat(page.getByLabel("做法名称").inputValue()).isEqualTo("邻里代收快递");
            assertThat(page.locator(".evidence-row").count()).isEqualTo(2);
            page.locator("button[value=drop-evidence-1]").press("Enter");
            assertThat(page.locator(".evidence-row").count()).isEqualTo(1);
            page.locator("button[name=then][value=submit]").press("Enter");
            assertThat(page.locator("#problems").innerText()).contains("请写清要解决什么问题");
            page.getByLabel("主题").selectOption("mutual-aid");
            page.getByLabel("要解决的问题").fill("老人取不到快递，堆在楼道里。");
            page.locator("textarea[name='actions[0]']").fill("每楼定一户代收");
            page.locator("button[name=then][value=submit]").press("Enter");
            assertThat(page.locator(".notice-success").innerText()).contains("已提交改革办");
            assertThat(page.locator(".station-here").innerText()).contains("已提交");
        }
    }

    private BrowserContext window(Browser.Size size, boolean scripts, String language) {
        People people = new People(context);
        BrowserContext window = Browser.get().window(size, scripts);
        window.addCookies(List.of(
                cookie(People.COOKIE, people.session(people.with("reform-office", "9901"))), cookie("lang", language)));
        return window;
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl("http://localhost:" + port);
    }
}
