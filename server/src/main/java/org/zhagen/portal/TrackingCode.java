package org.zhagen.portal;

import java.util.Locale;
import java.util.Optional;
import org.zhagen.identity.Vault;

/**
 * What whoever reported something is given, to look after it: nine random characters and one that checks them, of Crockford's
 * base 32, which has no letters that look like digits. The check is that of Luhn modulo 32, which finds each single wrong character
 * and nearly each pair that is turned round.
 *
 * @param text ten characters
 */
public record TrackingCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int RANDOM = 9;

    public TrackingCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("not a tracking code");
        }
    }

    /** A new one; 45 random bits. */
    static TrackingCode next() {
        return of(Vault.random(RANDOM));
    }

    /** The one that random bytes, or bytes that nobody can guess, lead to; at least nine. */
    static TrackingCode of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            text.append(ALPHABET.charAt((bytes[i] & 0xff) % BASE));
        }
        return new TrackingCode(text.append(check(text)).toString());
    }

    /** Reads a code as people type it: with blanks and dashes, in small letters, O for 0, I and L for 1. */
    public static Optional<TrackingCode> read(String typed) {
        String text = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isCode(text) ? Optional.of(new TrackingCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() == RANDOM + 1
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(text.substring(0, RANDOM)) == text.charAt(RANDOM);
    }

    private static char check(CharSequence body) {
        int factor = 2;
        int sum = 0;
        for (int i = body.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(body.charAt(i));
            factor = factor == 2 ? 1 : 2;
            sum += addend / BASE + addend % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    /** As people read it: 7K3M9-2XQ4P. */
    public String shown() {
        return text.substring(0, 5) + "-" + text.substring(5);
    }

    /** The address of its page. */
    public String link() {
        return "/portal/track/" + shown();
    }

    /** Says nothing: a code is a secret. */
    @Override
    public String toString() {
        return "TrackingCode";
    }
}
