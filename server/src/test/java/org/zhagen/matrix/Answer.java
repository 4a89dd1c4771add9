package org.zhagen.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What the server answered.
 *
 * @param status 0 when it closed the connection without a word
 * @param headers by their names in small letters
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    /** The body as text; that of a spreadsheet or bundle is what is packed in it. */
    String text() {
        if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException notAZip) {
            return text.toString();
        }
        return text.toString();
    }

    boolean isProblem() {
        return header("content-type").startsWith("application/problem+json") && text().contains("\"code\":\"");
    }

    boolean asksToSignIn() {
        return status / 100 == 3 && header("location").matches("[^?]*/sign-in(\\?.*)?");
    }

    String brief() {
        return status + (header("location").isEmpty() ? "" : " to " + header("location"));
    }
}
