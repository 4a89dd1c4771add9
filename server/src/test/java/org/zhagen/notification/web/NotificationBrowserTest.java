package org.zhagen.notification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.As;
import org.zhagen.identity.People;
import org.zhagen.notification.HookDraft;
import org.zhagen.notification.Hooks;
import org.zhagen.notification.Notices;
import org.zhagen.notification.NotificationPermission;
import org.zhagen.notification.RobotDraft;
import org.zhagen.notification.Robots;
import org.zhagen.notification.Telling;
import org.zhagen.registry.Ground;
import org.zhagen.web.Browser;
import org.zhagen.web.Windows;

/** The bell and the pages behind it in a browser: told while they are open, without barriers, with and without scripts. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class NotificationBrowserTest extends Windows {

    /** Of a machine that does much else, in milliseconds. */
    private static final double PATIENCE = 60_000;

    @Autowired
    private Notices notices;

    static Stream<Arguments> looks() {
        return Stream.of(Arguments.of(Browser.DESK, "zh"), Arguments.of(Browser.PHONE, "en"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanUseThePages(Browser.Size size, String language) {
        new Ground(context);
        UUID person = new People(context).with("reform-office", Ground.HERE);
        Acting me = Telling.as(person, Ground.HERE);
        notices.tell(me, List.of(Telling.notice(person, "1"), Telling.notice(person, "2")));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("notices", "/notices");
        pages.put("unread", "/notices?show=unread");
        pages.put("channels", "/notices/channels");
        pages.put("robots", "/notices/robots");
        pages.put("robot-new", "/notices/robots/new");
        pages.put("robot", "/notices/robots/" + robot());
        pages.put("webhooks", "/notices/webhooks");
        pages.put("webhook", "/notices/webhooks/" + hook());
        pages.put("deliveries", "/notices/deliveries");
        look(person, pages, size, language);
        assertThat(barriers).isEmpty();
    }

    private UUID robot() {
        Acting configurer = As.person(Ground.HERE, NotificationPermission.CONFIGURE);
        Robots robots = context.getBean(Robots.class);
        RobotDraft draft = new RobotDraft(
                "城关镇工作群",
                "ding-talk",
                "https://oapi.dingtalk.com/robot/send?access_token=t",
                "SEC",
                "",
                "",
                List.of(Telling.FOR_GROUPS),
                "true");
        UUID id = Outcomes.done(robots.add(configurer, draft)).id();
        Outcomes.done(robots.test(configurer, id));
        return id;
    }

    private UUID hook() {
        Acting configurer = As.person(Ground.HERE, NotificationPermission.CONFIGURE);
        HookDraft draft = new HookDraft("市数据平台", "https://example.org/hook", "", List.of("notification.test"), "");
        return Outcomes.done(context.getBean(Hooks.class).add(configurer, draft))
                .hook()
                .id();
    }

    /** The page that lies open is told, over its line, by whichever node; nothing is loaded anew. */
    @Test
    void theBellIsToldWhileAPageLiesOpen() {
        UUID person = new People(context).with("grid-worker", Ground.HERE + "001");
        Acting me = Telling.as(person, Ground.HERE);
        notices.tell(me, Telling.notice(person, "before"));
        try (BrowserContext window = window(person, Browser.DESK, true, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/notices"));
            Locator bell = page.locator("a.top-mark");
            assertThat(bell).hasAttribute("aria-label", "1 条未读提醒");
            assertThat(page.locator("[data-news]")).isHidden();
            page.waitForRequest("**/notices/stream", () -> page.reload());
            waitFor(page, "1");
            notices.tell(me, Telling.notice(person, "meanwhile"));
            waitFor(page, "2");
            assertThat(bell).hasAttribute("aria-label", "2 条未读提醒");
            page.locator("[data-news] a").click();
            assertThat(page.locator(".notices .unread")).hasCount(2);
        }
    }

    private static void waitFor(Page page, String count) {
        assertThat(page.locator("a.top-mark .mark-count"))
                .hasText(count, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void withoutScriptsTheBellIsALink() {
        UUID person = new People(context).with("grid-worker", Ground.HERE + "001");
        Acting me = Telling.as(person, Ground.HERE);
        notices.tell(me, List.of(Telling.notice(person, "1"), Telling.notice(person, "2")));
        try (BrowserContext window = window(person, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/me"));
            page.locator("a.top-mark").click();
            assertThat(page.locator(".notices .unread")).hasCount(2);
            page.locator(".notices .unread .told-do .btn-quiet").first().click();
            assertThat(page.locator(".notices .unread")).hasCount(1);
            page.getByText("全部标为已读").click();
            assertThat(page.locator(".notices .unread")).hasCount(0);
            assertThat(page.locator("a.top-mark")).hasAttribute("aria-label", "没有未读提醒");
        }
    }
}
