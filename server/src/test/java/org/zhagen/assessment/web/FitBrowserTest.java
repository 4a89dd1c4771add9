package org.zhagen.assessment.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.assessment.FitGround;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.web.Browser;

/** The pages of what fits in a browser: no barriers, on desks and phones, in both languages, with and without scripts. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class FitBrowserTest {

    private static final String P = "19";
    private static final String NEARLY = P + "0101102";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void eachPageIsWithoutBarriers() {
        FitGround.furnish(context, P);
        List<String> paths = List.of(
                "/assessment/fit",
                "/assessment/fit/whistle",
                "/assessment/fit/e-commerce-village?params.logistics-limit=3&changed=true",
                "/assessment/fit/whistle/" + NEARLY,
                "/assessment/fit/whistle/" + P + "0102102",
                "/assessment/fit/whistle/" + NEARLY + "/tasks",
                "/assessment/profiles/" + NEARLY + "/playbooks");
        UUID office = new People(context).with("reform-office", P);
        for (Browser.Size size : List.of(Browser.DESK, Browser.PHONE)) {
            for (String language : List.of("zh", "en")) {
                try (BrowserContext window = window(office, size, language, true)) {
                    Page page = window.newPage();
                    for (int i = 0; i < paths.size(); i++) {
                        assertEquals(200, page.navigate(at(paths.get(i))).status(), paths.get(i));
                        Browser.picture(page, "fit-%02d-%s-%s".formatted(i, size.name(), language));
                        assertEquals(
                                List.of(), Browser.barriers(page), paths.get(i) + " " + size.name() + " " + language);
                        assertEquals(
                                true,
                                page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                                paths.get(i) + " is wider than the screen of a " + size.name());
                    }
                }
            }
        }
    }

    /** The country, where provinces stand about where they lie. */
    @Test
    void theMapOfTheCountryIsWithoutBarriers() {
        FitGround.furnish(context, P);
        UUID office = new People(context).with("reform-office", "");
        for (Browser.Size size : List.of(Browser.DESK, Browser.PHONE)) {
            try (BrowserContext window = window(office, size, "zh", true)) {
                Page page = window.newPage();
                assertEquals(200, page.navigate(at("/assessment/fit/whistle")).status());
                Browser.picture(page, "fit-country-" + size.name());
                assertEquals(List.of(), Browser.barriers(page));
            }
        }
    }

    @Test
    void aSliderRecomputesWhileItIsMovedAndTheAddressKeepsIt() {
        FitGround.furnish(context, P);
        UUID office = new People(context).with("reform-office", P);
        try (BrowserContext window = window(office, Browser.DESK, "zh", true)) {
            Page page = window.newPage();
            page.navigate(at("/assessment/fit/whistle"));
            assertThat(page.locator(".whatif-says")).containsText("按经验包现在的写法");
            page.evaluate("""
                    () => {
                      const range = document.querySelector("[name='departments.1']");
                      range.value = '3';
                      range.dispatchEvent(new Event('input', {bubbles: true}));
                    }""");
            assertThat(page.locator(".whatif-says")).containsText("1 个结论会变");
            assertThat(page.locator("output[for='k-departments.1']")).containsText("3");
            assertThat(page).hasURL(Pattern.compile(".*departments\\.1=3.*"));
            Browser.picture(page, "fit-moved-desk-zh");
            page.reload();
            assertThat(page.locator(".whatif-says")).containsText("1 个结论会变");
        }
    }

    @Test
    void whatIfsAndTasksWorkWithoutScripts() {
        FitGround.furnish(context, P);
        UUID office = new People(context).with("reform-office", P);
        try (BrowserContext window = window(office, Browser.PHONE, "zh", false)) {
            Page page = window.newPage();
            page.navigate(at("/assessment/fit/whistle?departments.1=3"));
            assertTrue(page.locator(".whatif-says").innerText().contains("1 个结论会变"), page.content());
            assertEquals("3", page.locator("[name='departments.1']").inputValue());
            page.locator("#f-changed").check();
            page.locator(".whatif button[type=submit]").click();
            assertEquals(1, page.locator("#list tbody tr").count());
            page.navigate(at("/assessment/fit/whistle/" + P + "0102102/tasks"));
            page.locator("form button.btn-primary").last().click();
            assertTrue(page.locator(".notice-success").innerText().contains("已交办"), page.content());
            page.navigate(at("/assessment/fit/whistle/" + P + "0102102/tasks"));
            assertTrue(page.content().contains("已经交办"));
        }
    }

    private BrowserContext window(UUID person, Browser.Size size, String language, boolean scripts) {
        BrowserContext window = Browser.get().window(size, scripts);
        String root = "http://127.0.0.1:" + port;
        window.addCookies(List.of(
                new Cookie(People.COOKIE, new People(context).session(person)).setUrl(root),
                new Cookie("lang", language).setUrl(root)));
        return window;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
