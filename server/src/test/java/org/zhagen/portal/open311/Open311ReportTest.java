package org.zhagen.portal.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.zhagen.access.Acting;
import org.zhagen.audit.AuditFilter;
import org.zhagen.audit.AuditLog;
import org.zhagen.audit.AuditPermission;
import org.zhagen.identity.As;
import org.zhagen.portal.PortalPermission;
import org.zhagen.portal.ProgramKey;
import org.zhagen.portal.ProgramKeyDraft;
import org.zhagen.ticket.TicketEvent;
import org.zhagen.web.Paging;
import tools.jackson.databind.JsonNode;

/** Reporting by GeoReport v2: what becomes of a report, and all that can be wrong with one. */
class Open311ReportTest extends Open311Ground {

    @Autowired
    private AuditLog log;

    @Test
    void aReportBecomesATicket() throws Exception {
        MockHttpServletResponse xml = report(
                "requests.xml",
                "lat",
                "37.762221815",
                "long",
                "-122.4651145",
                "address_string",
                "东街市场北门",
                "email",
                "smit333@example.org",
                "device_id",
                "tt222111",
                "account_id",
                "123456",
                "first_name",
                "小明",
                "last_name",
                "王",
                "phone",
                "111111111",
                "description",
                "早市占道\n两百米",
                "media_url",
                "http://example.org/2212426634.jpg",
                "attribute[category]",
                "占道",
                "attribute[since]",
                "2026-11-01T20:00:00Z",
                "attribute[often][]",
                "3");
        assertThat(xml.getStatus()).as(text(xml)).isEqualTo(200);
        String number = at(xml, "/service_requests/request/service_request_id");
        assertThat(text(xml))
                .startsWith(HEAD + "<service_requests><request><service_request_id>" + number
                        + "</service_request_id><service_notice>")
                .endsWith("</service_notice><account_id>123456</account_id></request></service_requests>")
                .doesNotContain("<token>");
        var view = view(number);
        assertThat(view.ticket().form().toString())
                .contains("facts=早市占道\n两百米", "category=占道", "since=2026-11-02", "often=3");
        assertThat(view.ticket().where().region().digits()).isEqualTo(TOWN);
        assertThat(view.ticket().where().latitude()).isEqualTo(37.762222);
        assertThat(view.ticket().where().longitude()).isEqualTo(-122.465115);
        assertThat(view.events()).last().extracting(TicketEvent::words).isEqualTo("http://example.org/2212426634.jpg");
        Acting auditor = As.person(TOWN, AuditPermission.READ);
        LocalDate today = LocalDate.now(clock);
        AuditFilter reports = new AuditFilter(today, today, null, "portal.program-report", "", "", "", "", "");
        assertThat(done(log.search(auditor, reports, Paging.first(50))).rows().toString())
                .contains(number, "随手报");
    }

    @Test
    void aTokenIsTheCodeOfWhoeverReported() throws Exception {
        JsonNode posted = json(report(
                "requests.json",
                "address_id",
                COMMUNITY,
                "description",
                "路灯" + UUID.randomUUID(),
                "attribute[category]",
                "占道"));
        String notice = posted.path(0).path("service_notice").asString();
        String token = notice.replaceAll(".*?([0-9A-Z]{5}-[0-9A-Z]{5}).*", "$1");
        assertThat(notice).contains("http://localhost/portal/track/" + token);
        String number = posted.path(0).path("service_request_id").asString();
        assertThat(text(ask("tokens/" + token + ".xml")))
                .isEqualTo(HEAD + "<service_requests><request><service_request_id>" + number
                        + "</service_request_id><token>" + token + "</token></request></service_requests>");
        assertThat(text(ask("tokens/" + token + ".json")))
                .isEqualTo("[{\"service_request_id\":\"" + number + "\",\"token\":\"" + token + "\"}]");
        for (int i = 0; i < 30; i++) {
            assertThat(ask("tokens/00000-00000.json").getStatus()).isEqualTo(404);
        }
        MockHttpServletResponse enough = ask("tokens/" + token + ".json");
        assertThat(enough.getStatus()).isEqualTo(429);
        assertThat(json(enough).path(0).path("code").asInt()).isEqualTo(429);
    }

