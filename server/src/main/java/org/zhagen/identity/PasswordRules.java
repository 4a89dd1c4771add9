package org.zhagen.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhagen.kernel.document.Finding;

/**
 * What a password must be: 12 characters of any kind, or 8 of at least three kinds (GB/T 22239-2019, 8.1.4.1 asks for
 * complexity; NIST SP 800-63B, 3.1.1.2 asks for length and a list of common ones, and against rules that make people write
 * them down). It isn't changed by the calendar, but whenever somebody else knew it.
 */
final class PasswordRules {

    private static final int LONG = 12;
    private static final int SHORT = 8;
    private static final int KINDS = 3;
    private static final int LONGEST = 128;
    private static final int RUN = 4;
    private static final int TELLING = 3;
    private static final String FIELD = "password";
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** All that is wrong with a password for somebody; empty when it will do. */
    static List<Finding> check(String password, String login, String name) {
        return Stream.of(length(password), notCommon(password), notPersonal(password, login, name))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Finding> length(String password) {
        int length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return Optional.of(IdentityCode.PASSWORD_LONG.at(FIELD, LONGEST));
        }
        boolean enough = length >= LONG || (length >= SHORT && kinds(password) >= KINDS);
        return enough ? Optional.empty() : Optional.of(IdentityCode.PASSWORD_SHORT.at(FIELD, LONG, SHORT, KINDS));
    }

    /** Not in the list of the commonest, also not with digits or signs hung on, and not only a run such as 12345678. */
    static Optional<Finding> notCommon(String password) {
        String plain = plain(password);
        String root = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        boolean common = COMMON.contains(plain) || COMMON.contains(root) || runs(plain);
        return common ? Optional.of(IdentityCode.PASSWORD_COMMON.at(FIELD)) : Optional.empty();
    }

    static Optional<Finding> notPersonal(String password, String login, String name) {
        String plain = plain(password);
        boolean personal = Stream.of(login, name)
                .map(PasswordRules::plain)
                .anyMatch(own -> own.length() >= TELLING && plain.contains(own));
        return personal ? Optional.of(IdentityCode.PASSWORD_PERSONAL.at(FIELD)) : Optional.empty();
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(
                        Character::isLowerCase,
                        Character::isUpperCase,
                        Character::isDigit,
                        c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    /** Whether it consists of fewer than four pieces, where a piece is a run of equal, rising or falling characters. */
    private static boolean runs(String text) {
        int pieces = text.isEmpty() ? 0 : 1;
        int step = 2;
        for (int i = 1; i < text.length(); i++) {
            int next = text.charAt(i) - text.charAt(i - 1);
            boolean goesOn = Math.abs(next) <= 1 && (step == 2 || step == next);
            pieces += goesOn ? 0 : 1;
            step = goesOn ? next : 2;
        }
        return pieces < RUN;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> common() {
        InputStream file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
