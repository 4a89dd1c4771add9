package org.zhagen.portal.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhagen.ticket.TicketEvent;
import tools.jackson.databind.JsonNode;

/** Requests byte by byte as clients send them that exist: FixMyStreet's, the library three for Python, and curl of our document. */
class ProgramClientsTest extends Open311Ground {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n(curl .*?)```", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private static String encoded(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse got(String path, String query) throws Exception {
        return send(get(URI.create(V2 + path + "?" + query)));
    }

    private MockHttpServletResponse posted(String path, String type, String body) throws Exception {
        return send(post(URI.create(V2 + path)).contentType(type).content(body));
    }

    /** Its job asks for all services, then for the definition of each with metadata, sends reports and asks for updates. */
    @Test
    void fixMyStreet() throws Exception {
        String here = "jurisdiction_id=" + TOWN;
        MockHttpServletResponse services = got("services.xml", here);
        String service = "/services/service[service_code='" + code + "']";
        assertThat(at(services, service + "/metadata")).isEqualTo("true");
        MockHttpServletResponse definition = got("services/" + code + ".xml", here);
        assertThat(at(definition, "/service_definition/attributes/attribute[code='category']/values/value[1]/key"))
                .isEqualTo("占道");
        MockHttpServletResponse report =
                posted("requests.xml", "application/x-www-form-urlencoded", fixMyStreetReport());
        assertThat(report.getStatus()).as(text(report)).isEqualTo(200);
        String number = at(report, "/service_requests/request[1]/service_request_id");
        assertThat(view(number).ticket().form().get("facts"))
                .isEqualTo("北门占道\n\n早市占道两百米\n\nhttps://www.example.org/report/1");
        assertThat(view(number).events())
                .last()
                .extracting(TicketEvent::words)
                .isEqualTo(
                        "uprn：100012345\nhttps://www.example.org/photo/1.0.jpeg\nhttps://www.example.org/photo/1.1.jpeg");
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String from = clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(Duration.ofHours(2))
                .toString();
        clock.forward(Duration.ofMinutes(1));
        settle(number);
        String until =
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString();
        MockHttpServletResponse updates = got(
                "servicerequestupdates.xml",
                "api_key=" + key + "&end_date=" + encoded(until) + "&" + here + "&start_date=" + encoded(from));
        String mine = "/service_request_updates/request_update[service_request_id='" + number + "']";
        assertThat(at(updates, "count(" + mine + ")")).isEqualTo("3");
        assertThat(at(updates, mine + "[3]/status")).isEqualTo("CLOSED");
        assertThat(at(updates, mine + "[1]/updated_datetime"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        MockHttpServletResponse fetched =
                got("requests.xml", "end_date=" + encoded(until) + "&" + here + "&start_date=" + encoded(now));
        assertThat(at(fetched, "//request[service_request_id='" + number + "']/status"))
                .isEqualTo("closed");
        MockHttpServletResponse refused =
                posted("requests.xml", "application/x-www-form-urlencoded", "api_key=x&" + here);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(at(refused, "/errors/error[1]/code")).isEqualTo("403");
    }

    private String fixMyStreetReport() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("description", "北门占道\n\n早市占道两百米\n\nhttps://www.example.org/report/1\n");
        arguments.put("service_code", code);
        arguments.put("first_name", "A");
        arguments.put("last_name", "User");
        arguments.put("email", "test@example.com");
        arguments.put("lat", "36.651216");
        arguments.put("long", "117.120053");
        arguments.put("attribute[category]", "占道");
        arguments.put("attribute[uprn]", "100012345");
        arguments.put("jurisdiction_id", TOWN);
        arguments.put("api_key", key);
        arguments.put("media_url", "https://www.example.org/photo/1.0.jpeg");
        return encoded(arguments) + "&media_url=" + encoded("https://www.example.org/photo/1.1.jpeg");
    }

    /** It sends pictures of confidential reports along as parts of a form; they are not read. */
    @Test
    void fixMyStreetWithPictures() throws Exception {
        var form = with(
                multipart(V2 + "requests.xml").file("photo1", new byte[] {1, 2, 3}),
                "api_key",
                key,
                "jurisdiction_id",
                TOWN,
                "service_code",
                code,
                "first_name",
                "A",
                "last_name",
                "User",
                "email",
                "test@example.com",
                "lat",
                "36.651216",
                "long",
                "117.120053",
                "description",
                "早市占道" + series,
                "attribute[category]",
                "占道");
        MockHttpServletResponse answer = send(form);
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        assertThat(at(answer, "/service_requests/request/service_request_id")).isNotBlank();
    }

    /** It asks in JSON, wants errors as arrays, and sends all in a form. */
    @Test
    void three() throws Exception {
        JsonNode services = json(got("services.json", "jurisdiction_id=" + TOWN));
        assertThat(services.isArray()).isTrue();
        JsonNode report = json(posted(
                "requests.json",
                "application/x-www-form-urlencoded",
                "service_code=" + code + "&lat=36.651216&long=117.120053&description=early+stalls" + series
                        + "&attribute%5Bcategory%5D=" + encoded("食品") + "&jurisdiction_id=" + TOWN + "&api_key="
                        + key));
        String number = report.path(0).path("service_request_id").asString();
        JsonNode request = json(got("requests/" + number + ".json", "jurisdiction_id=" + TOWN));
        assertThat(request.path(0).path("status").asString()).isEqualTo("open");
        JsonNode several = json(got(
                "requests.json",
                "jurisdiction_id=" + TOWN + "&service_request_id=" + encoded(number + ",none")
                        + "&page_size=50&page=1"));
        assertThat(several.size()).isEqualTo(1);
    }

    /** The examples of docs/open311.md, for the town of this test. */
    @Test
    void theDocument() throws Exception {
        String number = reported("占道", "例");
        List<Integer> statuses = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(document());
        while (example.find()) {
            String words = example.group(1)
                    .replace("370105", TOWN)
                    .replace("report-1a2b3c4d", code)
                    .replace("YOUR-KEY", key)
                    .replace("20261123-0001", number);
            statuses.add(run(words).getStatus());
        }
        assertThat(statuses).hasSizeGreaterThan(5).containsOnly(200);
    }

    private MockHttpServletResponse run(String words) throws Exception {
        List<String> quoted =
                QUOTED.matcher(words).results().map(each -> each.group(1)).toList();
        URI address = URI.create(quoted.getFirst().replace("https://example.org", ""));
        if (quoted.size() == 1) {
            return send(get(address));
        }
        String body = quoted.stream()
                .skip(1)
                .map(pair -> pair.split("=", 2))
                .map(pair -> encoded(pair[0]) + "=" + encoded(pair[1]))
                .collect(Collectors.joining("&"));
        return send(
                post(address).contentType(MediaType.APPLICATION_FORM_URLENCODED).content(body));
    }

    private static String document() throws IOException {
        Path here = Path.of("docs/open311.md");
        return Files.readString(Files.exists(here) ? here : Path.of("..").resolve(here));
    }
}
