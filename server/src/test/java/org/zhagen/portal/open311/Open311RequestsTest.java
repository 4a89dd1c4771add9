package org.zhagen.portal.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhagen.access.Acting;
import org.zhagen.identity.As;
import org.zhagen.portal.PortalPermission;
import org.zhagen.portal.ReleaseDraft;
import org.zhagen.portal.Releases;
import org.zhagen.ticket.TicketPermission;
import tools.jackson.databind.JsonNode;

/** What GeoReport v2 tells of what was reported: found by time and state, with what happened, and nobody named. */
class Open311RequestsTest extends Open311Ground {

    @Autowired
    private Releases releases;

    @Test
    void aCodeOutlivesARevision() throws Exception {
        String number = reported("占道", "摊位");
        assertThat(ServiceCode.of(install(TOWN, series, procedure()))).isEqualTo(code);
        assertThat(numbers(ask("requests.json", "service_code", code))).containsExactly(number);
        assertThat(numbers(ask("requests.json", "service_code", "none-00000000")))
                .isEmpty();
    }

    @Test
    void whatIsToldOfRequestsNamesNobody() throws Exception {
        String words = "李四家门口" + series;
        String number = json(report(
                        "requests.json",
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

    private static List<String> numbers(MockHttpServletResponse answer) throws Exception {
        return json(answer)
                .valueStream()
                .map(request -> request.path("service_request_id").asString())
                .toList();
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
}
