package org.zhagen.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.identity.As.acting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhagen.access.Acting;
import org.zhagen.files.FilesPermission;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.registry.Ground;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;
import org.zhagen.ticket.Whistles;
import org.zhagen.work.Staff;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class TicketPagesTest {

    private static final Map<String, String> FORM = Map.of("category", "占道", "facts", "早市占道两百米");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Whistles whistles;

    @BeforeEach
    void install() {
        whistles = new Whistles(context);
    }

    private Ticket whistled() {
        return done(tickets.open(
                whistles.street,
                NewTicket.of(whistles.course.id(), whistles.course.region().digits(), "北门", FORM)));
    }

    private TicketView view(Acting acting, Ticket ticket) {
        return done(tickets.find(acting, ticket.id()));
    }

    private String party(Ticket ticket) {
        return view(whistles.centre, ticket).parties().getFirst().party().id().toString();
    }

    private ResultActions page(Acting acting, String path) throws Exception {
        return mvc.perform(get(path).with(acting(acting)));
    }

    private MockHttpServletRequestBuilder sent(Acting acting, Ticket ticket, String what) {
        return post(ticket.link() + what)
                .with(acting(acting))
                .with(csrf())
                .param("seen", String.valueOf(view(acting, ticket).ticket().seq()));
    }

    @Test
    void aWhistleIsRaisedWithAPhoto() throws Exception {
        String form = "/tickets/new/" + whistles.course.id();
        page(whistles.street, "/tickets/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(form)))
                .andExpect(content().string(containsString("respond：2 小时内")));
        page(whistles.street, form)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("f-form.facts")));
        mvc.perform(multipart(form).with(acting(whistles.street)).with(csrf()).param("form.category", "占"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有“占”这个选项")))
                .andExpect(content().string(containsString("id=\"e-form.facts\"")))
                .andExpect(content().string(containsString("id=\"e-place\"")));
        byte[] text = "现场".getBytes(StandardCharsets.UTF_8);
        String link = mvc.perform(multipart(form)
                        .file(new MockMultipartFile("photos", "现场.txt", "text/plain", text))
                        .with(acting(whistles.street))
                        .with(csrf())
                        .param("form.category", "占道")
                        .param("form.facts", "早市占道两百米")
                        .param("place", "北门")
                        .param("contact.name", "王小明")
                        .param("contact.phone", "13900100001"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(link).startsWith("/tickets/");
        page(whistles.city, String.valueOf(link))
                .andExpect(content().string(containsString("现场.txt")))
                .andExpect(content().string(containsString("139****0001")))
                .andExpect(content().string(not(containsString("13900100001"))));
    }

    @Test
    void anotherOneIsRaisedBecauseOfItAndNothingIsAskedTwice() throws Exception {
        Whistles other = new Whistles(context);
        Acting works = Staff.in(
                "site-team",
                Ground.HERE,
                TicketPermission.READ,
                TicketPermission.HANDLE,
                TicketPermission.OPEN,
                TicketPermission.DISPATCH,
                FilesPermission.ATTACH);
        byte[] text = "现场".getBytes(StandardCharsets.UTF_8);
        String link = raised(
                whistles.street,
                multipart("/tickets/new/" + whistles.course.id())
                        .file(new MockMultipartFile("photos", "现场.txt", "text/plain", text))
                        .param("form.category", "占道")
                        .param("form.facts", "早市占道两百米")
                        .param("place", "北门外")
                        .param("longitude", "116.5")
                        .param("latitude", "39.9")
                        .param("contact.name", "王小明")
                        .param("contact.phone", "13900100001"));
        String from = link.substring(link.lastIndexOf('/') + 1);
        Ticket first = done(tickets.find(works, UUID.fromString(from))).ticket();
        String form = "/tickets/new/" + other.course.id() + "?from=" + from;

        page(works, link).andExpect(content().string(containsString("/tickets/new?from=" + from)));
        page(whistles.street, link).andExpect(content().string(not(containsString("id=\"onward\""))));
        page(works, "/tickets/new?from=" + from)
                .andExpect(content().string(containsString(form)))
                .andExpect(content().string(not(containsString("/tickets/new/" + whistles.course.id()))));
        page(works, form)
                .andExpect(content().string(containsString("早市占道两百米</textarea>")))
                .andExpect(content().string(containsString("value=\"北门外\"")))
                .andExpect(content().string(containsString("value=\"116.5\"")))
                .andExpect(content().string(containsString("value=\"" + first.number() + "\"")))
                .andExpect(content().string(not(containsString("13900100001"))));
        Acting stranger = Staff.in("department", "9903", TicketPermission.OPEN, TicketPermission.READ);
        page(stranger, form).andExpect(status().isNotFound());

        String second = raised(
                works,
                multipart("/tickets/new/" + other.course.id())
                        .param("from", from)
                        .param("form.category", "占道")
                        .param("form.facts", "早市占道两百米")
                        .param("place", "北门外"));
        page(works, second)
                .andExpect(content().string(containsString(first.number() + " " + first.title())))
                .andExpect(content().string(containsString("139****0001")))
                .andExpect(content().string(containsString("现场.txt")));
        page(works, link).andExpect(content().string(containsString(second + "\"")));
        page(whistles.street, second)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"" + link + "\"")));
        page(other.city, second)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(first.number() + "</span>")))
                .andExpect(content().string(not(containsString(link + "\""))));
    }

    private String raised(Acting acting, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        return String.valueOf(mvc.perform(form.with(acting(acting)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void whoMayNothingIsToldWhatToDo() throws Exception {
        Acting stranger = Staff.in("department", "9903", TicketPermission.OPEN, TicketPermission.READ);
        page(stranger, "/tickets/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有您可以发起的办事流程")));
    }

    @Test
    void thePageFollowsTheWhistleToItsEnd() throws Exception {
        Ticket ticket = whistled();
        String party = party(ticket);
        page(whistles.city, "/tickets")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ticket.link())))
                .andExpect(content().string(containsString("紧急")));
        page(whistles.city, ticket.link())
                .andExpect(content().string(containsString("/stages/respond")))
                .andExpect(content().string(containsString("还剩")))
                .andExpect(content().string(containsString("派单异议")));
        mvc.perform(sent(whistles.city, ticket, "/stages/respond").param("party", party))
                .andExpect(status().is3xxRedirection());
        clock.forward(Duration.ofHours(30));
        mvc.perform(sent(whistles.city, ticket, "/stages/plan").param("party", party))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-form.measures\"")));
        mvc.perform(sent(whistles.city, ticket, "/stages/plan")
                        .param("party", party)
                        .param("form.measures", "划定便民点"))
                .andExpect(status().is3xxRedirection());
        page(whistles.city, ticket.link() + "?stage=resolve&party=" + party)
                .andExpect(content().string(containsString("不属本单位职责")));
        mvc.perform(sent(whistles.city, ticket, "/stages/resolve")
                        .param("party", party)
                        .param("outcome", "resolved"))
                .andExpect(status().is3xxRedirection());
        page(whistles.street, ticket.link())
                .andExpect(content().string(containsString("非常满意")))
                .andExpect(content().string(containsString("办结：已解决")))
                .andExpect(content().string(containsString("划定便民点")));
        mvc.perform(sent(whistles.street, ticket, "/stages/rate").param("form.score", "4"))
                .andExpect(status().is3xxRedirection());
        page(whistles.street, ticket.link()).andExpect(content().string(containsString("满意（4 分）")));
        page(whistles.street, ticket.link() + "/time")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("piece-over")))
                .andExpect(content().string(containsString("超过时限")));
        page(whistles.street, "/tickets?share=raised&state=closed")
                .andExpect(content().string(containsString(ticket.link())));
    }

    @Test
    void whatDispatchersDecideIsAskedForOnThePage() throws Exception {
        Ticket ticket = whistled();
        String party = party(ticket);
        page(whistles.city, ticket.link() + "?act=transfer&party=" + party)
                .andExpect(content().string(containsString("市场监管局")))
                .andExpect(content().string(containsString("首接负责")));
        mvc.perform(sent(whistles.city, ticket, "/acts/ask-pause")
                        .param("party", party)
                        .param("words", "道路封闭"))
                .andExpect(status().is3xxRedirection());
        page(whistles.centre, ticket.link() + "?act=decide-pause&party=" + party)
                .andExpect(content().string(containsString("同意中止")));
        mvc.perform(sent(whistles.centre, ticket, "/acts/decide-pause")
                        .param("party", party)
                        .param("agreed", "false"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(sent(whistles.centre, ticket, "/acts/decide-pause")
                        .param("party", party)
                        .param("agreed", "true"))
                .andExpect(status().is3xxRedirection());
        clock.forward(Duration.ofHours(5));
        page(whistles.city, ticket.link() + "/time")
                .andExpect(content().string(containsString("piece-still")))
                .andExpect(content().string(containsString("原因：道路封闭")));
        mvc.perform(sent(whistles.centre, ticket, "/acts/dispatch").param("doer", "market"))
                .andExpect(status().is3xxRedirection());
        page(whistles.centre, ticket.link()).andExpect(content().string(containsString("市场监管局协办")));
        mvc.perform(sent(whistles.city, ticket, "/acts/merge")).andExpect(status().isNotFound());
    }

    @Test
    void whatIsLateIsListedAndTellsWhoPassedItOn() throws Exception {
        Ticket late = whistled();
        clock.forward(Duration.ofMinutes(30));
        mvc.perform(sent(whistles.city, late, "/acts/transfer")
                        .param("party", party(late))
                        .param("doer", "market")
                        .param("words", "主要是食品摊，归市场监管"))
                .andExpect(status().is3xxRedirection());
        clock.forward(Duration.ofHours(3));
        Ticket fresh = whistled();
        page(whistles.city, late.link() + "/time")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("到此转办")))
                .andExpect(content().string(containsString("piece-transfer")))
                .andExpect(content().string(containsString("超过时限")));
        page(whistles.city, "/tickets?state=late")
                .andExpect(content().string(containsString(late.link())))
                .andExpect(content().string(not(containsString(fresh.link()))));
        page(whistles.city, "/tickets?state=open")
                .andExpect(content().string(containsString(late.link())))
                .andExpect(content().string(containsString(fresh.link())));
        mvc.perform(get("/api/v1/tickets?state=late").with(acting(whistles.city)))
                .andExpect(jsonPath("$.rows[*].id").value(hasItem(late.id().toString())))
                .andExpect(jsonPath("$.rows[*].id").value(not(hasItem(fresh.id().toString()))));
    }

    @Test
    void aTicketGoesThroughTheApi() throws Exception {
        String answer = mvc.perform(post("/api/v1/tickets")
                        .with(acting(whistles.street))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"course":"%s","place":"北门","form":{"category":"占道","facts":"早市占道"}}
                                """.formatted(whistles.course.id())))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state.phase").value("under-way"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var opened = new JsonMapper().readTree(answer);
        String at = "/api/v1/tickets/" + opened.path("id").asString();
        String party = opened.path("parties").path(0).path("id").asString();
        mvc.perform(get("/api/v1/tickets").with(acting(whistles.city)))
                .andExpect(jsonPath("$.rows[0].leadName").value("城管局"));
        String end = "{\"party\":\"" + party + "\"}";
        mvc.perform(json(at + "/stages/respond", end)).andExpect(status().isPreconditionRequired());
        mvc.perform(json(at + "/stages/respond", end).header("If-Match", "\"99\""))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(json(at + "/stages/respond", end)
                        .header("If-Match", "\"" + opened.path("version").asInt() + "\""))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.parties[0].next").value("arrive"));
        mvc.perform(json(at + "/comments", "{\"words\":\"已出发\"}")).andExpect(status().isOk());
        mvc.perform(get("/api/v1/ticket-courses/" + whistles.course.id()).with(acting(whistles.city)))
                .andExpect(jsonPath("$.stages[0].withinSeconds").value(7200));
    }

    private MockHttpServletRequestBuilder json(String path, String body) {
        return post(path)
                .with(acting(whistles.city))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
