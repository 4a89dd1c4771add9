package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.zhagen.identity.People;

/** The running server in windows of the browser, each of somebody; and what stands in the way on the pages that are looked at. */
public abstract class Windows {

    private static final String HOUSE = "org.zhagen.";

    /** What pages put away until it is asked for. */
    private static final String FOLDS = "details.form-fold, details.ticket-more, details.portal-more";

    @LocalServerPort
    private int port;

    @Autowired
    protected ApplicationContext context;

    protected final List<String> barriers = new ArrayList<>();

    private final Map<Browser.Size, Page> looking = new HashMap<>();

    protected String at(String path) {
        return "http://localhost:" + port + path;
    }

    /**
     * A window of somebody in a language.
     *
     * @param person null for somebody without an account
     */
    protected BrowserContext window(@Nullable UUID person, Browser.Size size, boolean scripts, String language) {
        BrowserContext window = Browser.get().window(size, scripts);
        introduce(window, person, language);
        return window;
    }

    /** From now on the window is that of somebody else. */
    protected void introduce(BrowserContext window, @Nullable UUID person, String language) {
        window.clearCookies();
        window.addCookies(List.of(cookie("lang", language)));
        if (person != null) {
            window.addCookies(List.of(cookie(People.COOKIE, new People(context).session(person))));
        }
    }

    protected Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(at(""));
    }

    /** On a desk in Chinese and on a phone in English. */
    protected void look(@Nullable UUID person, String path, String name) {
        look(person, Map.of(name, path), Browser.DESK, "zh");
        look(person, Map.of(name, path), Browser.PHONE, "en");
    }

    /**
     * Looks at pages with all that is folded away: none of them may complain, be wider than the screen, or have a barrier; of
     * each a picture is kept.
     *
     * @param pages the paths by the names that their pictures have behind that of the room
     */
    protected void look(@Nullable UUID person, Map<String, String> pages, Browser.Size size, String language) {
        Page page = looking.computeIfAbsent(size, this::complaining);
        page.navigate("about:blank");
        introduce(page.context(), person, language);
        pages.forEach((name, path) -> {
            assertThat(page.navigate(at(path)).status()).as(path).isEqualTo(200);
            page.locator(FOLDS).all().forEach(fold -> fold.evaluate("it => it.open = true"));
            Browser.barriers(page).forEach(barrier -> barriers.add(path + " " + barrier));
            if ((int) page.evaluate("() => document.documentElement.scrollWidth") > size.width()) {
                barriers.add(path + " is wider than the screen");
            }
            Browser.picture(page, String.join("-", room(), name, size.name(), language));
        });
    }

    /** One for all that a test looks at: a new window takes longer than a look, and has to fetch styles and scripts anew. */
    private Page complaining(Browser.Size size) {
        Page page = Browser.get().window(size).newPage();
        page.onPageError(error -> barriers.add(page.url() + " " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                barriers.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    @AfterEach
    void lookAway() {
        looking.values().forEach(page -> page.context().close());
        looking.clear();
    }

    /** The name of the room whose test this is: that of its package. */
    private String room() {
        String room = getClass().getPackageName().substring(HOUSE.length());
        int web = room.indexOf('.');
        return web < 0 ? room : room.substring(0, web);
    }
}
