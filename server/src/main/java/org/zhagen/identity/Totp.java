package org.zhagen.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes that change each 30 seconds: RFC 6238 with HMAC-SHA-1 and 6 digits, which is what every authenticator app knows. A code
 * of the step before or after the present one will do (RFC 6238, 5.2), and each step only once.
 */
final class Totp {

    static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int DRIFT = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    private Totp() {}

    static String code(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), at, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The step to which a code belongs, if it is right at this moment and later than the last one used.
     *
     * @param code as a person types it, with or without spaces
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        byte[] typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            byte[] right =
                    code(secret, Instant.ofEpochSecond(step * STEP.toSeconds())).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, typed) && step > lastStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The secret as people type it: Base32 in groups of four. */
    static String readable(byte[] secret) {
        return Base32.toBase32String(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the picture for the app says (Key URI Format of Google Authenticator). */
    static String uri(byte[] secret, String login) {
        String label = URLEncoder.encode("扎根:" + login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + Base32.toBase32String(secret) + "&issuer="
                + URLEncoder.encode("扎根", StandardCharsets.UTF_8);
    }
}
