package org.zhagen.directory.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.database.ServerTest;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PositionDraft;
import org.zhagen.directory.RegionDraft;
import org.zhagen.directory.Regions;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.identity.As;
import org.zhagen.identity.People;
import org.zhagen.web.Browser;

/** The pages of the directory in a browser: no barriers, on desks and phones, in both languages, with and without scripts. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class DirectoryBrowserTest {

    private static final String PROVINCE = "69";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void eachPageIsWithoutBarriers() {
        Acting acting = As.person(PROVINCE, DirectoryPermission.values());
        Unit unit = furnish(acting);
        UUID person = person(acting, unit);
        List<String> paths = List.of(
                "",
                "?q=试验",
                "/regions/690101",
                "/regions/new?within=690101",
                "/units",
                "/units/" + unit.id(),
                "/units/" + unit.id() + "/edit",
                "/people",
                "/people/" + person,
                "/people/new",
                "/people/" + person + "/position",
                "/region-changes",
                "/region-changes/new?change=merge&from=690101101",
                "/../imports?table=people");
        UUID clerk = new People(context).with("system-admin", PROVINCE);
        for (Browser.Size size : List.of(Browser.DESK, Browser.PHONE)) {
            for (String language : List.of("zh", "en")) {
                try (BrowserContext window = window(clerk, size, language, true)) {
                    Page page = window.newPage();
                    for (int i = 0; i < paths.size(); i++) {
                        page.navigate(at(paths.get(i)));
                        Browser.picture(page, "directory-%02d-%s-%s".formatted(i, size.name(), language));
                        assertEquals(
                                List.of(), Browser.barriers(page), paths.get(i) + " " + size.name() + " " + language);
                    }
                }
            }
        }
    }

    @Test
    void aRegionIsChosenWhileTyping() {
        furnish(As.person(PROVINCE, DirectoryPermission.values()));
        try (BrowserContext window =
                window(new People(context).with("system-admin", PROVINCE), Browser.DESK, "zh", true)) {
            Page page = window.newPage();
            page.navigate(at("/units/new"));
            page.locator("#f-region").fill("");
            page.locator("#f-region").pressSequentially("试验县 西");
            page.locator("#o-region option")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertEquals(
                    "690101102 西镇", page.locator("#o-region option").first().getAttribute("value"));
        }
    }

    @Test
    void aUnitIsOpenedAndATableTakenOverWithoutScripts() {
        furnish(As.person(PROVINCE, DirectoryPermission.values()));
        UUID clerk = new People(context).with("system-admin", PROVINCE);
        try (BrowserContext window = window(clerk, Browser.PHONE, "zh", false)) {
            Page page = window.newPage();
            page.navigate(at("/units/new"));
            page.locator("#f-name").fill("浏览器新设的局");
            page.locator("#f-region").fill("鼓楼区");
            page.locator("#f-kind").selectOption("department");
            page.locator(".form-foot button").first().click();
            assertTrue(page.content().contains("id=\"problems\""), page.content());
            Browser.picture(page, "directory-unit-wrong-phone-zh");
            page.locator("#f-region").fill("东镇");
            page.locator(".form-foot button").first().click();
            assertEquals("浏览器新设的局", page.locator("h1").innerText());
            page.navigate(at("/../imports?table=units"));
            String table = "单位名称,类型,区划代码\n表格局,部门,690101101\n错局,部们,690101101\n";
            page.locator("#f-file")
                    .setInputFiles(new FilePayload("单位.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
            page.locator(".form-foot button").first().click();
            Browser.picture(page, "directory-import-phone-zh");
            assertNoBarriers(clerk, page.url());
            page.locator(".form-foot button").first().click();
            assertTrue(page.locator(".notice-success").innerText().contains("新增 1"));
        }
    }

    /** Looks at an address in a window with scripts, which the search for barriers is one of. */
    private void assertNoBarriers(UUID clerk, String address) {
        try (BrowserContext window = window(clerk, Browser.PHONE, "zh", true)) {
            Page page = window.newPage();
            page.navigate(address);
            assertEquals(List.of(), Browser.barriers(page));
        }
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
        return "http://127.0.0.1:" + port + "/directory" + path;
    }

    /** What the pages show; made by whichever test comes first. */
    private Unit furnish(Acting acting) {
        Regions regions = context.getBean(Regions.class);
        if (regions.search(acting, PROVINCE, 1).isEmpty()) {
            for (List<String> region : List.of(
                    List.of("69", "试验省"),
                    List.of("6901", "试验市"),
                    List.of("690101", "试验县"),
                    List.of("690101101", "东镇"),
                    List.of("690101102", "西镇"))) {
                Outcomes.done(regions.open(acting, new RegionDraft(region.getFirst(), region.getLast(), "2026-01-01")));
            }
        }
        return Outcomes.done(context.getBean(Units.class)
                .open(acting, new UnitDraft("690101", "department", "试验县数据资源管理局" + UUID.randomUUID(), "县数据局", "")));
    }

    private UUID person(Acting acting, Unit unit) {
        return Outcomes.done(context.getBean(org.zhagen.directory.People.class)
                        .open(
                                acting,
                                new PersonDraft("程试验", "19900000021", "分管数据"),
                                new PositionDraft(unit.id().toString(), "局长", "2026-01-05")))
                .person()
                .id();
    }
}
