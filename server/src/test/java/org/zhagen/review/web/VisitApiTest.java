package org.zhagen.review.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.review.ReviewPermission;
import org.zhagen.review.RuleDraft;
import org.zhagen.review.Rules;
import org.zhagen.review.Town;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.work.WorkPermission;

/** A program asks residents on behalf of whoever calls, and hears what is wrong with what it sends. */
@PageTest
class VisitApiTest {

    private static final String COUNTY = "259101";
    private static final String VISITS = "/api/v1/review/visits";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private static Acting caller(String county) {
        return Town.in(
                "site-team",
                county,
                WorkPermission.READ,
                ReviewPermission.READ,
                ReviewPermission.VISIT,
                ReviewPermission.JUDGE,
                TicketPermission.READ_CONTACT);
    }

    private ResultActions sends(Acting acting, String path, int seen, String json) throws Exception {
        return mvc.perform(post(path)
                .with(As.acting(acting))
                .with(csrf())
                .header("If-Match", "\"" + seen + "\"")
                .contentType("application/json")
                .content(json));
    }

    @Test
    void aVisitIsMadeCorrectedAndDecided() throws Exception {
        String visit = "/api/v1" + new Town(context, COUNTY).drawn();
        Acting caller = caller(COUNTY);
        mvc.perform(get(VISITS + "?state=mine").with(As.acting(caller)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.rows[0].phase").value("open"))
                .andExpect(jsonPath("$.rows[0].id").value(visit.substring(visit.lastIndexOf('/') + 1)));
        mvc.perform(post(visit + "/contact").with(As.acting(caller)).with(csrf()))
                .andExpect(jsonPath("$.phone").value("19900001111"));
        sends(caller, visit + "/answers", 1, "{\"reached\":true,\"solved\":true,\"satisfaction\":7}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        jsonPath("$.errors[*].code").value(Matchers.containsInAnyOrder("option-unknown", "missing")));
        sends(caller, visit + "/answers", 9, "{\"reached\":false}").andExpect(status().isPreconditionFailed());
        sends(
                        caller,
                        visit + "/answers",
                        1,
                        "{\"reached\":true,\"contacted\":true,\"solved\":false,\"satisfaction\":2}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.visit.phase").value("asked"))
                .andExpect(jsonPath("$.answer.satisfaction").value(2));
        mvc.perform(get(VISITS + "?state=mine").with(As.acting(caller)))
                .andExpect(jsonPath("$.total").value(0));

        Acting unit = Town.in("department", COUNTY, ReviewPermission.READ, ReviewPermission.APPEAL);
        sends(unit, visit + "/requests", 2, "{\"words\":\"当天已办结\"}")
                .andExpect(jsonPath("$.visit.pending").value(true))
                .andExpect(jsonPath("$.events[2].asked").value("correction"));
        sends(caller, visit + "/decision", 3, "{\"agreed\":true,\"contacted\":true,\"solved\":true,\"words\":\"属实\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("own-visit"));
        Acting judge = Town.in("reform-office", COUNTY, ReviewPermission.READ, ReviewPermission.JUDGE);
        sends(judge, visit + "/decision", 3, "{\"words\":\"属实\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("missing"));
        sends(judge, visit + "/decision", 3, "{\"agreed\":true,\"contacted\":true,\"solved\":true,\"words\":\"属实\"}")
                .andExpect(jsonPath("$.answer.solved").value(true))
                .andExpect(jsonPath("$.events[3].kind").value("corrected"));
    }

    @Test
    void whoMayNotIsTurnedAway() throws Exception {
        String visit = "/api/v1" + new Town(context, "259102").drawn();
        mvc.perform(get(visit).with(As.acting(caller("259109")))).andExpect(status().isNotFound());
        Acting reader = Town.in("leader", "259102", ReviewPermission.READ);
        mvc.perform(get(visit).with(As.acting(reader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.may.visit").value(false));
        mvc.perform(post(visit + "/contact").with(As.acting(reader)).with(csrf()))
                .andExpect(status().isForbidden());
        sends(reader, visit + "/answers", 1, "{\"reached\":false}").andExpect(status().isForbidden());
    }

    @Test
    void whoeverAsksSeesOnThePageThatTheTicketWentBack() throws Exception {
        Acting office = Town.in("reform-office", "962706", ReviewPermission.CONFIGURE);
        RuleDraft all = new RuleDraft(
                "2026-04-01", "10", "50", "40", "0", "0", "90", "100", "100", List.of("outside"), "100", "试行");
        ActClock clock = context.getBean(ActClock.class);
        clock.at(
                Instant.parse("2026-03-01T01:00:00Z"),
                () -> context.getBean(Rules.class).write(office, all));
        Town town = new Town(context, "962706");
        String ticket = town.well("2026-05-04", 5).id().toString();
        Acting caller = caller("962706");
        String visits = mvc.perform(get(VISITS + "?state=all").with(As.acting(caller)))
                .andExpect(jsonPath("$.rows[0].ticket").value(ticket))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(visits, "$.rows[0].id");
        mvc.perform(get("/review/visits/" + id).with(As.acting(caller)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("id=\"sent-back\""))));
        sends(
                        caller,
                        VISITS + "/" + id + "/answers",
                        1,
                        "{\"reached\":true,\"contacted\":true,\"solved\":false,\"satisfaction\":4}")
                .andExpect(jsonPath("$.events[1].sentBack").value(true));
        mvc.perform(get("/review/visits/" + id).with(As.acting(caller)))
                .andExpect(content().string(Matchers.containsString("id=\"sent-back\"")));
    }
}
