package org.zhagen.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhagen.identity.As.acting;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.access.Acting;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.notification.Channels;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.notification.NotificationPermission;
import org.zhagen.notification.Telling;
import org.zhagen.web.Paging;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class NotificationPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notices notices;

    private final Acting me = As.person("990121");

    private NoticeView told(String key) {
        notices.tell(me, Telling.notice(me.person(), key));
        return notices.list(me, true, Paging.first(1)).rows().getFirst();
    }

    @Test
    void theBellCountsAndANoticeIsOpenedAndRead() throws Exception {
        NoticeView told = told("a");
        mvc.perform(get("/notices").with(acting(me)))
                .andExpect(content().string(containsString("1 条未读提醒")))
                .andExpect(content().string(containsString("工单即将到期：a")));
        mvc.perform(post("/notices/" + told.id() + "/open").with(acting(me)).with(csrf()))
                .andExpect(redirectedUrl("/work"));
        mvc.perform(get("/notices").with(acting(me)))
                .andExpect(content().string(containsString("没有未读提醒")))
                .andExpect(content().string(containsString("工单即将到期：a")));
        mvc.perform(get("/notices?show=unread").with(acting(me)))
                .andExpect(content().string(not(containsString("工单即将到期：a"))));
    }

    @Test
    void theApiListsAndMarks() throws Exception {
        NoticeView told = told("b");
        mvc.perform(get("/api/v1/notices").with(acting(me)).param("unread", "true"))
                .andExpect(jsonPath("$.rows[0].id").value(told.id().toString()));
        mvc.perform(post("/api/v1/notices/" + told.id() + "/read")
                        .with(acting(me))
                        .with(csrf()))
                .andExpect(jsonPath("$.seen").exists());
        told("c");
        mvc.perform(post("/api/v1/notices/read").with(acting(me)).with(csrf()))
                .andExpect(jsonPath("$.read").value(1));
        mvc.perform(post("/api/v1/notices/" + UUID.randomUUID() + "/read")
                        .with(acting(me))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void wishesAreKeptWithWhatIsWrongBesideIt() throws Exception {
        mvc.perform(post("/notices/channels")
                        .with(acting(me))
                        .with(csrf())
                        .param("quietFrom", "25:00")
                        .param("quietUntil", "07:00")
                        .param("language", "zh"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“25:00”不是时刻")));
        mvc.perform(post("/notices/channels")
                        .with(acting(me))
                        .with(csrf())
                        .param("quietFrom", "21:30")
                        .param("quietUntil", "06:00")
                        .param("digestHour", "17")
                        .param("byMail", "notification.message")
                        .param("language", "zh"))
                .andExpect(redirectedUrl("/notices/channels"));
        mvc.perform(get("/notices/channels").with(acting(me)))
                .andExpect(content().string(containsString("value=\"21:30\"")));
        mvc.perform(get("/api/v1/notices/channels").with(acting(me)))
                .andExpect(jsonPath("$.digestHour").value(17))
                .andExpect(header().string("ETag", "\"0\""));
        mvc.perform(put("/api/v1/notices/channels")
                        .with(acting(me))
                        .with(csrf())
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"quietFrom\":\"\",\"quietUntil\":\"\",\"language\":\"en\"}"))
                .andExpect(jsonPath("$.language").value("en"))
                .andExpect(header().string("ETag", "\"1\""));
    }

    @Test
    void aLetterThatCanNotBeSentIsSaidAndTheAddressWaits() throws Exception {
        mvc.perform(post("/notices/channels")
                        .with(acting(me))
                        .with(csrf())
                        .param("address", "somebody@example.org")
                        .param("language", "zh"))
                .andExpect(redirectedUrl("/notices/channels"));
        mvc.perform(get("/notices/channels").with(acting(me)))
                .andExpect(content().string(containsString("等待确认")));
        mvc.perform(get("/notices/confirm/nothing")).andExpect(status().isConflict());
    }

    @Test
    void aCalendarIsForWhoeverHasItsAddress() throws Exception {
        UUID person = new People(context).with("department", "990121");
        String token = context.getBean(Channels.class).renewCalendar(Telling.as(person, "990121"));
        mvc.perform(get("/calendar/" + token + ".ics"))
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andExpect(content().string(startsWith("BEGIN:VCALENDAR\r\n")));
        mvc.perform(get("/calendar/" + token + "x.ics")).andExpect(status().isNotFound());
        mvc.perform(post("/notices/channels/calendar").with(acting(me)).with(csrf()))
                .andExpect(content().string(containsString("https://zhagen.test/calendar/")));
    }

    @Test
    void anEndpointGoesThroughTheApi() throws Exception {
        Acting configurer = As.person("990121", NotificationPermission.CONFIGURE);
        String wanted =
                "{\"name\":\"平台\",\"url\":\"https://example.org/h\",\"types\":[\"notification.test\"],\"active\":\"true\"}";
        String answer = mvc.perform(post("/api/v1/webhooks")
                        .with(acting(configurer))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(wanted))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.secret", startsWith("whsec_")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode made = new JsonMapper().readTree(answer);
        String id = made.at("/hook/id").asString();
        mvc.perform(put("/api/v1/webhooks/" + id)
                        .with(acting(configurer))
                        .with(csrf())
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(wanted.replace("平台", "新平台")))
                .andExpect(jsonPath("$.name").value("新平台"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(content().string(not(containsString("whsec_"))));
        mvc.perform(post("/api/v1/webhooks")
                        .with(acting(configurer))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].code")
                        .value(org.hamcrest.Matchers.contains("name-missing", "url-missing", "types-missing")));
        mvc.perform(post("/api/v1/webhooks/" + id + "/test")
                        .with(acting(configurer))
                        .with(csrf()))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/deliveries?way=hook&state=waiting").with(acting(configurer)))
                .andExpect(jsonPath("$.rows[0].target").value(id));
        mvc.perform(get("/notices/deliveries").with(acting(configurer)))
                .andExpect(content().string(containsString("新平台")));
    }
}
