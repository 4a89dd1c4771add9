package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong, people get a page in plain words and programs a problem, and nobody sees our insides. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class NoPagesTest {

    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/faults/bug, 500, 系统出了问题",
        "/faults/template, 500, 系统出了问题",
        "/faults/busy, 503, 现在太忙",
        "/faults/not-yours, 403, 您没有这项权限",
        "/faults/missing, 404, 没有找到",
        "/faults/stale, 409, 别人刚刚改过",
        "/faults/invalid, 422, 这样办不了",
        "/faults/post-only, 405, 请求不对",
        "/ui/data?percent=many, 400, 请求不对",
        "/nowhere, 404, 没有找到",
        "/assets/nowhere.css, 404, 没有找到",
    })
    void peopleGetAPage(String path, int status, String heading) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + heading + "</h1>").contains("</html>");
        assertShowsNoInsides(answer.body());
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/bug, 500, fault", "/api/v1/busy, 503, busy", "/api/v1/nowhere, 404, missing"})
    void programsGetAProblem(String path, int status, String code) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:zhagen:problem:" + code);
        assertShowsNoInsides(answer.body());
    }

    @Test
    void theReferenceOfAFaultIsInTheLog(CapturedOutput log) throws IOException, InterruptedException {
        for (String path : new String[] {"/faults/bug", "/faults/template", "/api/v1/bug"}) {
            Matcher reference = REFERENCE.matcher(get(path).body());
            assertThat(reference.find()).as(path).isTrue();
            assertThat(log).contains(reference.group());
        }
    }

    @Test
    void aFormWithoutItsTokenSaysWhatToDo() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/ui/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("title=x")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("页面开得太久了");
    }

    private static void assertShowsNoInsides(String body) {
        assertThat(body).doesNotContain("secret", "Exception", "org.zhagen", "springframework", "\tat ");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
