package org.zhagen.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Outcomes;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.registry.Displays;
import org.zhagen.registry.Ground;
import org.zhagen.registry.LibraryFixture;

/** A walk through all rooms as those who work in them: nobody is kept out, nothing is cut off, and everything has words. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsBrowserTest {

    /** What a person should never read, as lines; forms that are folded are opened first. */
    private static final String BLEMISHES = """
            () => {
              document.querySelectorAll('#content details').forEach(part => { part.open = true; });
              const found = [];
              const text = document.body.innerText;
              const raw = [/\\?\\?[\\w.-]+/, /\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b/,
                /\\b(permission|access|identity|audit|files|registry|library|directory|assessment|intake|ui|demo|desk|work|notification|notice|event)\\.[a-z]+/];
              raw.forEach(form => { const hit = text.match(form); if (hit) { found.push('raw: ' + hit[0]); } });
              if (document.documentElement.scrollWidth > window.innerWidth) { found.push('wider than the screen'); }
              if (document.documentElement.lang === 'en') {
                document.querySelectorAll('h2, label, legend, button, thead th, dt, .hint').forEach(part => {
                  if (/[\\u4e00-\\u9fff]/.test(part.innerText)) { found.push('Chinese: ' + part.innerText); }
                });
              }
              return found;
            }""";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private final Map<String, List<String>> ways = new LinkedHashMap<>();
    private final Map<String, String> sessions = new LinkedHashMap<>();
    private String display = "";
    private String draft = "";

    @BeforeAll
    void prepare() {
        Ground ground = new Ground(context);
        LibraryFixture.publish(context);
        People people = new People(context);
        display = "/registry/displays/" + ground.shown().id();
        draft = "/registry/displays/"
                + Outcomes.done(context.getBean(Displays.class).write(ground.writer(), ground.draft()))
                        .id();
        UUID account = people.with("community", Ground.HERE);
        for (String role : List.of("system-admin", "security-admin", "audit-admin", "reform-office")) {
            UUID person = people.with(role, "9901");
            sessions.put(role, people.trusted(person).getValue());
        }
        sessions.put("two-roles", people.session(twoRoles(people)));
        sessions.put("none", people.session(people.account("测试员", "9901")));
        ways.put("", List.of("/sign-in"));
        ways.put("none", List.of("/sign-in/no-role", "/me/second-factor"));
        ways.put(
                "system-admin",
                List.of("/accounts", "/accounts?q=none", "/accounts/new", "/accounts/" + account, "/roles", "/desk"));
        ways.put("security-admin", List.of("/grants", "/accounts/" + account, "/grants/new?person=" + account));
        ways.put("two-roles", List.of("/me/role", "/me", "/me/password", "/me/tokens"));
        ways.put(
                "reform-office",
                List.of(
                        display,
                        "/library/playbooks/whistle/1.2.0/retire",
                        "/imports",
                        "/me/second-factor",
                        "/desk",
                        "/work/new"));
        ways.put("audit-admin", List.of("/audit", "/audit/verify", "/desk"));
    }

    private static UUID twoRoles(People people) {
        UUID person = people.with("community", Ground.HERE);
        people.give(person, "reform-office", "9901");
        return person;
    }

    @ParameterizedTest
    @CsvSource({"zh, false, desk", "zh, false, phone", "en, true, phone"})
    void everybodyCanUseThePages(String language, boolean large, String screen) {
        Browser.Size size = screen.equals("desk") ? Browser.DESK : Browser.PHONE;
        List<String> blemishes = new ArrayList<>();
        try (BrowserContext window = window(size, "", language)) {
            window.addCookies(List.of(cookie("large", large ? "1" : "0")));
            Page page = window.newPage();
            page.onPageError(error -> blemishes.add(page.url() + " " + error));
            ways.forEach((role, paths) -> {
                page.navigate("about:blank");
                enter(window, role);
                for (String path : paths) {
                    if (!(language.equals("en") && path.equals(display))) {
                        Response answer = page.navigate(here() + path);
                        assertThat(answer.status()).as(path).isEqualTo(200);
                        look(page, path, blemishes);
                        String name = path.replaceAll("[/?=]+", "-").replaceAll("-[0-9a-f-]{30,}", "");
                        Browser.picture(page, String.join("-", "rooms" + name, role, screen, language));
                    }
                }
            });
        }
        assertThat(blemishes).isEmpty();
    }

    /** From the row of the list to one entry, which differs from run to run. */
    @Test
    void anEntryOfTheAuditIsInWords() {
        List<String> blemishes = new ArrayList<>();
        try (BrowserContext window = window(Browser.PHONE, "audit-admin", "zh")) {
            Page page = window.newPage();
            page.navigate(here() + "/audit?action=identity.grant-give");
            page.locator("a.list-link").first().click();
            page.waitForURL("**/audit/*-*");
            assertThat(page.locator("h1")).hasText("授予角色");
            look(page, "entry", blemishes);
            page.navigate(here() + "/audit/verify");
            page.locator(".form-foot button").click();
            page.locator(".notice-success").waitFor();
            look(page, "verified", blemishes);
        }
        assertThat(blemishes).isEmpty();
    }

    /** A new account is opened; its owner signs in, changes the password, and next time shows the phone as well. */
    @Test
    void aNewPersonComesIn() {
        List<String> blemishes = new ArrayList<>();
        String login = "new" + UUID.randomUUID().toString().substring(0, 8);
        String secret;
        try (BrowserContext window = window(Browser.DESK, "system-admin", "zh")) {
            Page page = window.newPage();
            page.navigate(here() + "/accounts/new");
            page.locator("#f-name").fill("来新人");
            page.locator("#f-login").fill(login);
            page.locator("#f-region").fill("9901");
            page.locator("#content .form-foot button").click();
            secret = page.locator("#content code").innerText();
            assertThat(page.locator("a[href*='/grants/new']")).hasCount(0);
            look(page, "one-time", blemishes);
            page.locator("#content .btn-primary").click();
            UUID person = UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
            new People(context).trusted(person);
        }
        try (BrowserContext window = window(Browser.PHONE, "", "zh")) {
            Page page = window.newPage();
            signIn(page, login, "wrong");
            look(page, "wrong", blemishes);
            signIn(page, login, secret);
            look(page, "code", blemishes);
            page.locator("#f-code").fill(new People(context).code());
            page.locator("#content .form-foot button").click();
            assertThat(page.locator(".notice-info")).containsText("一次性口令");
            page.locator("#content .form-foot button").click();
            look(page, "password", blemishes);
        }
        assertThat(blemishes).isEmpty();
    }

    private void signIn(Page page, String login, String secret) {
        page.navigate(here() + "/sign-in");
        page.locator("#f-login").fill(login);
        page.locator("#f-password").fill(secret);
        page.locator("#content .form-foot button").click();
    }

    @Test
    void filesAreAttachedRefusedAndRemoved() {
        List<String> blemishes = new ArrayList<>();
        try (BrowserContext window = window(Browser.PHONE, "reform-office", "zh")) {
            Page page = window.newPage();
            page.navigate(here() + draft);
            page.locator("#f-file").setInputFiles(file("夜间计数.csv", "日期,车辆\n2025-06-01,31\n"));
            page.locator(".attach button").click();
            assertThat(page.locator(".attached li")).hasCount(1);
            page.locator("#f-file").setInputFiles(file("程序.exe", "MZ\u0000\u0001"));
            page.locator(".attach button").click();
            assertThat(page.locator(".attach-progress .refused")).hasCount(1);
            look(page, "refused file", blemishes);
            Browser.picture(page, "rooms-attachments-phone");
            page.locator(".attached .confirm-box button").first().click();
            assertThat(page.locator(".notice-success")).containsText("已删除附件");
            assertThat(page.locator(".attached li")).hasCount(0);
        }
        assertThat(blemishes).isEmpty();
    }

    @Test
    void aBundleIsLookedAtBeforeItIsTaken() {
        List<String> blemishes = new ArrayList<>();
        try (BrowserContext window = window(Browser.PHONE, "reform-office", "zh")) {
            APIResponse bundle = window.request().get(here() + "/api/v1/playbooks/whistle/versions/1.2.0/bundle");
            Page page = window.newPage();
            page.navigate(here() + "/library/import");
            page.locator("#f-file").setInputFiles(new FilePayload("whistle.zhagen", "application/zip", bundle.body()));
            page.locator("#content form button").click();
            assertThat(page.locator("h1")).containsText("whistle");
            look(page, "bundle", blemishes);
            page.locator("button[value=draft]").click();
            page.waitForURL("**/library/drafts/*");
            page.navigate(page.url() + "/publish");
            look(page, "publish", blemishes);
        }
        assertThat(blemishes).isEmpty();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void look(Page page, String where, List<String> blemishes) {
        for (Object found : (List<?>) page.evaluate(BLEMISHES)) {
            blemishes.add(where + " " + found);
        }
        Browser.barriers(page).forEach(barrier -> blemishes.add(where + " " + barrier));
    }

    /** A window of somebody in a role; of nobody without one. */
    private BrowserContext window(Browser.Size size, String role, String language) {
        BrowserContext window = Browser.get().window(size);
        window.addCookies(List.of(cookie("lang", language)));
        enter(window, role);
        window.setDefaultTimeout(10_000);
        return window;
    }

    private void enter(BrowserContext window, String role) {
        if (!role.isEmpty()) {
            window.addCookies(List.of(cookie(People.COOKIE, sessions.getOrDefault(role, ""))));
        }
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(here());
    }

    private String here() {
        return "http://localhost:" + port;
    }
}
