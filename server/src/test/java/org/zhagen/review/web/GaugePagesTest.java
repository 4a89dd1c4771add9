package org.zhagen.review.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.review.ReviewPermission;
import org.zhagen.review.Town;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.Installation;

/** What a page of indicators says of those that the product counts, and of those that it does not count yet. */
@PageTest
class GaugePagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ActClock clock;

    private static Gauge gauge(String id, Gauge.From from) {
        return new Gauge(id, "指标" + id, "percent", Indicator.Direction.UP, Every.MONTH, from, null);
    }

    private Town town(String county) {
        Town town = new Town(context, county);
        Installation more = new Installation(
                UUID.randomUUID().toString(),
                town.series,
                "街乡吹哨、部门报到",
                "1.2.0",
                town.county,
                List.of(),
                List.of(),
                Map.of(),
                List.of(
                        gauge("lists", new Gauge.From.Tool(Indicator.Tool.LISTS, "overdue-share")),
                        gauge("points", new Gauge.From.Tool(Indicator.Tool.POINTS, "households")),
                        gauge("waves", new Gauge.From.Tool(Indicator.Tool.STEPS, "adoption-coverage")),
                        gauge("later", new Gauge.From.Tool(Indicator.Tool.TRAINING, "a-later-count")),
                        gauge("voices", new Gauge.From.Survey("voices", "街乡干部季度问卷", "worth", false)),
                        gauge("hotline", new Gauge.From.Register("12345热线平台回流数据")),
                        gauge("said", new Gauge.From.Reported("项目陪伴员"))),
                true);
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        clock.at(
                Instant.parse("2026-02-01T01:00:00Z"),
                () -> context.getBean(Courses.class).measure(system, more));
        return town;
    }

    private ResultActions page(Acting acting, String path) throws Exception {
        return mvc.perform(get(path).with(As.acting(acting)));
    }

    @Test
    void whatIsNotConnectedIsSaidInWords() throws Exception {
        Town town = town("962801");
        town.well("2026-03-02", 5);
        Acting leader = Town.in("leader", "962801", ReviewPermission.READ);
        page(leader, "/review/indicators/" + town.series)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("到期那天结束时没有完成的任务")))
                .andExpect(content().string(containsString("来自积分，尚未接通")))
                .andExpect(content().string(containsString("来自推广批次登记，尚未接通")))
                .andExpect(content().string(containsString("来自培训记录，尚未接通")))
                .andExpect(content().string(containsString("来自问卷《街乡干部季度问卷》，尚未接通")))
                .andExpect(content().string(containsString("取自12345热线平台回流数据，尚未接通")))
                .andExpect(content().string(containsString("由项目陪伴员报告，尚未接通")));
        page(leader, "/review/indicators").andExpect(content().string(containsString("8 / 14")));
        page(Town.in("leader", "962802", ReviewPermission.READ), "/review/indicators/" + town.series)
                .andExpect(status().isNotFound());
    }

    @Test
    void aDayOfThePastShowsWhatWasKnownThen() throws Exception {
        Town town = town("962803");
        town.well("2026-03-02", 5);
        Acting leader = Town.in("leader", "962803", ReviewPermission.READ);
        String address = "/review/indicators/" + town.series;
        page(leader, address + "?on=2026-04-02")
                .andExpect(content().string(containsString("按 2026-04-02 结束时所知计算")))
                .andExpect(content().string(containsString("2026-03")))
                .andExpect(content().string(not(containsString("2026-10"))));
        page(leader, address + "?on=2026-99-99").andExpect(content().string(not(containsString("结束时所知"))));
        String program = "/api/v1" + address;
        page(leader, program + "?asOf=2026-04-02T00:00:00Z")
                .andExpect(jsonPath("$[0].wanted.source").value("tickets"))
                .andExpect(jsonPath("$[0].points[11].period").value("2026-04"))
                .andExpect(jsonPath("$[0].points[10].whole").value(1))
                .andExpect(jsonPath("$[?(@.wanted.indicator == 'points')].wanted.counted")
                        .value(false))
                .andExpect(jsonPath("$[?(@.wanted.indicator == 'points')].wanted.of")
                        .value("points"));
    }
}