    @Test
    void theSameSentTwiceIsOneTicket() throws Exception {
        String[] told = {"address_id", COMMUNITY, "description", "路灯" + series, "attribute[category]", "占道"};
        JsonNode first = json(report("requests.json", told)).path(0);
        JsonNode again = json(report("requests.json", told)).path(0);
        assertThat(again.path("service_request_id")).isEqualTo(first.path("service_request_id"));
        assertThat(again.path("service_notice").asString()).contains("刚刚提交过");
        clock.forward(Duration.ofMinutes(11));
        assertThat(json(report("requests.json", told)).path(0).path("service_request_id"))
                .isNotEqualTo(first.path("service_request_id"));
    }

    @Test
    void aKeyIsNeeded() throws Exception {
        MockHttpServletResponse none = tell("requests.xml", "jurisdiction_id", TOWN, "service_code", code);
        assertThat(none.getStatus()).isEqualTo(403);
        assertThat(text(none))
                .isEqualTo(HEAD + "<errors><error><code>403</code><description>api_key: 反映问题需要密钥。"
                        + "也许用 api_key 提交；服务目录的 key_service 写明向谁申请。 / An API key is needed to report something."
                        + " Maybe send it as api_key; key_service of the discovery says who gives out keys."
                        + "</description></error></errors>");
        MockHttpServletResponse wrong =
                tell("requests.json", "api_key", "xyz", "jurisdiction_id", TOWN, "service_code", code);
        assertThat(wrong.getStatus()).isEqualTo(403);
        assertThat(text(wrong)).startsWith("[{\"code\":403,\"description\":\"api_key: ");
        MockHttpServletResponse elsewhere =
                tell("requests.json", "api_key", key(ELSEWHERE), "jurisdiction_id", TOWN, "service_code", code);
        assertThat(elsewhere.getStatus()).isEqualTo(403);
        Acting officer = As.person(TOWN, PortalPermission.CONNECT);
        ProgramKey known = done(keys.list(officer)).stream()
                .filter(each -> each.shownEnd().equals(key.substring(key.length() - 4)))
                .findFirst()
                .orElseThrow();
        done(keys.end(officer, known.id()));
        assertThat(tell("requests.json", "api_key", key, "jurisdiction_id", TOWN, "service_code", code)
                        .getStatus())
                .isEqualTo(403);
        assertThat(done(keys.list(As.person(ELSEWHERE, PortalPermission.CONNECT))))
                .noneMatch(each -> each.id().equals(known.id()));
        assertThat(codes(keys.give(officer, new ProgramKeyDraft("", "北京")))).containsExactly("key-name", "key-region");
    }

    @Test
    void allThatIsWrongWithAReportIsSaid() throws Exception {
        MockHttpServletResponse answer = report(
                "requests.json",
                "lat",
                "91",
                "email",
                "nobody",
                "phone",
                "call me",
                "media_url",
                "ftp://example.org/x.jpg",
                "attribute[category]",
                "别的",
                "attribute[often]",
                "1",
                "attribute[often]",
                "2",
                "attribute[since]",
                "gestern");
        assertThat(answer.getStatus()).isEqualTo(400);
        String words = text(answer);
        assertThat(words)
                .contains(
                        "\"lat: ",
                        "\"email: ",
                        "\"phone: ",
                        "\"media_url: ",
                        "\"attribute[category]: ",
                        "\"attribute[often]: ",
                        "\"attribute[since]: ",
                        "\"description: ",
                        "\"address_string: ");
        json(answer).forEach(error -> assertThat(error.path("code").asInt()).isEqualTo(400));
        assertThat(tell("requests.json", "api_key", key, "jurisdiction_id", TOWN)
                        .getStatus())
                .isEqualTo(400);
        MockHttpServletResponse unknown =
                tell("requests.json", "api_key", key, "jurisdiction_id", TOWN, "service_code", "none");
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(ask("services/none.json").getStatus()).isEqualTo(404);
        assertThat(text(report("requests.json", "address_id", "440101", "description", "字".repeat(4001))))
                .contains("\"address_id: ", "\"description: ", "4001");
    }

