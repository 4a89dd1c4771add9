package org.zhagen.matrix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sends requests as a browser or program does: with a session, or as a visitor, and always with the token that a
 * form must carry.
 *
 * @param session value of the cookie; null for a visitor
 */
record Caller(Wire wire, String name, @Nullable String session) {

    private static final String TOKEN = "0c9c5b9e-2a4f-4b8a-9d54-6f0f6d0f6a11";

    /** As the server masks it: a one-time pad, here of zeros, and the token with it. */
    private static final String MASKED = Base64.getUrlEncoder().encodeToString(padded());

    private static final AtomicInteger SENT = new AtomicInteger();

    /** Each request comes from elsewhere, so that nobody has to wait because of those before. */
    private static String address(int number) {
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private static byte[] padded() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[token.length * 2];
        System.arraycopy(token, 0, all, token.length, token.length);
        return all;
    }

    Answer send(Parcel parcel) {
        List<String> lines = new ArrayList<>(parcel.headers());
        lines.add("Cookie: zhagen-form=" + TOKEN + (session == null ? "" : "; zhagen-session=" + session));
        lines.add("X-CSRF-TOKEN: " + MASKED);
        lines.add("X-Forwarded-For: " + address(SENT.incrementAndGet()));
        return wire.send(parcel.method(), parcel.target(), lines, parcel.body());
    }
}
