package org.zhagen.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhagen.identity.As.acting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.directory.Unit;
import org.zhagen.files.Files;
import org.zhagen.files.FilesPermission;
import org.zhagen.files.Subject;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.identity.TestClock;
import org.zhagen.registry.Ground;
import org.zhagen.work.Assignee;
import org.zhagen.work.Matters;
import org.zhagen.work.Staff;
import org.zhagen.work.WorkPermission;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class WorkPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Matters matters;

    @Autowired
    private TestClock clock;

    private final Acting room = Staff.in("site-team", "990121");

    private Acting holder() {
        return Staff.as(new People(context).with("department", "990121"), "department", "990121");
    }

    @Test
    void aTaskGoesThroughTheApi() throws Exception {
        Acting giver = Staff.in("reform-office", "9901", WorkPermission.values());
        Acting holder = holder();
        String answer = mvc.perform(post("/api/v1/matters")
                        .with(acting(giver))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"title":"报送名单","to":{"person":"%s"},"due":"%s","deliverable":"名单"}
                                """.formatted(
                                        holder.person(), LocalDate.now(clock).plusDays(2))))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"0\""))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = new JsonMapper().readTree(answer).path("id").asString();
        mvc.perform(get("/api/v1/matters").with(acting(holder)))
                .andExpect(jsonPath("$.rows[0].id").value(id))
                .andExpect(jsonPath("$.rows[0].late").value(false));
        String finish = "/api/v1/matters/" + id + "/steps/finish";
        String words = "{\"words\":\"已报\"}";
        mvc.perform(post(finish)
                        .with(acting(holder))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(words))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(post(finish)
                        .with(acting(holder))
                        .with(csrf())
                        .header("If-Match", "\"7\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(words))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(post(finish)
                        .with(acting(holder))
                        .with(csrf())
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(words))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("done"))
                .andExpect(jsonPath("$.history[1].words").value("已报"));
        mvc.perform(get("/api/v1/matters/counts").with(acting(holder)))
                .andExpect(jsonPath("$.open").value(0));
    }

    @Test
    void aTaskGoesToAUnitThatSomebodyOfItTakes() throws Exception {
        Unit unit = new Ground(context).unit;
        Acting giver = Staff.in("reform-office", "9901", WorkPermission.values());
        mvc.perform(post("/work/new")
                        .with(acting(giver))
                        .with(csrf())
                        .param("title", "清理占道")
                        .param("unit", unit.label()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-unit\"")))
                .andExpect(content().string(containsString(unit.label())));
        UUID id = matters.open(room, Staff.matter(Assignee.unit(unit.id()), "990121", null));
        mvc.perform(get("/api/v1/matters/" + id).with(acting(Staff.in("leader", "9901", WorkPermission.OVERSEE))))
                .andExpect(jsonPath("$.assignee.unit").value(unit.id().toString()))
                .andExpect(jsonPath("$.unitName").value(unit.name()));
        mvc.perform(get("/work?share=unit").with(acting(giver))).andExpect(status().isOk());
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() throws Exception {
        Acting holder = holder();
        UUID id = matters.open(room, Staff.matter(Assignee.person(holder.person()), "990121", null));
        mvc.perform(post("/work/matters/" + id + "/steps/reassign")
                        .with(acting(holder))
                        .with(csrf())
                        .param("version", "0")
                        .param("person", "没有这个人"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写一句话")));
        mvc.perform(post("/work/matters/" + id + "/steps/reassign")
                        .with(acting(holder))
                        .with(csrf())
                        .param("version", "0")
                        .param("words", "归口不对")
                        .param("person", "没有这个人"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("管辖范围内没有“没有这个人”")))
                .andExpect(content().string(containsString("归口不对")));
        mvc.perform(post("/work/matters/" + id + "/steps/settle")
                        .with(acting(holder))
                        .with(csrf())
                        .param("version", "0"))
                .andExpect(status().isNotFound());
    }

    @Test
    void takenWithOneClickFromTheList() throws Exception {
        String role = "department";
        Acting clerk = Staff.in(role, "990121777");
        UUID id = matters.open(room, Staff.matter(Assignee.role(role, "990121777"), "990121", null));
        mvc.perform(get("/work").with(acting(clerk)))
                .andExpect(content().string(containsString("/work/matters/" + id + "/steps/take")));
        mvc.perform(post("/work/matters/" + id + "/steps/take")
                        .with(acting(clerk))
                        .with(csrf())
                        .param("version", "0")
                        .param("back", "inbox"))
                .andExpect(redirectedUrl("/work"));
        mvc.perform(get("/work?share=mine").with(acting(clerk)))
                .andExpect(content().string(containsString("/work/matters/" + id)));
    }

    @Test
    void theDeskOfEachShowsTheirsAndHelpsWhenThereIsNothing() throws Exception {
        Acting holder = holder();
        mvc.perform(get("/desk").with(acting(holder)))
                .andExpect(content().string(containsString("现在没有等您办的事")))
                .andExpect(content().string(containsString("安排代办")));
        matters.open(
                room,
                Staff.matter(
                        Assignee.person(holder.person()),
                        "990121",
                        clock.instant().minus(Duration.ofDays(2))));
        mvc.perform(get("/desk").with(acting(holder)))
                .andExpect(content().string(containsString("逾期 2 天")))
                .andExpect(content().string(containsString("昨天以来的变化")))
                .andExpect(content().string(not(containsString("现在没有等您办的事"))));
        Acting nobody = Staff.in("resident", "990121001");
        Acting resident =
                new Acting(nobody.person(), "居民", "居民", nobody.jurisdiction(), "resident", Set.of(), nobody.origin());
        mvc.perform(get("/desk").with(acting(resident)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("有新事项时会出现在这里")));
    }

    @Test
    void whoHasAMatterFromElsewhereSeesItsFiles() {
        Acting holder =
                Staff.as(new People(context).with("department", "9902"), "department", "9902", FilesPermission.ATTACH);
        UUID id = matters.open(room, Staff.matter(Assignee.person(holder.person()), "990121", null));
        Files files = context.getBean(Files.class);
        Subject subject = new Subject("matter", id.toString());
        Acting clerk = more(room, FilesPermission.ATTACH.id());
        byte[] text = "名单".getBytes(StandardCharsets.UTF_8);
        Outcomes.done(files.attach(clerk, subject, "名单.txt", new ByteArrayInputStream(text)));
        assertThat(Outcomes.done(files.list(holder, subject)).files()).hasSize(1);
        byte[] own = "办理结果".getBytes(StandardCharsets.UTF_8);
        Outcomes.done(files.attach(holder, subject, "办理结果.txt", new ByteArrayInputStream(own)));
        assertThat(Outcomes.done(files.list(clerk, subject)).files()).hasSize(2);
        assertThat(Outcomes.codes(files.list(Staff.in("department", "9902"), subject)))
                .isNotEmpty();
    }

    private static Acting more(Acting acting, String permission) {
        Set<String> may = new TreeSet<>(acting.permissions());
        may.add(permission);
        return new Acting(
                acting.person(),
                acting.name(),
                acting.office(),
                acting.jurisdiction(),
                acting.role(),
                may,
                acting.origin());
    }
}
