package org.zhagen.portal.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.zhagen.work.Staff.codes;
import static org.zhagen.work.Staff.done;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.zhagen.access.Acting;
import org.zhagen.audit.AuditFilter;
import org.zhagen.audit.AuditLog;
import org.zhagen.audit.AuditPermission;
import org.zhagen.identity.As;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.PortalPermission;
import org.zhagen.portal.ProgramKey;
import org.zhagen.portal.ProgramKeyDraft;
import org.zhagen.portal.ReleaseDraft;
import org.zhagen.portal.Releases;
import org.zhagen.ticket.TicketEvent;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.web.Paging;
import tools.jackson.databind.JsonNode;

/** The server of GeoReport v2, route by route, against the shapes of the specification. */
class Open311Test extends Open311Ground {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    @Autowired
    private AuditLog log;

    @Autowired
    private Releases releases;

    @Test
    void discoverySaysWhereTheServerIs() throws Exception {
        MockHttpServletResponse xml = send(get("/open311/discovery.xml"));
        assertThat(xml.getContentType()).isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(text(xml)).startsWith(HEAD + "<discovery><changeset>");
        assertThat(at(xml, "/discovery/endpoints/endpoint/specification"))
                .isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(at(xml, "/discovery/endpoints/endpoint/url")).isEqualTo("http://localhost/open311/v2");
        MockHttpServletResponse answer = send(get("/open311/v2/discovery.json"));
        assertThat(answer.getContentType()).isEqualToIgnoringCase("application/json;charset=utf-8");
        JsonNode json = json(answer);
        assertThat(json.path("endpoints").path(0).path("formats").toString())
                .isEqualTo("[\"text/xml\",\"application/json\"]");
        assertThat(json.path("endpoints").path(0).path("type").asString()).isEqualTo("production");
        assertThat(json.path("key_service").asString()).isNotBlank();
    }

    @Test
    void servicesAreTheProceduresThatResidentsMayOpen() throws Exception {
        MockHttpServletResponse xml = ask("services.xml");
        assertThat(text(xml))
                .startsWith(HEAD + "<services><service>")
                .contains("<service><service_code>" + code + "</service_code>"
                        + "<service_name>反映&lt;问题&gt;&amp;建议</service_name>"
                        + "<description>反映&lt;问题&gt;&amp;建议（252101）</description><metadata>true</metadata>"
                        + "<type>realtime</type><keywords>占道, 食品</keywords><group>网格化管理</group></service>");
        for (JsonNode service : json(ask("services.json"))) {
            if (service.path("service_code").asString().equals(code)) {
                assertThat(service.toString())
                        .isEqualTo("{\"service_code\":\"" + code
                                + "\",\"service_name\":\"反映<问题>&建议\",\"description\":\"反映<问题>&建议（252101）\","
                                + "\"metadata\":true,\"type\":\"realtime\",\"keywords\":\"占道, 食品\","
                                + "\"group\":\"网格化管理\"}");
                return;
            }
        }
        throw new AssertionError("no service " + code);
    }

    @Test
    void aDefinitionHasTheFieldsOfTheProcedure() throws Exception {
        MockHttpServletResponse xml = ask("services/" + code + ".xml");
        assertThat(text(xml))
                .startsWith(HEAD + "<service_definition><service_code>" + code + "</service_code><attributes>"
                        + "<attribute><variable>true</variable><code>category</code><datatype>singlevaluelist</datatype>"
                        + "<required>true</required><datatype_description></datatype_description><order>1</order>"
                        + "<description>类别</description><values><value><key>占道</key><name>占道</name></value>"
                        + "<value><key>食品</key><name>食品</name></value></values></attribute>");
        JsonNode attributes = json(ask("services/" + code + ".json")).path("attributes");
        assertThat(attributes.valueStream().map(each -> each.path("code").asString()))
                .containsExactly("category", "since", "often", "again", "remark");
        assertThat(attributes.valueStream().map(each -> each.path("datatype").asString()))
                .containsExactly("singlevaluelist", "datetime", "number", "singlevaluelist", "string");
        assertThat(attributes.valueStream().map(each -> each.path("order").asInt()))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(attributes.path(3).path("values").toString())
                .isEqualTo("[{\"key\":\"true\",\"name\":\"是\"},{\"key\":\"false\",\"name\":\"否\"}]");
    }

