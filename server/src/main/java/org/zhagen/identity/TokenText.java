package org.zhagen.identity;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * How a personal token is written: {@code zhg_}, 43 characters of 256 random bits, and seven of a checksum (CRC-32 in base 36), by
 * which those who search for lost secrets tell a token from other text without asking us.
 */
final class TokenText {

    private static final String PREFIX = "zhg_";
    private static final int RANDOM = 43;
    private static final int CHECK = 7;
    private static final int RADIX = 36;

    private TokenText() {}

    static String create() {
        String body = PREFIX + Secrets.token();
        return body + check(body);
    }

    /** Whether it can be a token at all; what can't costs no query. */
    static boolean isToken(String text) {
        int body = PREFIX.length() + RANDOM;
        return text.length() == body + CHECK
                && text.startsWith(PREFIX)
                && text.substring(body).equals(check(text.substring(0, body)));
    }

    private static String check(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        String digits = Long.toString(sum.getValue(), RADIX);
        return "0".repeat(CHECK - digits.length()) + digits;
    }
}
