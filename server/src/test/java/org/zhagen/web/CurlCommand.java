package org.zhagen.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A curl command with the options that the documents use, as a request. */
final class CurlCommand {

    private static final String BOUNDARY = "part-of-an-example";

    private final Path folder;
    private final HttpRequest.Builder request = HttpRequest.newBuilder();
    private final ByteArrayOutputStream form = new ByteArrayOutputStream();
    private String method = "";
    private byte @Nullable [] body;
    private @Nullable Path output;

    CurlCommand(List<String> words, Path folder) {
        this.folder = folder;
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            switch (word) {
                case "-i", "-s" -> {}
                case "-X" -> method = words.get(++at);
                case "-H" -> header(words.get(++at));
                case "-d", "--data-binary" -> body = data(words.get(++at));
                case "-F" -> part(words.get(++at));
                case "-o" -> output = folder.resolve(words.get(++at));
                default -> request.uri(uri(word));
            }
        }
    }

    private static URI uri(String word) {
        if (!word.startsWith("http")) {
            throw new AssertionError("not known of curl here: " + word);
        }
        return URI.create(URI.create(word).toASCIIString());
    }

    private void header(String header) {
        String[] parts = header.split(": ", 2);
        request.header(parts[0], parts[1]);
    }

    private byte[] data(String given) {
        return given.startsWith("@") ? read(given.substring(1)) : given.getBytes(StandardCharsets.UTF_8);
    }

    private void part(String given) {
        String[] parts = given.split("=", 2);
        boolean file = parts[1].startsWith("@");
        String name = file ? parts[1].substring(1) : "";
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + parts[0] + "\""
                + (file ? "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream" : "") + "\r\n\r\n");
        form.writeBytes(file ? read(name) : parts[1].getBytes(StandardCharsets.UTF_8));
        write("\r\n");
    }

    private void write(String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    HttpRequest request() {
        byte[] sent = body;
        if (form.size() > 0) {
            write("--" + BOUNDARY + "--\r\n");
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            sent = form.toByteArray();
        }
        String usual = sent == null ? "GET" : "POST";
        return request.method(
                        method.isEmpty() ? usual : method,
                        sent == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(sent))
                .build();
    }

    /** Where the body goes; null for the screen. */
    @Nullable
    Path output() {
        return output;
    }
}