    @Test
    void nothingOfALongReportIsLost() throws Exception {
        JsonNode posted = json(report(
                "requests.json",
                "address_id",
                COMMUNITY,
                "description",
                "长".repeat(3990) + series.substring(0, 10),
                "attribute[category]",
                "占道",
                "attribute[uprn]",
                "42"));
        var view = view(posted.path(0).path("service_request_id").asString());
        assertThat(view.ticket().where().region().digits()).isEqualTo(COMMUNITY);
        assertThat(String.valueOf(view.ticket().form().get("facts"))).hasSize(2000);
        String remarks =
                String.join("", view.events().stream().map(TicketEvent::words).toList());
        assertThat(remarks).contains(series.substring(0, 10)).endsWith("uprn：42");
    }

    @Test
    void markupAndOddCharactersStayText() throws Exception {
        String odd = "]]><a href=\"x\">&amp;\u0001\u000B𠮷 <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
        MockHttpServletResponse unknown = ask("requests.xml", "status", odd.replace(",", ""));
        assertThat(unknown.getStatus()).isEqualTo(400);
        assertThat(at(unknown, "/errors/error/description")).contains("]]><a href=\"x\">&amp;", "𠮷");
        MockHttpServletResponse posted = report(
                "requests.xml",
                "address_string",
                odd,
                "account_id",
                odd,
                "description",
                odd + series,
                "attribute[category]",
                "占道");
        assertThat(posted.getStatus()).isEqualTo(200);
        assertThat(at(posted, "/service_requests/request/account_id"))
                .isEqualTo(odd.replace('\u0001', '\uFFFD').replace('\u000B', '\uFFFD'));
        assertThat(view(at(posted, "//service_request_id")).ticket().form().get("facts"))
                .isEqualTo(odd + series);
        assertThat(ask("requests.json", "status", "a\u0000b").getStatus()).isEqualTo(400);
    }

    @Test
    void picturesComeAsPartsOfTheForm() throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        MockMultipartFile torn = new MockMultipartFile("media", "断开.png", "image/png", new byte[] {1}) {
            @Override
            public InputStream getInputStream() throws IOException {
                throw new IOException("torn");
            }
        };
        String facts = "路灯" + UUID.randomUUID();
        JsonNode posted = pictures(
                facts,
                new MockMultipartFile("media", "现场.png", "image/png", picture.toByteArray()),
                new MockMultipartFile("media", "坏的.png", "image/png", new byte[] {1, 2, 3}),
                torn);
        assertThat(posted.path("service_notice").asString())
                .contains("查询码", "坏的.png", "断开.png")
                .doesNotContain("现场.png");
        assertThat(view(posted.path("service_request_id").asString()).attached().files())
                .hasSize(1);
        JsonNode again = pictures(facts, new MockMultipartFile("media", "现场.png", "image/png", picture.toByteArray()));
        assertThat(again.path("service_notice").asString()).contains("刚刚提交过", "现场.png");
    }

    private JsonNode pictures(String facts, MockMultipartFile... parts) throws Exception {
        MockMultipartHttpServletRequestBuilder form = multipart("/open311/v2/requests.json");
        for (MockMultipartFile part : parts) {
            form.file(part);
        }
        MockHttpServletResponse answer = send(with(
                form,
                "api_key",
                key,
                "jurisdiction_id",
                TOWN,
                "service_code",
                code,
                "address_id",
                COMMUNITY,
                "description",
                facts,
                "attribute[category]",
                "占道"));
        return json(answer).path(0);
    }
}
