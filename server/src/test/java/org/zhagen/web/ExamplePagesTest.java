package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WebSlice.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ExamplePagesTest {

    private static final List<String> PAGES =
            List.of("/ui", "/ui/list", "/ui/form", "/ui/data", "/faults/bug", "/faults/busy", "/nowhere");

    @LocalServerPort
    private int port;

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Browser.DESK, "zh", false),
                Arguments.of(Browser.DESK, "en", true),
                Arguments.of(Browser.PHONE, "zh", true),
                Arguments.of(Browser.PHONE, "en", false));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanUseThePages(Browser.Size size, String language, boolean large) {
        List<String> barriers = new ArrayList<>();
        try (BrowserContext window = Browser.get().window(size)) {
            window.addCookies(List.of(cookie("lang", language), cookie("large", large ? "1" : "0")));
            Page page = window.newPage();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    barriers.add(page.url() + " " + message.text());
                }
            });
            page.onPageError(error -> barriers.add(page.url() + " " + error));
            for (String path : PAGES) {
                page.navigate("http://localhost:" + port + path);
                page.setDefaultTimeout(8_000);
                page.waitForFunction(
                        "() => [...document.querySelectorAll('figure[data-chart]')].every(f => f.querySelector('canvas'))");
                Browser.barriers(page).forEach(barrier -> barriers.add(path + " " + barrier));
                if ((int) page.evaluate("() => document.documentElement.scrollWidth") > size.width()) {
                    barriers.add(path + " is wider than the screen");
                }
                Browser.picture(
                        page,
                        "ui-" + String.join("-", path.substring(1).replace('/', '-'), size.name(), language)
                                + (large ? "-large" : ""));
            }
        }
        assertThat(barriers).isEmpty();
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl("http://localhost:" + port);
    }
}
