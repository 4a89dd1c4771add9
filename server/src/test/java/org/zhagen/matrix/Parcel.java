package org.zhagen.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request ready to be sent.
 *
 * @param target path and query, in ASCII
 * @param headers lines
 */
record Parcel(String method, String target, List<String> headers, byte[] body) {

    private static final String BOUNDARY = "----matrix";

    /** What a rule says that a plausible request sends, with the ids of a scene. */
    static Parcel of(Rule rule, Scene scene) {
        String path = scene.filled(rule.path());
        String[] parts = scene.sent(rule.sends(), rule.path()).split(" ", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        Parcel plain = new Parcel(rule.method(), path, headers(rule, scene), new byte[0]);
        return switch (parts[0]) {
            case "" -> plain;
            case "form" -> plain.with("application/x-www-form-urlencoded", Scene.bytes(form(pairs(rest))));
            case "json" -> plain.with("application/json", Scene.bytes(rest));
            case "yaml" -> plain.with("application/yaml", Scene.bytes(rest));
            case "file" -> plain.upload(rest);
            default -> plain.at(path + "?" + form(pairs(parts[0].substring(1))));
        };
    }

    private static List<String> headers(Rule rule, Scene scene) {
        return rule.path().startsWith("/api/") && !rule.method().equals("GET")
                ? List.of("If-Match: \"" + scene.revision(rule.path()) + "\"")
                : List.of();
    }

    /** {@code a=b&c=d} with nothing encoded yet. */
    static List<String[]> pairs(String text) {
        return Arrays.stream(text.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> (pair + "=").split("=", -1))
                .toList();
    }

    static String form(List<String[]> pairs) {
        return pairs.stream().map(pair -> code(pair[0]) + "=" + code(pair[1])).collect(Collectors.joining("&"));
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Parcel at(String other) {
        return new Parcel(method, other, headers, body);
    }

    Parcel with(String type, byte[] content) {
        return with("Content-Type: " + type).body(content);
    }

    Parcel with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Parcel(method, target, more, body);
    }

    Parcel body(byte[] content) {
        return new Parcel(method, target, headers, content);
    }

    /** Without a header, given by its beginning. */
    Parcel without(String beginning) {
        return new Parcel(
                method,
                target,
                headers.stream().filter(line -> !line.startsWith(beginning)).toList(),
                body);
    }

    /** {@code name.ending a=b&c=d}: a file of that name, and further parts. */
    private Parcel upload(String text) {
        String[] parts = (text + " ").split(" ", -1);
        return multipart(parts[0], Scene.bytes("zhagen " + parts[0]), pairs(parts[1]));
    }

    Parcel multipart(String name, byte[] content, List<String[]> pairs) {
        StringBuilder head = new StringBuilder();
        for (String[] pair : pairs) {
            head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + pair[0] + "\"\r\n\r\n");
            head.append(pair[1]).append("\r\n");
        }
        head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name);
        head.append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] first = Scene.bytes(head.toString());
        byte[] last = Scene.bytes("\r\n--" + BOUNDARY + "--\r\n");
        byte[] all = Arrays.copyOf(first, first.length + content.length + last.length);
        System.arraycopy(content, 0, all, first.length, content.length);
        System.arraycopy(last, 0, all, first.length + content.length, last.length);
        return with("multipart/form-data; boundary=" + BOUNDARY, all);
    }
}
