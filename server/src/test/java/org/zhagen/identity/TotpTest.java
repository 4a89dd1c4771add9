package org.zhagen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Instant.ofEpochSecond(second)));
        assertEquals(OptionalLong.of(second / 30), Totp.step(SECRET, code, Instant.ofEpochSecond(second), -1));
    }

    @Test
    void aCodeWillDoOneStepEarlyOrLateAndOnlyOnce() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.code(SECRET, now);
        assertTrue(Totp.step(SECRET, code, now.minusSeconds(30), -1).isPresent());
        assertTrue(Totp.step(SECRET, code, now.plusSeconds(30), -1).isPresent());
        assertFalse(Totp.step(SECRET, code, now.plusSeconds(90), -1).isPresent());
        long used = Totp.step(SECRET, code, now, -1).orElseThrow();
        assertFalse(Totp.step(SECRET, code, now, used).isPresent());
        assertTrue(Totp.step(SECRET, code.substring(0, 3) + " " + code.substring(3), now, used - 1)
                .isPresent());
    }

    @Test
    void theSecretIsReadable() {
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Totp.readable(SECRET));
        assertTrue(Totp.uri(SECRET, "wang").startsWith("otpauth://totp/%E6%89%8E%E6%A0%B9%3Awang?secret=GEZDGNBV"));
        assertTrue(QrPicture.of(Totp.uri(SECRET, "wang")).startsWith("<svg "));
    }
}
