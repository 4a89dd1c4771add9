package org.zhagen.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhagen.access.Ids;

/** Somebody with a session of their own, who entered the demo by one click and asks as a browser does. */
final class Visitor implements AutoCloseable {

    private static final int OK = 200;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI server;

    /**
     * Enters as a person of the demo.
     *
     * @param person the id in {@code demo/city/people.csv}
     */
    Visitor(URI server, String person) throws IOException, InterruptedException {
        this.server = server;
        Matcher token = TOKEN.matcher(get("welcome"));
        if (!token.find()) {
            throw new IllegalStateException("There is no form on the front page");
        }
        String form = "person=" + Ids.named("person", person) + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(server.resolve("welcome/enter"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    /** The page; anything but a page is a fault of the measurement. */
    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(answer.statusCode() + " for " + path);
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
