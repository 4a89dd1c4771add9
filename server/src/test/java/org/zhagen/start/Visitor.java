package org.zhagen.start;

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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhagen.access.Ids;

/** Somebody who entered the demo through its front page, and asks as a browser does. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;
    private final String token;

    /**
     * Enters as a person of the demo.
     *
     * @param person the id in {@code people.csv}
     */
    Visitor(URI server, String person) throws IOException, InterruptedException {
        this.server = server;
        this.token = token(get("welcome").body());
        UUID id = Ids.named("person", person);
        String form = "person=" + id + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(server.resolve("welcome/enter"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)));
    }

    /** Posts to the API. */
    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no form on the page:\n" + page);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        client.close();
    }
}