    @Test
    void aCodeOutlivesARevision() throws Exception {
        String number = reported("占道", "摊位");
        assertThat(ServiceCode.of(install(TOWN, series, procedure()))).isEqualTo(code);
        assertThat(numbers(ask("requests.json", "service_code", code))).containsExactly(number);
        assertThat(numbers(ask("requests.json", "service_code", "none-00000000")))
                .isEmpty();
    }

    @Test
    void aReportBecomesATicket() throws Exception {
        MockHttpServletResponse xml = tell(
                "requests.xml",
                "api_key",
                key,
                "jurisdiction_id",
                TOWN,
                "service_code",
                code,
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
        JsonNode posted = json(tell(
                "requests.json",
                "api_key",
                key,
                "jurisdiction_id",
                TOWN,
                "service_code",
                code,
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
        String[] report = {
            "api_key",
            key,
            "jurisdiction_id",
            TOWN,
            "service_code",
            code,
            "address_id",
            COMMUNITY,
            "description",
            "路灯" + series,
            "attribute[category]",
            "占道"
        };
        JsonNode first = json(tell("requests.json", report)).path(0);
        JsonNode again = json(tell("requests.json", report)).path(0);
        assertThat(again.path("service_request_id")).isEqualTo(first.path("service_request_id"));
        assertThat(again.path("service_notice").asString()).contains("刚刚提交过");
        clock.forward(Duration.ofMinutes(11));
        assertThat(json(tell("requests.json", report)).path(0).path("service_request_id"))
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
    void aPlaceHasToBeNamedThatThereIs() throws Exception {
        for (String route : List.of("services.xml", "requests.xml", "servicerequestupdates.xml", "services/x.xml")) {
            MockHttpServletResponse none = ask(route, "jurisdiction_id", "");
            assertThat(none.getStatus()).isEqualTo(400);
            assertThat(at(none, "/errors/error/code")).isEqualTo("400");
            assertThat(at(none, "/errors/error/description")).startsWith("jurisdiction_id: ");
            assertThat(ask(route, "jurisdiction_id", "252999").getStatus()).isEqualTo(404);
            assertThat(ask(route, "jurisdiction_id", COMMUNITY).getStatus())
                    .isEqualTo(route.equals("services/x.xml") ? 404 : 200);
            assertThat(ask(route, "jurisdiction_id", COMMUNITY + "001").getStatus())
                    .isEqualTo(404);
            assertThat(ask(route, "jurisdiction_id", "city.gov").getStatus()).isEqualTo(404);
        }
        List<RegionCode> town = List.of(new RegionCode("252101"), new RegionCode("252101001"));
        assertThat(Jurisdictions.only(town)).contains(new RegionCode("252101"));
        assertThat(Jurisdictions.only(List.of(new RegionCode("252101"), new RegionCode("252201"))))
                .isEmpty();
    }

    @Test
    void allThatIsWrongWithAReportIsSaid() throws Exception {
        MockHttpServletResponse answer = tell(
                "requests.json",
                "api_key",
                key,
                "jurisdiction_id",
                TOWN,
                "service_code",
                code,
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
        assertThat(text(tell(
                        "requests.json",
                        "api_key",
                        key,
                        "jurisdiction_id",
                        TOWN,
                        "service_code",
                        code,
                        "address_id",
                        "440101",
                        "description",
                        "字".repeat(4001))))
                .contains("\"address_id: ", "\"description: ", "4001");
    }

    @Test
    void nothingOfALongReportIsLost() throws Exception {
        JsonNode posted = json(tell(
                "requests.json",
                "api_key",
                key,
                "jurisdiction_id",
                TOWN,
                "service_code",
                code,
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
    void whatIsToldOfRequestsNamesNobody() throws Exception {
        String words = "李四家门口" + series;
        String number = json(tell(
                        "requests.json",
                        "api_key",
                        key,
                        "jurisdiction_id",
                        TOWN,
                        "service_code",
                        code,
                        "address_id",
                        COMMUNITY,
                        "address_string",
                        "3号楼",
                        "lat",
                        "36.5",
                        "long",
                        "117.5",
                        "first_name",
                        "四",
                        "last_name",
                        "李",
                        "phone",
                        "13900177731",
                        "email",
                        "li@example.org",
                        "description",
                        words,
                        "media_url",
                        "https://example.org/a.jpg",
                        "attribute[category]",
                        "食品"))
                .path(0)
                .path("service_request_id")
                .asString();
        Instant opened = clock.instant();
        MockHttpServletResponse xml = ask("requests/" + number + ".xml");
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                opened.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
        // what the place is called is up to the directory
        assertThat(text(xml).replaceAll("<address>[^<]*</address>", "<address></address>"))
                .isEqualTo(HEAD + "<service_requests><request><service_request_id>" + number + "</service_request_id>"
                        + "<status>open</status><status_notes>办理中</status_notes>"
                        + "<service_name>反映&lt;问题&gt;&amp;建议</service_name><service_code>" + code
                        + "</service_code><description>食品</description><agency_responsible></agency_responsible>"
                        + "<service_notice></service_notice><requested_datetime>" + at + "</requested_datetime>"
                        + "<updated_datetime>" + at + "</updated_datetime><expected_datetime></expected_datetime>"
                        + "<address></address><address_id>" + COMMUNITY + "</address_id><zipcode></zipcode>"
                        + "<lat></lat><long></long><media_url></media_url></request></service_requests>");
        for (String answer : List.of(
                text(xml),
                text(ask("requests/" + number + ".json", "extensions", "true")),
                text(ask("requests.json", "extensions", "true")),
                text(ask("servicerequestupdates.json")))) {
            assertThat(answer).doesNotContain("李四", "3号楼", "13900177731", "li@example.org", "a.jpg", "36.5", series);
        }
        assertThat(ask("requests/" + number + ".json", "jurisdiction_id", ELSEWHERE)
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask("requests/none.json").getStatus()).isEqualTo(404);
    }

    @Test
    void requestsAreFoundByIdTimeStatusAndPage() throws Exception {
        Instant before = clock.instant();
        String first = reported("占道", "一");
        clock.forward(Duration.ofMinutes(1));
        String second = reported("食品", "二");
        clock.forward(Duration.ofMinutes(1));
        String third = reported("占道", "三");
        settle(second);
        String from = before.toString();
        String yesterday = before.minus(Duration.ofDays(1))
                .atZone(clock.getZone())
                .toOffsetDateTime()
                .toString()
                .replace('+', ' ');
        String of = "service_code";
        assertThat(numbers(ask("requests.json", of, code))).containsExactly(third, second, first);
        assertThat(numbers(ask("requests.json", of, code, "status", "open"))).containsExactly(third, first);
        assertThat(numbers(ask("requests.json", of, code, "status", "closed"))).containsExactly(second);
        assertThat(numbers(ask("requests.json", of, code, "status", "open,closed")))
                .hasSize(3);
        assertThat(numbers(ask("requests.json", of, code, "page_size", "2"))).containsExactly(third, second);
        assertThat(numbers(ask("requests.json", of, code, "page_size", "2", "page", "2")))
                .containsExactly(first);
        assertThat(numbers(ask("requests.json", "service_request_id", first + ", " + third, "status", "closed")))
                .containsExactly(third, first);
        String until = before.plusSeconds(90).toString();
        assertThat(numbers(ask("requests.json", of, code, "start_date", from, "end_date", until)))
                .containsExactly(second, first);
        String later = before.plus(Duration.ofDays(91)).toString();
        assertThat(ask("requests.json", "start_date", from, "end_date", later).getStatus())
                .isEqualTo(400);
        assertThat(ask("requests.json", "start_date", until, "end_date", from).getStatus())
                .isEqualTo(400);
        for (String wrong : List.of("2026-01-01", "yesterday", "2026-01-01T00:00:00", "+999999-01-01T00:00:00Z")) {
            assertThat(ask("requests.json", "start_date", wrong).getStatus()).isEqualTo(400);
        }
        assertThat(numbers(ask("requests.json", of, code, "start_date", yesterday)))
                .hasSize(3);
        assertThat(ask("requests.json", "status", "lost").getStatus()).isEqualTo(400);
        assertThat(ask("requests.json", "page", "0").getStatus()).isEqualTo(400);
        assertThat(ask("requests.json", "page_size", "1001").getStatus()).isEqualTo(400);
        JsonNode closed =
                json(ask("requests/" + second + ".json", "extensions", "true")).path(0);
        assertThat(closed.path("status").asString()).isEqualTo("closed");
        assertThat(closed.path("status_notes").asString()).isEqualTo("已结束 · 已解决");
        assertThat(closed.path("extended_attributes").path("outcome").asString())
                .isEqualTo("resolved");
        assertThat(closed.path("notes")
                        .valueStream()
                        .map(note -> note.path("description").asString()))
                .containsExactly("已收到", "办结：已解决", "已结束");
    }

    @Test
    void whatIsReleasedIsTold() throws Exception {
        String number = reported("占道", "摊位");
        settle(number);
        Acting officer = As.person(TOWN, PortalPermission.RELEASE, TicketPermission.READ);
        UUID ticket = view(number).ticket().id();
        done(releases.release(officer, ticket, 0, new ReleaseDraft("摊位归了位", "划了便民点，分时经营。")));
        assertThat(json(ask("requests/" + number + ".json"))
                        .path(0)
                        .path("description")
                        .asString())
                .isEqualTo("占道\n摊位归了位\n划了便民点，分时经营。");
    }

    @Test
    void picturesComeAsPartsOfTheForm() throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        MockHttpServletResponse answer = send(with(
                multipart("/open311/v2/requests.json")
                        .file(new MockMultipartFile("media", "现场.png", "image/png", picture.toByteArray()))
                        .file(new MockMultipartFile("media", "坏的.png", "image/png", new byte[] {1, 2, 3})),
                "api_key",
                key,
                "jurisdiction_id",
                TOWN,
                "service_code",
                code,
                "address_id",
                COMMUNITY,
                "description",
                "路灯" + UUID.randomUUID(),
                "attribute[category]",
                "占道"));
        JsonNode posted = json(answer).path(0);
        assertThat(posted.path("service_notice").asString()).contains("坏的.png").doesNotContain("现场.png");
        assertThat(view(posted.path("service_request_id").asString()).attached().files())
                .hasSize(1);
    }

    @Test
    void whoAsksTooMuchLearnsWhenToAskAgain() {
        var told = Told.wrong(Format.JSON, Wrong.later(Duration.ofSeconds(90)));
        assertThat(told.getStatusCode().value()).isEqualTo(429);
        assertThat(told.getHeaders().getFirst("Retry-After")).isEqualTo("91");
        assertThat(told.getHeaders().getFirst("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private static List<String> numbers(MockHttpServletResponse answer) throws Exception {
        return json(answer)
                .valueStream()
                .map(request -> request.path("service_request_id").asString())
                .toList();
    }

    @Test
    void updatesTellWhatHappened() throws Exception {
        Instant before = clock.instant();
        String number = reported("占道", "一");
        clock.forward(Duration.ofMinutes(5));
        settle(number);
        MockHttpServletResponse xml = ask("servicerequestupdates.xml", "service_request_id", number);
        assertThat(text(xml))
                .startsWith(HEAD + "<service_request_updates><request_update><update_id>" + number
                        + "-1</update_id><service_request_id>" + number
                        + "</service_request_id><status>OPEN</status><updated_datetime>");
        assertThat(at(xml, "count(/service_request_updates/request_update)")).isEqualTo("3");
        assertThat(at(xml, "//request_update[3]/status")).isEqualTo("CLOSED");
        JsonNode all = json(ask(
                "servicerequestupdates.json",
                "start_date",
                before.toString(),
                "end_date",
                clock.instant().toString()));
        assertThat(all.valueStream()
                        .filter(update ->
                                update.path("service_request_id").asString().equals(number))
                        .map(update -> update.path("description").asString()))
                .containsExactly("已收到", "办结：已解决", "已结束");
        assertThat(json(ask("servicerequestupdates.json", "page_size", "1")).size())
                .isEqualTo(1);
        assertThat(text(ask("servicerequestupdates.json", "jurisdiction_id", ELSEWHERE)))
                .doesNotContain(number);
        assertThat(ask("servicerequestupdates.json", "service_request_id", "none")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void markupAndOddCharactersStayText() throws Exception {
        String odd = "]]><a href=\"x\">&amp;\u0001\u000B𠮷 <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
        MockHttpServletResponse unknown = ask("requests.xml", "status", odd.replace(",", ""));
        assertThat(unknown.getStatus()).isEqualTo(400);
        assertThat(at(unknown, "/errors/error/description")).contains("]]><a href=\"x\">&amp;", "𠮷");
        MockHttpServletResponse posted = tell(
                "requests.xml",
                "api_key",
                key,
                "jurisdiction_id",
                TOWN,
                "service_code",
                code,
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
    void whatIsNotThereIsSaidInTheSameShape() throws Exception {
        for (String path : List.of("services/x.html", "services/x", "requests/1", "requests/x.yaml", "tokens/x")) {
            MockHttpServletResponse answer = ask(path);
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(at(answer, "/errors/error/code")).isEqualTo("404");
        }
        for (String path : List.of("services.html", "services", "x/y/z.xml", "")) {
            assertThat(ask(path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(ask("services.json").getHeader("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(ask("services.json").getCookies()).isEmpty();
    }

    /** What filters refuse, and faults, leave through the page of errors. */
    @Test
    void whatFiltersRefuseIsSaidInTheSameShape() throws Exception {
        for (HttpStatus status :
                List.of(HttpStatus.CONTENT_TOO_LARGE, HttpStatus.TOO_MANY_REQUESTS, HttpStatus.NOT_FOUND)) {
            MockHttpServletResponse answer = send(get("/error")
                    .with(Open311Test::onceMore)
                    .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, V2 + "requests.json")
                    .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status.value()));
            assertThat(answer.getStatus()).isEqualTo(status.value());
            assertThat(json(answer).path(0).path("code").asInt()).isEqualTo(status.value());
        }
        MockHttpServletResponse method = send(get("/error")
                .with(Open311Test::onceMore)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, V2 + "services.json")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 405));
        assertThat(method.getStatus()).isEqualTo(400);
        MockHttpServletResponse fault = send(get("/error")
                .with(Open311Test::onceMore)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, V2 + "requests.xml")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("select secret from x")));
        assertThat(fault.getStatus()).isEqualTo(500);
        assertThat(text(fault)).contains("<code>500</code>").doesNotContain("secret", "Exception");
    }

    /** As the container asks for the page of errors. */
    private static MockHttpServletRequest onceMore(MockHttpServletRequest request) {
        request.setDispatcherType(DispatcherType.ERROR);
        return request;
    }
}
