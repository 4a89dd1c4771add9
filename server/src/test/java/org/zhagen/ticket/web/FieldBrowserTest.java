package org.zhagen.ticket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.access.Acting;
import org.zhagen.database.ServerTest;
import org.zhagen.files.Files;
import org.zhagen.files.Subject;
import org.zhagen.identity.People;
import org.zhagen.ticket.Fields;
import org.zhagen.ticket.TicketFilter;
import org.zhagen.ticket.TicketLine;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Browser;
import org.zhagen.web.Paging;
import org.zhagen.web.Windows;

/** A grid worker out of reach of the network: what was reported there arrives once, and under no other account. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class FieldBrowserTest extends Windows {

    private static final TicketFilter RAISED =
            new TicketFilter(TicketFilter.Share.RAISED, TicketFilter.State.ALL, "", "", "", "");

    private static final double TRIED_AGAIN = 60_000;

    @Test
    void whatIsReportedWithoutNetworkArrivesOnce() {
        People people = new People(context);
        UUID worker = people.with("grid-worker", "257301001001001");
        UUID other = people.with("grid-worker", "257301001001001");
        Fields fields = new Fields(context, "257301", worker).named(context);
        done(context.getBean(Tickets.class).openOnce(fields.neighbour, UUID.randomUUID(), fields.seen("碎了一角")));
        try (BrowserContext window = window(worker, Browser.PHONE, "zh")) {
            Page page = prepared(window);
            look(page, "online");
            window.setOffline(true);
            report(page, "井盖破损", true);
            report(page, "楼道堆物", false);
            page.locator("#field-queue > li:last-child button").first().click();
            page.locator("#field-form textarea").fill("二楼到三楼");
            page.locator("#field-form .field-send").click();
            assertThat(page.locator("#field-queue > li[data-state=waiting]")).hasCount(2);
            page.reload();
            assertThat(page.locator("#field-queue > li")).hasCount(2);
            assertThat(page.locator("#field-said")).containsText("还没有连上服务器");
            look(page, "offline");

            AtomicInteger sent = loseTheFirstAnswer(page, "**/field/reports");
            AtomicInteger shown = loseTheFirstAnswer(page, "**/photos");
            window.setOffline(false);
            page.waitForCondition(() -> sent.get() > 0);
            page.locator("#field-again button").click();
            page.waitForCondition(() -> shown.get() > 0);
            page.locator("#field-again button").click();
            // whoever presses while something is being sent waits until the phone tries again by itself, twice as long
            // each time
            assertThat(page.locator("#field-queue > li[data-state=done]"))
                    .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(TRIED_AGAIN));
            look(page, "sent");
            assertThat(raised(fields.worker))
                    .extracting(TicketLine::title)
                    .containsExactlyInAnyOrder("井盖破损", "楼道堆物：二楼到三楼");
            assertThat(photos(fields.worker)).containsExactlyInAnyOrder(0, 1);

            window.setOffline(true);
            report(page, "路灯不亮", false);
            window.clearCookies();
            window.setOffline(false);
            assertThat(page.locator("#field-said a")).containsText("重新登录");
            signIn(window, other, "zh");
            page.navigate(at("/field"));
            assertThat(page.locator("#field-others")).containsText("1 条没有送出");
            signIn(window, worker, "zh");
            page.navigate(at("/field"));
            assertThat(page.locator("#field-queue > li[data-state=done]")).hasCount(3);
            assertThat(raised(fields.worker)).hasSize(3);
            look(page, "again");

            window.setOffline(true);
            report(page, "路灯不亮", false);
            fields.end(context);
            window.setOffline(false);
            assertThat(page.locator("#field-queue > li[data-state=needs]")).containsText("要您看一下");
            look(page, "needs");
            page.onceDialog(question -> question.accept());
            page.locator("#field-queue > li[data-state=needs] button").last().click();
            assertThat(page.locator("#field-queue > li[data-state=needs]")).hasCount(0);
            assertThat(raised(fields.worker)).hasSize(3);
        }
        try (BrowserContext window = window(worker, Browser.DESK, "en")) {
            Page page = prepared(window);
            look(page, "desk-en");
        }
        assertThat(barriers).isEmpty();
    }

    /** The page as it is when its worker keeps it and what it shows. */
    private Page prepared(BrowserContext window) {
        Page page = window.newPage();
        page.onPageError(error -> barriers.add(error));
        assertThat(page.navigate(at("/field")).status()).isEqualTo(200);
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.waitForFunction("() => window.zhagenField.store.shown().then(page => page !== undefined)");
        return page;
    }

    /** Three touches. */
    private void report(Page page, String kind, boolean photo) {
        page.locator(".field-tile[data-kind='" + kind + "']").click();
        if (photo) {
            page.locator("#field-form input[type=file]")
                    .setInputFiles(new FilePayload("现场.png", "image/png", picture()));
            assertThat(page.locator("#field-form canvas")).isVisible();
            look(page, "form");
        }
        page.locator("#field-form .field-send").click();
        assertThat(page.locator("#field-queue > li[data-state=waiting]").last()).containsText(kind);
    }

    /** The server does what is asked, and nobody hears of it. */
    private static AtomicInteger loseTheFirstAnswer(Page page, String asked) {
        AtomicInteger sent = new AtomicInteger();
        page.route(asked, route -> {
            if (sent.get() == 0) {
                route.fetch();
                sent.incrementAndGet();
                route.abort();
            } else {
                route.resume();
            }
        });
        return sent;
    }

    private List<TicketLine> raised(Acting acting) {
        return done(context.getBean(Tickets.class).list(acting, RAISED, Paging.first(50)))
                .rows();
    }

    private List<Integer> photos(Acting acting) {
        return raised(acting).stream()
                .map(line -> done(context.getBean(Files.class)
                                .list(acting, new Subject("ticket", line.id().toString())))
                        .files()
                        .size())
                .toList();
    }

    private static byte[] picture() {
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 240; y++) {
                picture.setRGB(x, y, new Color(x % 256, y, (x + y) % 256).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private void look(Page page, String name) {
        Browser.picture(page, "field-" + name);
        Browser.barriers(page).forEach(barrier -> barriers.add(name + " " + barrier));
        if (Boolean.TRUE.equals(page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth"))) {
            barriers.add(name + " is wider than the screen");
        }
    }

    private BrowserContext window(UUID person, Browser.Size size, String language) {
        BrowserContext window = Browser.get().window(size);
        signIn(window, person, language);
        return window;
    }

    private void signIn(BrowserContext window, UUID person, String language) {
        window.clearCookies();
        window.addCookies(
                List.of(cookie(People.COOKIE, new People(context).session(person)), cookie("lang", language)));
    }
}
