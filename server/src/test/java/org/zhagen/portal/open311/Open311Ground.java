package org.zhagen.portal.open311;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhagen.access.Outcomes.done;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Document;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.PortalPermission;
import org.zhagen.portal.ProgramKeyDraft;
import org.zhagen.portal.ProgramKeys;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Desk;
import org.zhagen.ticket.InForce;
import org.zhagen.ticket.Installation;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.PublicTickets;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;
import org.zhagen.work.Staff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A county where residents may report something by programs, and another one, so that a jurisdiction has to be named. */
@PageTest
abstract class Open311Ground {

    static final String TOWN = "252101";
    static final String ELSEWHERE = "252201";
    static final String COMMUNITY = "252101001001";
    static final String V2 = "/open311/v2/";
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final Acting SYSTEM = Acting.system("test", Jurisdiction.COUNTRY);

    @Autowired
    MockMvc mvc;

    @Autowired
    Courses courses;

    @Autowired
    ProgramKeys keys;

    @Autowired
    PublicTickets publicTickets;

    @Autowired
    Openers openers;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketActs acts;

    @Autowired
    TestClock clock;

    final String series = UUID.randomUUID().toString();
    final Acting clerk =
            Staff.as(UUID.randomUUID(), "department", TOWN, TicketPermission.READ, TicketPermission.HANDLE);
    final String address = "ip-" + series;
    String code = "";
    String key = "";

    @BeforeEach
    void install() {
        install(ELSEWHERE, UUID.randomUUID().toString(), simple());
        code = ServiceCode.of(install(TOWN, series, procedure()));
        key = key(TOWN);
    }

    String key(String region) {
        Acting officer = As.person(region, PortalPermission.CONNECT);
        return done(keys.give(officer, new ProgramKeyDraft("随手报", ""))).secret();
    }

    InstalledCourse install(String region, String ofSeries, Course course) {
        RegionCode where = new RegionCode(region);
        courses.install(
                SYSTEM,
                new Installation(
                        UUID.randomUUID().toString(),
                        ofSeries,
                        "网格化管理",
                        "1.0.0",
                        where,
                        List.of(course),
                        List.of(new Desk("desk", where, clerk.person(), null, null, "经办")),
                        false));
        return InForce.find(courses, where, ofSeries);
    }

    static Course simple() {
        return course("诉求", List.of(field("facts", "情形", FormField.Kind.LONG_TEXT, false)), "");
    }

    /** One with a field of each sort, and a title that would be markup. */
    static Course procedure() {
        return course(
                "反映<问题>&建议",
                List.of(
                        field("category", "类别", FormField.Kind.CHOICE, true, "占道", "食品"),
                        field("place", "地点", FormField.Kind.LOCATION, true),
                        field("facts", "情形", FormField.Kind.LONG_TEXT, true),
                        field("photo", "照片", FormField.Kind.FILES, false),
                        field("since", "始于", FormField.Kind.DATE, false),
                        field("often", "次数", FormField.Kind.COUNT, false),
                        field("again", "曾经反映", FormField.Kind.FLAG, false),
                        field("remark", "备注", FormField.Kind.TEXT, false)),
                "category");
    }

    private static Course course(String title, List<FormField> form, String by) {
        return new Course(
                "report",
                title,
                List.of("resident"),
                form,
                by,
                new LinkedHashMap<>(),
                "desk",
                List.of(new Leg("settle", "办结", "assignee", null, "", false, List.of("resolved"), List.of())),
                List.of());
    }

    private static FormField field(String id, String title, FormField.Kind kind, boolean required, String... options) {
        return new FormField(id, title, kind, List.of(options), required, false, null, Place.of(id));
    }

    <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse send(B request) throws Exception {
        return mvc.perform(request.with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                }))
                .andReturn()
                .getResponse();
    }

    /** A GET for the town, with further arguments by turns a name and a value. */
    MockHttpServletResponse ask(String path, String... arguments) throws Exception {
        MockHttpServletRequestBuilder request = get(V2 + path);
        boolean elsewhere = List.of(arguments).contains("jurisdiction_id");
        return send(with(elsewhere ? request : request.param("jurisdiction_id", TOWN), arguments));
    }

    /** A POST with nothing but the arguments. */
    MockHttpServletResponse tell(String path, String... arguments) throws Exception {
        return send(with(post(V2 + path).contentType("application/x-www-form-urlencoded; charset=utf-8"), arguments));
    }

    /** A report of what the town asks for, with the key of a program and further arguments. */
    MockHttpServletResponse report(String path, String... arguments) throws Exception {
        String[] known = {"api_key", key, "jurisdiction_id", TOWN, "service_code", code};
        return tell(path, Stream.concat(Stream.of(known), Stream.of(arguments)).toArray(String[]::new));
    }

    static <B extends AbstractMockHttpServletRequestBuilder<B>> B with(B request, String... arguments) {
        B filled = request;
        for (int i = 0; i < arguments.length; i += 2) {
            filled = filled.param(arguments[i], arguments[i + 1]);
        }
        return filled;
    }

    /** Reports something that is right, and gives its number. */
    String reported(String category, String words) throws Exception {
        return json(report(
                        "requests.json",
                        "address_id",
                        COMMUNITY,
                        "description",
                        words + UUID.randomUUID(),
                        "attribute[category]",
                        category))
                .path(0)
                .path("service_request_id")
                .asString();
    }

    static JsonNode json(MockHttpServletResponse response) throws Exception {
        return new JsonMapper().readTree(text(response));
    }

    static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /** What an XPath finds in an answer. */
    static String at(MockHttpServletResponse response, String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(response.getContentAsByteArray()));
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }

    TicketView view(String number) {
        UUID id = publicTickets.byNumber(number).orElseThrow().id();
        return openers.find(id).orElseThrow();
    }

    void settle(String number) {
        TicketView view = done(tickets.find(clerk, view(number).ticket().id()));
        String party = view.parties().getFirst().party().id().toString();
        done(acts.end(
                clerk,
                view.ticket().id(),
                view.ticket().seq(),
                new StageDraft(party, "settle", "resolved", "", Map.of())));
    }
}
