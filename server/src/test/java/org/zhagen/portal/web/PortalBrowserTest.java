package org.zhagen.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.portal.PortalGround;
import org.zhagen.web.Browser;
import org.zhagen.web.Windows;

/** A report from both ends in a browser: a resident without an account and without scripts, the clerk, the officer, everybody. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class PortalBrowserTest extends Windows {

    @TempDir
    private Path folder;

    @Test
    void aReportIsRaisedHandledRatedAndReleased() {
        PortalGround ground = new PortalGround(context);
        People people = new People(context);
        people.give(ground.clerk.person(), "grid-worker", PortalGround.STREET + "001001");
        UUID officer = people.with("sub-district", PortalGround.STREET);

        String link = raise(ground, poster(officer));
        look(null, link, "track-open");
        handle(ground.clerk.person());
        look(null, link, "track-rate");
        rate(link);
        ground.located();
        pin("/portal/report/" + ground.course.id() + "?region=" + PortalGround.LOCATED);
        String release = release(officer);
        look(officer, release, "release");
        look(officer, "/releases?show=released", "released");
        look(officer, "/releases/posters", "poster");
        look(officer, "/followed", "followed");
        look(null, "/portal", "home");
        look(null, "/portal/report", "where");
        look(null, "/portal/report/" + ground.course.id() + "?region=" + PortalGround.STREET, "report");
        look(null, "/portal/track", "ask");
        look(null, "/portal/board?region=" + PortalGround.STREET, "board");
        look(null, "/sign-in", "sign-in");
        assertThat(barriers).isEmpty();
    }

    /** Where the code on the sheet for walls leads. */
    private String poster(UUID officer) {
        try (BrowserContext window = window(officer, Browser.DESK, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/releases/posters?region=" + PortalGround.STREET));
            page.locator("#f-place").fill("3号楼东门");
            page.locator(".filters-do button").click();
            assertThat(page.locator(".poster-place").innerText()).contains("3号楼东门");
            assertThat(page.locator(".poster-code path").count()).isEqualTo(1);
            return page.locator(".poster-link").innerText();
        }
    }

    /** Whoever fills it in within three seconds is asked to look it over, and sends it once more. */
    private String raise(PortalGround ground, String poster) {
        try (BrowserContext window = window(null, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(poster);
            if (!page.url().contains("/report/")) {
                page.locator("a[href*='" + ground.course.id() + "'].btn").click();
            }
            page.locator("main form .form-foot button").click();
            assertThat(page.locator("#problems").isVisible()).isTrue();
            page.locator("input[name='form.category'][value='路灯']").check();
            page.locator("[name='form.facts']").fill("北门第三盏路灯不亮，我叫王小明，晚上老人摔了一跤");
            assertThat(page.locator("#f-place").inputValue()).isEqualTo("3号楼东门");
            page.locator("[name='contact.phone']").fill("13900100001");
            while (page.url().contains("/report/")) {
                page.locator("[name=photos]").setInputFiles(photo());
                page.locator("main form .form-foot button").click();
            }
            assertThat(page.locator(".notice-success").innerText()).contains("已经收到");
            assertThat(whole(page)).contains("lamp.png").contains("正在办理");
            return page.url().replace(at(""), "");
        }
    }

    private Path photo() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(
                    new java.awt.image.BufferedImage(64, 64, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
            return Files.write(folder.resolve("lamp.png"), bytes.toByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The grid worker finds it on the phone and says what came of it. */
    private void handle(UUID clerk) {
        look(clerk, "/field", "grid");
        try (BrowserContext window = window(clerk, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/field"));
            page.locator("#field-mine .field-line").first().click();
            assertThat(whole(page)).contains("lamp.png").contains("139****0001");
            page.locator("input[name=outcome][value=resolved]").check();
            page.locator(".ticket-form [name=words]").fill("当晚更换灯头，已亮");
            page.locator(".ticket-form button[type=submit]").click();
            assertThat(page.locator("#history").innerText()).contains("办结：已解决");
        }
    }

    private void rate(String link) {
        try (BrowserContext window = window(null, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/portal/track"));
            page.locator("#f-code").fill(link.substring(link.lastIndexOf('/') + 1));
            page.locator("main form button").click();
            page.locator("input[name='form.score'][value='5']").check();
            page.locator("#turn button").click();
            assertThat(whole(page)).contains("已结束").contains("当晚更换灯头");
        }
    }

    /** A pin is put with the keyboard, and by a click. */
    private void pin(String form) {
        try (BrowserContext window = window(null, Browser.PHONE, true, "zh")) {
            Page page = window.newPage();
            page.navigate(at(form));
            assertThat(page.locator("svg.sketch").textContent()).contains("东街社区", "柳荫里社区", "水南社区");
            page.locator("[data-sketch]").press("ArrowRight");
            assertThat(page.locator("[data-sketch-said]").innerText()).contains("米");
            String longitude = page.locator("#f-longitude").inputValue();
            page.locator("[data-sketch]").press("Shift+ArrowRight");
            assertThat(Double.parseDouble(page.locator("#f-longitude").inputValue()))
                    .isGreaterThan(Double.parseDouble(longitude));
            page.locator("[data-sketch]").click();
            assertThat(page.locator("#f-latitude").inputValue()).startsWith("36.65");
            Browser.barriers(page).forEach(barrier -> barriers.add("pin " + barrier));
            Browser.picture(page, "portal-pin-phone");
        }
    }

    private String release(UUID officer) {
        try (BrowserContext window = window(officer, Browser.DESK, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/"));
            page.locator(".side a[href='/releases']").click();
            page.locator(".list-link").first().click();
            String path = page.url().replace(at(""), "");
            String draft = page.locator("#f-summary").inputValue();
            assertThat(draft).contains("第三盏路灯不亮").contains("当晚更换灯头").doesNotContain("王小明");
            page.locator("#f-heading").fill("北门路灯修好了");
            page.locator("form[action$='/release'] button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("已公开");
            page.navigate(at("/portal/board?region=" + PortalGround.STREET));
            assertThat(whole(page)).contains("北门路灯修好了").contains("非常满意");
            return path;
        }
    }

    /** A click waits until the next page begins, not until it is there as a whole. */
    private static String whole(Page page) {
        page.waitForLoadState();
        return page.locator("main").innerText();
    }
}
