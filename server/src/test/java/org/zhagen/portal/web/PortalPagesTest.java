package org.zhagen.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhagen.identity.As.acting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.portal.PortalCodes;
import org.zhagen.portal.PortalGround;
import org.zhagen.portal.Reports;
import org.zhagen.work.Staff;

@PageTest
class PortalPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Reports reports;

    @Autowired
    private TestClock clock;

    private final String address =
            "198.51.100." + Math.floorMod(UUID.randomUUID().hashCode(), 200);

    @SuppressWarnings("NullAway.Init")
    private PortalGround ground;

    @BeforeEach
    void prepare() {
        ground = new PortalGround(context);
    }

    private RequestPostProcessor from() {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get(path).with(from()));
    }

    private MockHttpServletRequestBuilder sent(String path) {
        return post(path).with(csrf()).with(from());
    }

    private String report(String confidential) throws Exception {
        String stamp = reports.stamp();
        clock.forward(Duration.ofSeconds(20));
        return Objects.requireNonNull(mvc.perform(multipart("/portal/report/" + ground.course.id())
                        .file(new MockMultipartFile("photos", "lamp.png", "image/png", png()))
                        .with(csrf())
                        .with(from())
                        .param("stamp", stamp)
                        .param("homepage", "")
                        .param("region", PortalGround.STREET + " 街道")
                        .param("place", "北门")
                        .param("form.category", "路灯")
                        .param("form.facts", "路灯不亮")
                        .param("contact.name", "林小满")
                        .param("contact.phone", "13900100001")
                        .param("confidential", confidential))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private UUID ticket(String link) {
        return Outcomes.done(context.getBean(org.zhagen.portal.Tracking.class)
                        .find(link.substring(link.lastIndexOf('/') + 1), address))
                .ticket();
    }

    @Test
    void thePlaceLeadsToTheForm() throws Exception {
        page("/portal").andExpect(status().isOk()).andExpect(content().string(containsString("/portal/board")));
        page("/portal/report?q=" + "柳荫试验")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("region=" + PortalGround.STREET)));
        page("/portal/report?q=没有的地方").andExpect(content().string(containsString("没有找到这个地方")));
        page("/portal/report?region=" + PortalGround.STREET).andExpect(status().is(oneOf()));
        page("/portal/places?field=region&region=柳荫试验")
                .andExpect(content().string(containsString(PortalGround.STREET + " " + PortalGround.NAME)));
        page("/portal/report/" + ground.course.id() + "?region=" + PortalGround.STREET)
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString(PortalGround.NAME)))
                .andExpect(content().string(containsString("name=\"_csrf\"")))
                .andExpect(content().string(containsString("name=\"stamp\"")));
        page("/portal/report/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }

    /** Several tests install procedures there, so the form may be one of several. */
    private static org.hamcrest.Matcher<Integer> oneOf() {
        return org.hamcrest.Matchers.oneOf(200, 302);
    }

    @Test
    void aReportIsTrackedAndRated() throws Exception {
        String link = report("");
        assertThat(link).startsWith("/portal/track/");
        page(link)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("正在办理")))
                .andExpect(content().string(containsString(ground.unit)))
                .andExpect(content().string(containsString("lamp.png")))
                .andExpect(content().string(not(containsString("李接任"))))
                .andExpect(content().string(not(containsString("13900100001"))));
        mvc.perform(sent("/portal/track")
                        .param("code", link.substring("/portal/track/".length()).toLowerCase(java.util.Locale.ROOT)))
                .andExpect(redirectedUrl(link));
        mvc.perform(sent(link + "/words").param("words", "")).andExpect(status().isUnprocessableContent());
        mvc.perform(sent(link + "/words").param("words", "还是不亮")).andExpect(redirectedUrl(link));
        clock.forward(Duration.ofHours(20));
        ground.settle(ticket(link), "已更换灯头");
        String page = page(link)
                .andExpect(content().string(containsString("还是不亮")))
                .andExpect(content().string(containsString("已更换灯头")))
                .andExpect(content().string(containsString("/turns/rate")))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        String seen = page.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        mvc.perform(sent(link + "/turns/rate").param("seen", seen)).andExpect(status().isUnprocessableContent());
        mvc.perform(sent(link + "/turns/settle").param("seen", seen).param("outcome", "resolved"))
                .andExpect(status().isForbidden());
        mvc.perform(sent(link + "/turns/rate").param("seen", seen).param("form.score", "4"))
                .andExpect(redirectedUrl(link));
        page(link)
                .andExpect(content().string(containsString("已结束")))
                .andExpect(content().string(not(containsString("补充情况"))));
    }

    @Test
    void nobodyElseGetsIn() throws Exception {
        String link = report("true");
        page(link).andExpect(content().string(containsString("已为您保密")));
        String other = link.substring(0, link.length() - 1) + (link.endsWith("0") ? "1" : "0");
        page(other).andExpect(status().isNotFound()).andExpect(content().string(containsString("查不到这个查询码")));
        mvc.perform(sent(other + "/words").param("words", "我来说")).andExpect(status().isNotFound());
        mvc.perform(post(link + "/words").with(from()).param("words", "没有令牌")).andExpect(status().isForbidden());
        for (int i = 0; i < 40; i++) {
            mvc.perform(sent("/portal/track").param("code", "AAAAA-AAAAB"));
        }
        page(link).andExpect(status().isOk());
        for (int i = 0; i < 40; i++) {
            mvc.perform(sent("/portal/track").param("code", PortalCodes.unknown()));
        }
        page(link)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("查询码错得太多")));
    }

    @Test
    void programsAreTurnedAwayAndWordsStay() throws Exception {
        String path = "/portal/report/" + ground.course.id();
        mvc.perform(multipart(path)
                        .with(csrf())
                        .with(from())
                        .param("stamp", reports.stamp())
                        .param("homepage", "http://x")
                        .param("form.facts", "买药"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这份表单没有收下")))
                .andExpect(content().string(containsString("买药")));
        mvc.perform(multipart(path).with(csrf()).with(from()).param("form.facts", "路灯"))
                .andExpect(content().string(containsString("打开得太久")));
    }

    @Test
    void officersReleaseAndPrint() throws Exception {
        String link = report("");
        UUID ticket = ticket(link);
        ground.settle(ticket, "已更换灯头");
        ground.rate(ticket, 5);
        Acting officer = PortalGround.officer(PortalGround.STREET);
        String path = "/releases/" + ticket;
        page("/releases").andExpect(status().is3xxRedirection());
        mvc.perform(get("/releases").with(acting(officer))).andExpect(content().string(containsString(path)));
        mvc.perform(get(path).with(acting(officer)))
                .andExpect(content().string(containsString("已更换灯头")))
                .andExpect(content().string(not(containsString("林小满"))));
        mvc.perform(sent(path + "/release")
                        .with(acting(officer))
                        .param("version", "0")
                        .param("heading", "路灯"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-summary\"")));
        String heading = "路灯" + UUID.randomUUID();
        mvc.perform(sent(path + "/release")
                        .with(acting(officer))
                        .param("version", "0")
                        .param("heading", heading)
                        .param("summary", "换了灯头。"))
                .andExpect(redirectedUrl("/releases"));
        page("/portal/board?region=" + PortalGround.STREET)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(heading)))
                .andExpect(content().string(containsString(ground.unit)));
        mvc.perform(get("/releases?show=released").with(acting(officer)))
                .andExpect(content().string(containsString(heading)));
        Acting neighbour = PortalGround.officer(PortalGround.ELSEWHERE);
        mvc.perform(get(path).with(acting(neighbour))).andExpect(status().isNotFound());
        mvc.perform(get("/releases/posters").with(acting(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/portal/report?region=" + PortalGround.STREET)))
                .andExpect(content().string(containsString("d=\"M4,4h1v1h-1z")));
        String spot = "3号楼 & 东门";
        String onTheWall = "/portal/report?region=" + PortalGround.STREET
                + "&procedure=report&place=3%E5%8F%B7%E6%A5%BC%20%26%20%E4%B8%9C%E9%97%A8";
        mvc.perform(get("/releases/posters")
                        .param("place", spot)
                        .param("procedure", "report")
                        .with(acting(officer)))
                .andExpect(content().string(containsString(onTheWall.replace("&", "&amp;"))));
        String chosen = mvc.perform(get(URI.create(onTheWall)).with(from()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String form = chosen == null ? onTheWall.replace("report?", "report/" + ground.course.id() + "?") : chosen;
        mvc.perform(get(URI.create(form)).with(from()))
                .andExpect(content().string(containsString("value=\"3号楼 &amp; 东门\"")));
        mvc.perform(get("/releases/posters?region=" + PortalGround.STREET).with(acting(neighbour)))
                .andExpect(content().string(containsString("不在您的辖区")));
        mvc.perform(get("/releases/posters").with(acting(ground.clerk))).andExpect(status().isForbidden());
    }

    @Test
    void whoHasAnAccountFollows() throws Exception {
        String link = report("");
        Acting somebody = Staff.in("resident", "25");
        mvc.perform(get(link).with(acting(somebody))).andExpect(content().string(containsString("关注")));
        mvc.perform(sent("/followed").with(acting(somebody)).param("code", link.substring(14)))
                .andExpect(redirectedUrl("/followed"));
        mvc.perform(get("/followed").with(acting(somebody))).andExpect(content().string(containsString(link)));
        mvc.perform(get("/followed").with(acting(Staff.in("resident", "25"))))
                .andExpect(content().string(not(containsString(link))));
        mvc.perform(sent("/followed/" + ticket(link) + "/end").with(acting(somebody)))
                .andExpect(redirectedUrl("/followed"));
        mvc.perform(get("/followed").with(acting(somebody))).andExpect(content().string(not(containsString(link))));
    }
}
