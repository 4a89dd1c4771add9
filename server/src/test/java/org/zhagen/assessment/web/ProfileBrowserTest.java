package org.zhagen.assessment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.assessment.Plain;
import org.zhagen.assessment.Profiles;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Browser;

/** The pages of profiles in a browser: no barriers, on desks and phones, in both languages, with and without scripts. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class ProfileBrowserTest {

    private static final String PROVINCE = "28";
    private static final RegionCode EAST = new RegionCode("280101101");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void eachPageIsWithoutBarriers() {
        furnish();
        List<String> paths = List.of(
                "/assessment/profiles",
                "/assessment/profiles?filled=nothing&level=village",
                "/assessment/profiles/" + EAST,
                "/assessment/profiles/" + EAST + "/edit?group=people",
                "/assessment/profiles/" + EAST + "/edit?group=digital&also=network-coverage",
                "/imports?table=profiles",
                "/directory/regions/" + EAST);
        UUID clerk = new People(context).with("reform-office", PROVINCE);
        for (Browser.Size size : List.of(Browser.DESK, Browser.PHONE)) {
            for (String language : List.of("zh", "en")) {
                try (BrowserContext window = window(clerk, size, language, true)) {
                    Page page = window.newPage();
                    for (int i = 0; i < paths.size(); i++) {
                        assertEquals(200, page.navigate(at(paths.get(i))).status(), paths.get(i));
                        Browser.picture(page, "profile-%02d-%s-%s".formatted(i, size.name(), language));
                        assertEquals(
                                List.of(), Browser.barriers(page), paths.get(i) + " " + size.name() + " " + language);
                    }
                }
            }
        }
    }

    @Test
    void valuesAreFilledInWithoutScripts() {
        furnish();
        UUID clerk = new People(context).with("site-team", PROVINCE);
        RegionCode west = new RegionCode("280101102");
        try (BrowserContext window = window(clerk, Browser.PHONE, "zh", false)) {
            Page page = window.newPage();
            page.navigate(at("/assessment/profiles/" + west + "/edit?group=digital"));
            page.locator("#f-network-coverage").fill("130");
            page.locator(".form-foot button").first().click();
            assertTrue(page.locator("#problems").innerText().contains("网络覆盖率"), page.content());
            assertEquals("130%", page.locator("#f-network-coverage").inputValue());
            Browser.picture(page, "profile-wrong-phone-zh");
            page.locator("#f-network-coverage").fill("76.5");
            page.locator("#f-data-platform").selectOption("true");
            page.locator("#f-as-of").fill("2025-12-31");
            page.locator("#f-source").fill("运营商年度报表");
            page.locator("#f-source").press("Enter");
            assertTrue(page.locator(".notice-success").innerText().contains("2"), page.content());
            assertTrue(page.content().contains("76.5%"));
            page.navigate(at("/assessment/profiles/" + west + "/edit?group=digital"));
            assertEquals(0, page.locator("#f-network-coverage").count());
        }
    }

    private void furnish() {
        Plain.open(context, PROVINCE);
        Acting clerk = Plain.clerk(PROVINCE);
        Profiles profiles = context.getBean(Profiles.class);
        Outcomes.done(profiles.save(
                clerk,
                EAST,
                Plain.draft("2023-12-31", "2023 年统计公报", "population", "5120", "left-behind-elderly", "420")));
        Outcomes.done(profiles.save(
                clerk,
                EAST,
                Plain.draft(
                        "2025-12-31",
                        "2025 年统计公报",
                        "population",
                        "4870",
                        "elderly-share",
                        "32.5%",
                        "budget",
                        "45万元",
                        "network-coverage",
                        "76%",
                        "terrain",
                        "mountain",
                        "distance-to-county",
                        "63.5",
                        "medical-station",
                        "是")));
        Outcomes.done(profiles.save(clerk, EAST, Plain.draft("2025-12-31", "派出所户籍台账", "population", "4912")));
    }

    private BrowserContext window(UUID clerk, Browser.Size size, String language, boolean scripts) {
        BrowserContext window = Browser.get().window(size, scripts);
        String root = "http://127.0.0.1:" + port;
        window.addCookies(List.of(
                new Cookie(People.COOKIE, new People(context).session(clerk)).setUrl(root),
                new Cookie("lang", language).setUrl(root)));
        return window;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
