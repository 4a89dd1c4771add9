package org.zhagen.portal.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhagen.kernel.site.RegionCode;
import tools.jackson.databind.JsonNode;

/** What a server of GeoReport v2 says of itself and of what can be reported, against the shapes of the specification. */
class Open311ServicesTest extends Open311Ground {

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
}
