package org.zhagen.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Contents as objects of an S3-compatible store. The store checks the digest of what it is given, since that is signed. */
final class S3Store implements ContentStore {

    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(2);
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z]{1,60})</Code>");
    private static final int MOST_OF_ERROR = 8_192;

    private final String base;
    private final S3Signature signature;
    private final HttpClient client;
    private final Clock clock;

    S3Store(FilesSettings.S3 settings, Clock clock) {
        this.base = settings.endpoint().toString().replaceAll("/+$", "") + "/" + settings.bucket() + "/";
        this.signature = new S3Signature(settings.region(), settings.accessKey(), settings.secretKey());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIME_TO_CONNECT)
                .build();
        this.clock = clock;
    }

    @Override
    public void put(Received content) throws IOException {
        if (has(content)) {
            return;
        }
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofFile(content.path());
        send("PUT", content.sha256(), content.sha256(), Map.of(), body).close();
    }

    private boolean has(Received content) throws IOException {
        HttpResponse<InputStream> answer =
                exchange("HEAD", content.sha256(), NOTHING, Map.of(), HttpRequest.BodyPublishers.noBody());
        answer.body().close();
        return answer.statusCode() == 200
                && answer.headers().firstValueAsLong("content-length").orElse(-1) == content.size();
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        Map<String, String> range = from == 0 ? Map.of() : Map.of("range", "bytes=" + from + "-");
        return send("GET", sha256, NOTHING, range, HttpRequest.BodyPublishers.noBody());
    }

    @Override
    public void delete(String sha256) throws IOException {
        send("DELETE", sha256, NOTHING, Map.of(), HttpRequest.BodyPublishers.noBody())
                .close();
    }

    private InputStream send(
            String method, String key, String digest, Map<String, String> also, HttpRequest.BodyPublisher body)
            throws IOException {
        HttpResponse<InputStream> answer = exchange(method, key, digest, also, body);
        int status = answer.statusCode();
        if (status / 100 == 2 || (method.equals("DELETE") && status == 404)) {
            return answer.body();
        }
        throw new IOException("object store: " + method + " was answered with " + status + " " + code(answer));
    }

    private static String code(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            Matcher code = CODE.matcher(new String(body.readNBytes(MOST_OF_ERROR), StandardCharsets.UTF_8));
            return code.find() ? code.group(1) : "";
        }
    }

    private HttpResponse<InputStream> exchange(
            String method, String key, String digest, Map<String, String> also, HttpRequest.BodyPublisher body)
            throws IOException {
        URI address = URI.create(base + ContentStore.path(key));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(TIME_TO_ANSWER).method(method, body);
        signature.headers(method, address, digest, also, clock.instant()).forEach(request::setHeader);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while talking to the object store", stopped);
        }
    }
}
