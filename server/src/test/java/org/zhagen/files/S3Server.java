package org.zhagen.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * An object store in memory that trusts nobody: each request must carry the signature that the signer of AWS itself computes
 * for what arrived, and each object the digest that was signed.
 */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "zhagen-files";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String secret;
    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    S3Server(String secret) throws IOException {
        this.secret = secret;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String digest = header(exchange, "x-amz-content-sha256");
            if (!signature(exchange, body).equals(header(exchange, "authorization"))) {
                send(exchange, 403, error("SignatureDoesNotMatch"));
            } else if (!digest.equals(sha256(body))) {
                send(exchange, 400, error("XAmzContentSHA256Mismatch"));
            } else {
                act(exchange, exchange.getRequestURI().getPath(), body);
            }
        }
    }

    private void act(HttpExchange exchange, String path, byte[] body) throws IOException {
        if (!path.startsWith("/" + BUCKET + "/")) {
            send(exchange, 404, error("NoSuchBucket"));
            return;
        }
        byte[] there = objects.get(path);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, body);
                send(exchange, 200, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(path);
                send(exchange, 204, new byte[0]);
            }
            default -> read(exchange, there);
        }
    }

    private static void read(HttpExchange exchange, byte @Nullable [] there) throws IOException {
        if (there == null) {
            send(exchange, 404, error("NoSuchKey"));
            return;
        }
        String range = header(exchange, "range");
        int from = range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        send(exchange, range.isEmpty() ? 200 : 206, Arrays.copyOfRange(there, from, there.length));
    }

    private String signature(HttpExchange exchange, byte[] body) {
        List<String> signed = List.of(header(exchange, "authorization")
                .replaceAll(".*SignedHeaders=([^,]*),.*", "$1")
                .split(";"));
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.valueOf(exchange.getRequestMethod()))
                .uri(URI.create("http://" + header(exchange, "host")).resolve(exchange.getRequestURI()));
        signed.stream()
                .filter(name -> !name.startsWith("x-amz-"))
                .forEach(name -> request.putHeader(name, header(exchange, name)));
        Instant then = TIME.parse(header(exchange, "x-amz-date"), Instant::from);
        var answer = AwsV4HttpSigner.create()
                .sign(what -> what.identity(AwsCredentialsIdentity.create("key", secret))
                        .request(request.build())
                        .payload(() -> new ByteArrayInputStream(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "cn-test-1")
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(then, ZoneOffset.UTC)));
        return answer.request()
                .firstMatchingHeader("Authorization")
                .orElseThrow()
                .replace(", ", ",");
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
        }
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] error(String code) {
        return ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
