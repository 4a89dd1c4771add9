package org.zhagen.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.registry.Ground;
import org.zhagen.review.Town;
import org.zhagen.web.Browser;
import org.zhagen.web.Windows;

/** A month from the calls to the conclusion in a browser: no barriers on desks and phones, and everything works without scripts. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class ReviewBrowserTest extends Windows {

    private static final String COUNTY = "255301";

    @Test
    void aMonthIsAskedAboutAppealedAndConcluded() {
        People people = new People(context);
        new Ground(context);
        UUID office = people.with("reform-office", COUNTY);
        UUID caller = people.with("callback", COUNTY);
        UUID unit = people.with("department", COUNTY);
        rule(office);
        Town town = new Town(context, COUNTY);
        for (int day = 1; day <= 5; day++) {
            town.well("2026-10-0" + day, 5);
        }
        String visit = town.drawn();
        look(caller, "/review/visits", "visits");
        ask(caller, visit);
        appeal(unit, visit);
        look(office, visit, "visit");
        decide(office, visit);
        conclude(office);
        asked(office, "/review?month=2026-11", "month", "2026-10", ".review-of");
        asked(office, "/review/indicators/" + town.series, "on", "2026-10-20", "#list > .quiet");
        look(office, "/review?month=2026-10", "month");
        look(office, "/review/indicators", "plans");
        look(office, "/review/indicators/" + town.series, "indicators");
        look(office, "/review/rules", "rules");
        assertThat(barriers).isEmpty();
    }

    /** The server's clock is the real one: what is drawn before the rule holds is drawn by the usual one. */
    private void rule(UUID office) {
        try (BrowserContext window = window(office, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/review/rules"));
            page.locator("#f-responded").fill("20");
            page.locator("#f-why").fill("试行");
            page.locator("main .form-foot button").click();
            assertThat(page.locator("#problems").innerText()).contains("110%");
            page.locator("#f-solved").fill("40");
            page.locator("main .form-foot button").click();
            assertThat(page.locator(".notice-success").innerText()).contains("新规则已保存");
        }
    }

    private void ask(UUID caller, String visit) {
        try (BrowserContext window = window(caller, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at(visit));
            assertThat(page.locator("main").innerText()).doesNotContain("19900001111");
            page.locator("form[action*='/contact'] button").click();
            assertThat(page.locator("#contact").innerText()).contains("19900001111");
            page.locator("input[name=contacted][value=true]").check();
            page.locator("input[name=solved][value=false]").check();
            page.locator("#f-satisfaction").selectOption("2");
            page.locator(".review-form .form-foot button").click();
            assertThat(page.locator("main").innerText()).contains("已回访").contains("不满意");
        }
    }

    private void appeal(UUID unit, String visit) {
        try (BrowserContext window = window(unit, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at(visit));
            page.locator("#f-exclusion").selectOption("outside");
            page.locator("#f-words").fill("不在职责清单内");
            page.locator(".review-form .form-foot button").click();
            assertThat(page.locator("#decide").innerText()).contains("申请剔除").contains("等待他人复核");
        }
    }

    private void decide(UUID office, String visit) {
        try (BrowserContext window = window(office, Browser.DESK, true, "zh")) {
            Page page = window.newPage();
            page.navigate(at(visit));
            page.locator("#decide #f-words").fill("属实");
            page.locator("#decide button[value=true]").click();
            assertThat(page.locator("main").innerText()).contains("已剔除").contains("不属职责范围");
        }
    }

    private void conclude(UUID office) {
        try (BrowserContext window = window(office, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at("/review?month=2026-10"));
            page.locator("#f-words").fill("早市占道改为分时经营，写进清单");
            page.locator("#lessons .form-foot button").click();
            assertThat(page.locator("#lessons").innerText()).contains("写进清单").contains("撤下");
        }
    }

    /** What is asked for above a page is shown below it, without the page being loaded anew. */
    private void asked(UUID office, String address, String field, String value, String shown) {
        try (BrowserContext window = window(office, Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.navigate(at(address));
            assertThat(page.locator(shown).first().innerText()).doesNotContain(value);
            if (field.equals("on")) {
                page.locator("#f-on").fill(value);
            } else {
                page.locator("#f-" + field).selectOption(value);
            }
            page.locator("#list-search").click();
            page.waitForURL(url -> url.contains(field + "=" + value));
            assertThat(page.locator(shown).first().innerText()).contains(value);
        }
    }
}
