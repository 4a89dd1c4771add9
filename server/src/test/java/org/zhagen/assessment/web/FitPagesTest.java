package org.zhagen.assessment.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhagen.assessment.FitGround;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;

/** The pages and calls of what fits: for whom they are there, that their state is in the address, and what programs get. */
@PageTest
class FitPagesTest {

    private static final String P = "17";
    private static final String NEARLY = P + "0101102";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void furnish() {
        FitGround.furnish(context, P);
    }

    private static RequestPostProcessor clerk() {
        return As.acting(FitGround.clerk(P));
    }

    @Test
    void pagesAreThereForWhoMayReadThem() throws Exception {
        for (String path : List.of(
                "/assessment/fit",
                "/assessment/fit/whistle",
                "/assessment/fit/whistle?version=1.2.0&sort=-score&verdict=prepare-first",
                "/assessment/fit/whistle/" + NEARLY,
                "/assessment/fit/whistle/" + NEARLY + "/tasks",
                "/assessment/profiles/" + NEARLY + "/playbooks")) {
            mvc.perform(get(path).with(clerk())).andExpect(status().isOk());
            mvc.perform(get(path).with(As.somebody(P))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/assessment/fit/whistle/" + NEARLY).with(As.acting(FitGround.reader(P + "0102"))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/assessment/fit/nothing").with(clerk())).andExpect(status().isNotFound());
        mvc.perform(get("/assessment/fit/whistle/12x").with(clerk())).andExpect(status().isNotFound());
        for (String other : List.of("9.9.9", "1.2", "newest")) {
            for (String path : List.of("", "/" + NEARLY, "/" + NEARLY + "/tasks")) {
                mvc.perform(get("/assessment/fit/whistle" + path + "?version=" + other)
                                .with(clerk()))
                        .andExpect(status().isNotFound());
            }
        }
        mvc.perform(get("/assessment/fit/whistle/" + NEARLY + "/tasks").with(As.acting(FitGround.reader(P))))
                .andExpect(status().isForbidden());
    }

    @Test
    void theStateOfAWhatIfIsInTheAddress() throws Exception {
        mvc.perform(get("/assessment/fit/whistle?departments.1=3&changed=true").with(clerk()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("白镇")))
                .andExpect(content().string(not(containsString("安镇"))))
                .andExpect(content().string(containsString("value=\"3\"")))
                .andExpect(content().string(containsString("departments.1=3&amp;changed=true")));
        mvc.perform(get("/assessment/fit/whistle?departments.1=many").with(clerk()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("many")));
        mvc.perform(get("/library/playbooks/whistle").with(clerk()))
                .andExpect(content().string(containsString("href=\"/assessment/fit/whistle\"")));
    }

    @Test
    void tasksAreSentAndAFaultKeepsWhatWasChosen() throws Exception {
        String path = "/assessment/fit/whistle/" + P + "0102101/tasks";
        mvc.perform(post(path).with(clerk()).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还没有选择任务")));
        mvc.perform(post(path)
                        .with(clerk())
                        .with(csrf())
                        .param("task", "prepare.leader")
                        .param("prepare.leader.due", "2020-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"2020-01-01\"")));
        mvc.perform(post(path)
                        .with(clerk())
                        .with(csrf())
                        .param("task", "prepare.leader")
                        .param("prepare.leader.who", "me"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/assessment/fit/whistle/" + P + "0102101"));
    }

    @Test
    void programsGetTheSame() throws Exception {
        LocalDate later = LocalDate.now(context.getBean(Clock.class)).plusDays(60);
        mvc.perform(get("/api/v1/fit/whistle/sites?departments.1=3").with(clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changed").value(1))
                .andExpect(jsonPath("$.before['prepare-first']").value(2))
                .andExpect(jsonPath("$.after['prepare-first']").value(1))
                .andExpect(jsonPath("$.knobs[0].id").value("departments.1"))
                .andExpect(jsonPath("$.knobs[0].standard").value("5"));
        mvc.perform(get("/api/v1/fit/whistle/sites/" + NEARLY).with(clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("prepare-first"))
                .andExpect(jsonPath("$.preconditions[0].fields[0].value").value("4"))
                .andExpect(jsonPath("$.smallestChange.moves[0].what").value("departments"))
                .andExpect(jsonPath("$.smallestChange.moves[0].to").value("5"));
        mvc.perform(get("/api/v1/fit/whistle/sites/" + NEARLY + "/alike").with(clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.near.length()").value(3));
        mvc.perform(get("/api/v1/profiles/" + NEARLY + "/playbooks").with(clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].playbook", hasItems("whistle", "grid", "yield-per-mu")));
        mvc.perform(get("/api/v1/fit/whistle/sites/" + NEARLY + "/tasks").with(clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].open").value(false));
        mvc.perform(post("/api/v1/fit/whistle/sites/" + NEARLY + "/tasks")
                        .with(clerk())
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"tasks\": [{\"id\": \"prepare.departments\", \"due\": \"" + later + "\"}]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.opened").value(1));
        for (String nothing : List.of("null", "[]", "[null]", "[{}]", "[{\"id\": null}]")) {
            mvc.perform(post("/api/v1/fit/whistle/sites/" + NEARLY + "/tasks")
                            .with(clerk())
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"tasks\": " + nothing + "}"))
                    .andExpect(status().is4xxClientError());
        }
    }

    /** Each statement leads to its part of the playbook, in the version that was judged, and to the field that it rests on. */
    @Test
    void aReportLeadsToWhatItRestsOn() throws Exception {
        String book = "/library/playbooks/whistle/1.2.0#";
        mvc.perform(get("/assessment/fit/whistle/" + NEARLY + "?version=1.2.0").with(clerk()))
                .andExpect(content().string(containsString(book + "preconditions")))
                .andExpect(content().string(containsString(book + "cost")))
                .andExpect(content().string(containsString(NEARLY + "#field-departments\">可联动的部门数 4 个")))
                .andExpect(content().string(containsString(NEARLY + "/tasks?version=1.2.0")));
        mvc.perform(get("/assessment/fit/e-commerce-village").with(clerk()))
                .andExpect(content().string(containsString("#parameters\"")));
    }
}
