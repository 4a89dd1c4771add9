package org.zhagen.kernel.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, where, and a way out.
 *
 * @param args what the sentence of the code is filled with, {@code {0}} first
 * @param maybe a concrete way out (a nearest name, for instance) that fills {@code {m}} of the code's hint; null for none
 */
public record Finding(
        Code code, Place at, List<String> args, @Nullable String maybe) {

    /** A sentence quotes no more characters of one value; nobody reads on. */
    private static final int QUOTED = 500;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");
    private static final Pattern SLOT = Pattern.compile("\\{(w?)(\\d|m)}");

    public Finding {
        args = List.copyOf(args);
    }

    public static Finding of(Code code, Place at, Object... args) {
        return new Finding(code, at, Arrays.stream(args).map(String::valueOf).toList(), null);
    }

    /** The same finding with a concrete way out; null leaves it as it is. */
    public Finding maybe(@Nullable String way) {
        return new Finding(code, at, args, way);
    }

    public boolean isError() {
        return code.severity() == Code.Severity.ERROR;
    }

    /** What is wrong, and "Maybe …" where there is a way out, in the language asked for (Chinese or English). */
    public String message(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                code.bundle(),
                Locale.of(language.getLanguage().equals("zh") ? "zh" : "en"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String sentence = fill(words.getString(code.id()), words);
        String hint = hint(words);
        return hint == null
                ? sentence
                : sentence + (language.getLanguage().equals("zh") ? "" : " ") + fill(hint, words);
    }

    private @Nullable String hint(ResourceBundle words) {
        String key = code.id() + (maybe == null ? ".hint" : ".maybe");
        if (words.containsKey(key)) {
            return words.getString(key);
        }
        return maybe == null ? null : words.getString("maybe");
    }

    /**
     * {@code file:line:column: code: message}, the form in which editors and continuous integration read findings: one line,
     * whatever line ends and control characters stand in what it quotes.
     */
    public String line(Locale language) {
        return CONTROL.matcher(at + ": " + code.id() + ": " + message(language)).replaceAll(" ");
    }

    /** Fills {@code {0}} with the argument and {@code {w0}} with the word for it, such as 整数 for {@code count}. */
    private String fill(String pattern, ResourceBundle words) {
        return SLOT.matcher(pattern).replaceAll(slot -> {
            String value = value(slot.group(2));
            return Matcher.quoteReplacement(slot.group(1).isEmpty() ? value : word(value, words));
        });
    }

    private static String word(String value, ResourceBundle words) {
        String key = "word." + value;
        return words.containsKey(key) ? words.getString(key) : value;
    }

    private String value(String slot) {
        if (slot.equals("m")) {
            return maybe == null ? "" : maybe;
        }
        int index = Integer.parseInt(slot);
        return index < args.size() ? shortened(args.get(index)) : "";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
