package org.zhagen.registry.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.access.Acting;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.registry.Display;
import org.zhagen.registry.Ground;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class DisplayPagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Ground ground;

    @BeforeEach
    void ground() {
        ground = new Ground(context);
    }

    @Test
    void aPracticeIsWrittenSubmittedShownAndReviewed() throws Exception {
        Acting writer = ground.writer();
        mvc.perform(get("/registry/displays/new").with(As.acting(writer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ground.unit.name())))
                .andExpect(content().string(containsString("没有一项成效指标")));
        mvc.perform(post("/registry/displays")
                        .with(csrf())
                        .with(As.acting(writer))
                        .param("unit", ground.unit.id().toString())
                        .param("contact", "测试员")
                        .param("title", "错时共享停车")
                        .param("topic", "community-governance")
                        .param("problem", "停在消防通道上")
                        .param("actions[0]", "数清缺口，议定价格")
                        .param("actions[1]", "")
                        .param("evidence[0].indicator", "占用消防通道车辆数")
                        .param("evidence[0].before", "31")
                        .param("evidence[0].after", "6")
                        .param("evidence[0].unit", "辆/晚")
                        .param("evidence[0].better", "down")
                        .param("then", "submit"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/registry/displays/*"));
    }

    @Test
    void whatIsWrongComesBackWithThePersonsWords() throws Exception {
        mvc.perform(post("/registry/displays")
                        .with(csrf())
                        .with(As.acting(ground.writer()))
                        .param("unit", ground.unit.id().toString())
                        .param("title", "停车")
                        .param("cost", "许多钱"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("许多钱")))
                .andExpect(content().string(containsString("href=\"#f-cost\"")));
    }

    @Test
    void rowsAreAddedAndTakenAwayWithoutScripts() throws Exception {
        var form = post("/registry/displays/rows")
                .with(csrf())
                .with(As.acting(ground.writer()))
                .param("title", "停车")
                .param("actions[0]", "第一步")
                .param("evidence[0].indicator", "甲")
                .param("evidence[1].indicator", "乙");
        mvc.perform(form.param("row", "drop-evidence-0"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("value=\"甲\""))))
                .andExpect(content().string(containsString("value=\"乙\"")))
                .andExpect(content().string(containsString("第一步")));
    }

    @Test
    void thePanelAnswersWithItselfAlone() throws Exception {
        mvc.perform(post("/registry/displays/check")
                        .with(csrf())
                        .with(As.acting(ground.writer()))
                        .param("title", "停车")
                        .param("usage", "不足20%"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"formalism-panel\"")))
                .andExpect(content().string(containsString("使用率 20%")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void thePageShowsTheStoryAndWhatOneMayDo() throws Exception {
        Display shown = ground.shown();
        mvc.perform(get("/registry/displays/" + shown.id()).with(As.acting(ground.peer())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("−25 辆/晚（−80.6%）")))
                .andExpect(content().string(containsString("写评议")))
                .andExpect(content().string(not(containsString("选中待提炼"))));
        mvc.perform(get("/registry/displays/" + shown.id()).with(As.acting(ground.office())))
                .andExpect(content().string(containsString("选中待提炼")));
        mvc.perform(post("/registry/displays/" + shown.id() + "/steps/send-back")
                        .with(csrf())
                        .with(As.acting(ground.office()))
                        .param("version", String.valueOf(shown.version())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("退回须写明原因")));
        mvc.perform(post("/registry/displays/" + shown.id() + "/reviews")
                        .with(csrf())
                        .with(As.acting(ground.peer()))
                        .param("verdict", "useful")
                        .param("words", "学得会"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void theListIsThereAndCanBeTakenAlong() throws Exception {
        ground.shown();
        mvc.perform(get("/registry/displays").with(As.acting(ground.office())).param("judgement", "substantial"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("错时共享停车")));
        var export = mvc.perform(get("/registry/displays/export").with(As.acting(ground.office())))
                .andReturn();
        mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch(export))
                .andExpect(header().string("Content-Disposition", containsString("xlsx")));
        mvc.perform(get("/registry/displays").with(As.acting(ground.person("x", "9901"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void programsWriteReadAndChange() throws Exception {
        JsonMapper json = new JsonMapper();
        Acting writer = ground.writer();
        String body = json.writeValueAsString(ground.draft());
        String created = mvc.perform(post("/api/v1/displays")
                        .with(csrf())
                        .with(As.acting(writer))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"0\""))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = json.readTree(created).get("id").asString();
        String content = json.readTree(created).get("content").toString();
        mvc.perform(put("/api/v1/displays/" + id)
                        .with(csrf())
                        .with(As.acting(writer))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(content))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(put("/api/v1/displays/" + id)
                        .with(csrf())
                        .with(As.acting(writer))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(content))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        mvc.perform(get("/api/v1/displays/" + id + "/formalism").with(As.acting(writer)))
                .andExpect(jsonPath("$.overall").value("substantial"));
        mvc.perform(post("/api/v1/displays/" + id + "/steps/submit")
                        .with(csrf())
                        .with(As.acting(writer))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(jsonPath("$.state").value("submitted"));
        mvc.perform(post("/api/v1/displays/" + id + "/steps/fly")
                        .with(csrf())
                        .with(As.acting(writer))
                        .header("If-Match", "\"2\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/displays/" + id + "/follow-ups").with(As.acting(writer)))
                .andExpect(content().json("[]"));
        mvc.perform(get("/api/v1/displays/" + id).with(As.acting(ground.peer())))
                .andExpect(status().isNotFound());
    }

    @Test
    void programsReviewAndAskTheCheckInEnglish() throws Exception {
        Display shown = ground.shown();
        mvc.perform(post("/api/v1/displays/" + shown.id() + "/reviews")
                        .with(csrf())
                        .with(As.acting(ground.peer()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"verdict\": \"questions\", \"words\": \"Who looks after it at night?\"}"))
                .andExpect(jsonPath("$.kind").value("peer"));
        mvc.perform(get("/api/v1/displays/" + shown.id() + "/reviews").with(As.acting(ground.peer())))
                .andExpect(jsonPath("$[0].verdict").value("questions"));
        mvc.perform(post("/api/v1/displays/formalism")
                        .with(csrf())
                        .with(As.acting(ground.writer()))
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"x\"}"))
                .andExpect(jsonPath("$.overall").value("likely-paper"))
                .andExpect(jsonPath("$.reasons[0].message").value(containsString("Maybe")));
    }
}
