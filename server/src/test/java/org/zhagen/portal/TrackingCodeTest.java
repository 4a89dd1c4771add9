package org.zhagen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isReadAsPeopleTypeIt() {
        TrackingCode code = TrackingCode.next();
        assertThat(code.shown()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(TrackingCode.read(" " + code.shown().toLowerCase(Locale.ROOT) + " "))
                .contains(code);
        assertThat(TrackingCode.read(code.text().replace('0', 'o').replace('1', 'l')))
                .contains(code);
        assertThat(code.toString()).doesNotContain(code.text());
    }

    @Test
    void eachSingleWrongCharacterIsFound() {
        String text = TrackingCode.next().text();
        for (int at = 0; at < text.length(); at++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                char other = ALPHABET.charAt(i);
                if (other != text.charAt(at)) {
                    String wrong = text.substring(0, at) + other + text.substring(at + 1);
                    assertThat(TrackingCode.read(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsNone() {
        assertThat(TrackingCode.read("")).isEmpty();
        assertThat(TrackingCode.read("UUUUU-UUUUU")).isEmpty();
        assertThat(TrackingCode.read("０".repeat(10))).isEmpty();
        assertThat(TrackingCode.read("0".repeat(5000))).isEmpty();
    }
}
