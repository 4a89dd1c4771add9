package org.zhagen.portal.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.zhagen.access.Text;
import org.zhagen.portal.ProgramCode;

/**
 * What a call sends, in its address or as a form. An empty argument is the same as none ("Optional Arguments"). Arguments are not
 * bound by the framework: names such as {@code attribute[code]} are none of its fields.
 */
final class Asked {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\[\\]]{1,100})](?:\\[])?");
    private static final int MOST_NUMBERS = 7;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final HttpServletRequest request;
    private final SequencedMap<String, List<String>> values = new TreeMap<>();

    Asked(HttpServletRequest request) {
        this.request = request;
        request.getParameterMap().forEach(this::keep);
    }

    private void keep(String name, String[] given) {
        List<String> texts = Arrays.stream(given)
                .map(Text::of)
                .filter(text -> !text.isEmpty())
                .toList();
        if (name.indexOf(0) >= 0 || texts.stream().anyMatch(text -> text.indexOf(0) >= 0)) {
            throw Wrong.bad(ProgramCode.CHARACTER_WRONG, name.replace("\u0000", ""));
        }
        if (!texts.isEmpty()) {
            values.put(name, texts);
        }
    }

    Locale language() {
        return RequestContextUtils.getLocale(request);
    }

    String address() {
        return request.getRemoteAddr();
    }

    HttpServletRequest request() {
        return request;
    }

    /** All that was sent, in the order of the names. */
    SequencedMap<String, List<String>> all() {
        return values;
    }

    List<String> each(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value; empty for none. */
    String text(String name) {
        return each(name).stream().findFirst().orElse("");
    }

    /** Values that may be declared several times, or with commas. */
    List<String> list(String name) {
        return each(name).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The values by the code of the attribute: {@code attribute[code]}, {@code attribute[code][]}. */
    SequencedMap<String, List<String>> attributes() {
        SequencedMap<String, List<String>> attributes = new TreeMap<>();
        values.forEach((name, texts) -> {
            Matcher attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                attributes.merge(
                        attribute.group(1),
                        texts,
                        (one, more) ->
                                Stream.concat(one.stream(), more.stream()).toList());
            }
        });
        return attributes;
    }

    /** A moment ("Date/time format"). A plus that was not encoded came as a blank. */
    Optional<Instant> moment(String name) {
        String text = text(name).replace(' ', '+');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                return Optional.of(moment.toInstant());
            }
        } catch (DateTimeException notOne) {
            throw Wrong.bad(ProgramCode.MOMENT_FORM, name, text(name));
        }
        throw Wrong.bad(ProgramCode.MOMENT_FORM, name, text(name));
    }

    /** A whole number from 1 on. */
    int number(String name, int usual, int most) {
        String text = text(name);
        if (text.isEmpty()) {
            return usual;
        }
        boolean number = text.length() <= MOST_NUMBERS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw Wrong.bad(ProgramCode.NUMBER_WRONG, name, most);
        }
        return Integer.parseInt(text);
    }
}
