package org.zhagen.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.As;
import org.zhagen.identity.People;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.web.Browser;

/** The library in Chromium: nobody is kept out, and the editor's two sides follow each other. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryBrowserTest {

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private String session = "";
    private String draft = "";

    @BeforeAll
    void prepare() {
        LibraryFixture.publish(context);
        People people = new People(context);
        session = people.session(people.with("reform-office", "9901"));
        Acting curator = As.person("9901", RegistryPermission.READ, RegistryPermission.CURATE);
        Drafts drafts = context.getBean(Drafts.class);
        Draft begun = Outcomes.done(drafts.continueFrom(curator, "whistle", new Version(1, 2, 0)));
        draft = "/library/drafts/" + begun.id();
    }

    private BrowserContext window(Browser.Size size, String language, boolean scripts) {
        BrowserContext window = Browser.get().window(size, scripts);
        String here = "http://127.0.0.1:" + port;
        window.addCookies(
                List.of(new Cookie(People.COOKIE, session).setUrl(here), new Cookie("lang", language).setUrl(here)));
        return window;
    }

    private Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        open(page, path);
        return page;
    }

    private void open(Page page, String path) {
        Response response = page.navigate("http://127.0.0.1:" + port + path);
        assertThat(response.status()).isEqualTo(200);
    }

    static Stream<Arguments> looks() {
        return Stream.of(Browser.DESK, Browser.PHONE)
                .flatMap(size -> Stream.of("zh", "en").map(language -> Arguments.of(size, language)));
    }

    /** All pages in one window, which fetches styles and scripts once. */
    @ParameterizedTest
    @MethodSource("looks")
    void nobodyIsKeptOut(Browser.Size size, String language) {
        List<String> barriers = new ArrayList<>();
        try (BrowserContext window = window(size, language, true)) {
            Page page = window.newPage();
            pages().forEach((name, path) -> {
                open(page, path);
                Browser.picture(page, "library-" + name + "-" + size.name() + "-" + language);
                Browser.barriers(page).forEach(barrier -> barriers.add(name + " " + barrier));
                if (!Boolean.TRUE.equals(page.evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))) {
                    barriers.add(name + " is wider than the screen");
                }
            });
        }
        assertThat(barriers).isEmpty();
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("search", "/library?q=社区食堂");
        pages.put("nothing", "/library?q=食糖");
        pages.put("playbook", "/library/playbooks/whistle");
        pages.put("diff", "/library/playbooks/whistle/diff");
        pages.put("versions", "/library/playbooks/whistle/versions");
        pages.put("lineage", "/library/playbooks/whistle/lineage");
        pages.put("drafts", "/library/drafts");
        pages.put("draft", draft + "?part=core");
        pages.put("import", "/library/import");
        return pages;
    }

    @Test
    void whatIsWrittenShowsInTheForm() {
        try (BrowserContext window = window(Browser.DESK, "zh", true)) {
            Page page = open(window, draft);
            String text = page.locator("#f-yaml").inputValue();
            page.locator("#f-yaml").fill(text.replace("title: 街乡吹哨、部门报到", "title: 新名称"));
            assertThat(page.locator("#f-h-title")).hasValue("新名称");
            page.locator("#f-h-title").fill("又一个名称");
            page.locator("#form-side button[value=set]").click();
            assertThat(page.locator("#f-yaml"))
                    .hasValue(Pattern.compile("title: 又一个名称[\\s\\S]*core:\n  - \\{id: joint-duty"));
        }
    }

    @Test
    void theSearchWorksWithoutScripts() {
        try (BrowserContext window = window(Browser.DESK, "zh", false)) {
            Page page = open(window, "/library");
            page.locator("#f-q").fill("时间银行");
            page.locator(".filters button[type=submit]").click();
            assertThat(page.locator(".hit h2").first().innerText()).contains("时间银行");
        }
    }
}
