package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WebSlice.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ResourcesTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src|content)=\"(/(?:assets|webjars)/[^\"]+)\"");
    private static final Pattern KEPT_APART = Pattern.compile("-[0-9a-f]{32}\\.|/\\d+\\.\\d+\\.\\d+/");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void filesOfPagesAreKeptForAYearAndSentSmall() throws IOException, InterruptedException {
        List<String> files = FILE.matcher(get("/ui").body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
        assertThat(files)
                .hasSizeGreaterThan(7)
                .allMatch(file -> KEPT_APART.matcher(file).find());
        for (String file : files) {
            HttpResponse<String> answer = get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .contains("max-age=31536000", "immutable");
            if (answer.body().length() > 1024) {
                assertThat(answer.headers().firstValue("Content-Encoding"))
                        .as(file)
                        .contains("gzip");
            }
        }
    }

    @Test
    void theLookIsKeptAndLeadsBack() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/look?language=en&large=1&back=%2Fui%2Flist%3Fq%3Dx");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/ui/list?q=x");
        assertThat(answer.headers().allValues("Set-Cookie").toString()).contains("lang=en", "large=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:%2F%2Fevil.example",
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "%2F%09%2Fevil.example",
                ""
            })
    void theLookLeadsNowhereElse(String back) throws IOException, InterruptedException {
        assertThat(get("/look?back=" + back).headers().firstValue("Location")).contains("/");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header(
                                "Accept-Encoding",
                                path.startsWith("/assets") || path.startsWith("/webjars") ? "gzip" : "identity")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
