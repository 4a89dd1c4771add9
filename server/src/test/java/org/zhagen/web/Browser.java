package org.zhagen.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one Chromium of the test run, as people see pages: sizes of screen, pictures kept, and the rules of accessibility. */
public final class Browser {

    /** The smallest screen on a desk in the field. */
    public static final Size DESK = new Size("desk", 1366, 768);

    /** A usual phone. */
    public static final Size PHONE = new Size("phone", 390, 844);

    private static final boolean KEEPING = System.getProperty("zhagen.pictures") != null;
    private static final Path PICTURES = pictures();
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final String AXE = axe();
    private static final String VIOLATIONS = """
            rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] }).then(found =>
              found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${rule.help} at ${node.target} ${node.html}`)))""";
    private static @Nullable Browser only;

    private final com.microsoft.playwright.Browser chromium;

    /** A screen, with the name that its pictures have. */
    public record Size(String name, int width, int height) {}

    private Browser() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** The browser; started when it is first needed, ended with the run. */
    public static synchronized Browser get() {
        Browser running = only == null ? new Browser() : only;
        only = running;
        return running;
    }

    /** A browser window of its own, without cookies; close it after use. */
    public BrowserContext window(Size size) {
        return window(size, true);
    }

    /** A window, with or without scripts. */
    public BrowserContext window(Size size, boolean scripts) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    }

    /**
     * Keeps a picture of the whole page under {@code server/target/screenshots/<name>.png}, for whoever wants to look at them and
     * says {@code -Dzhagen.pictures}: drawing all of them takes minutes of a test run.
     */
    public static void picture(Page page, String name) {
        if (KEEPING) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    /**
     * What breaks WCAG 2.1 AA on the page, one line each with the place; empty when all is well. The window must run scripts. The
     * library's own builder collects the results of frames in a window of its own, which takes four times as long; our pages have
     * no frames.
     */
    public static List<String> barriers(Page page) {
        page.evaluate(AXE);
        List<String> barriers = new ArrayList<>();
        for (Object line : (List<?>) page.evaluate(VIOLATIONS, RULES)) {
            barriers.add(line.toString());
        }
        return barriers;
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path pictures() {
        try {
            return Path.of(Browser.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("screenshots");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium found. Maybe: apt-get install chromium"));
    }
}
