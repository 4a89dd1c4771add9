package org.zhagen.portal.open311;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.portal.ProgramCode;
import org.zhagen.portal.Reports;

/**
 * What a report fills in: {@code description} into the field of the procedure that holds the words of whoever reports, attributes into
 * the others. What has no field is kept as a remark and not lost: the rest of a long description, attributes that clients add by
 * themselves, addresses of pictures. Pictures are never fetched: a server that fetches what strangers name can be led anywhere.
 */
final class Filled {

    /** "Free form text limited to 4,000 characters." */
    private static final int DESCRIPTION = 4_000;

    private static final int LONG = 2_000;
    private static final int SHORT = 200;
    private static final int PICTURES = 5;
    private static final int EXTRAS = 20;
    private static final Pattern PICTURE = Pattern.compile("https?://[^\\s<>\"\\p{Cntrl}]{1,490}");

    private final Map<String, String> form = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Finding> wrong;
    private final Asked asked;
    private final ZoneId zone;

    private Filled(Asked asked, ZoneId zone, List<Finding> wrong) {
        this.asked = asked;
        this.zone = zone;
        this.wrong = wrong;
    }

    static Filled of(Asked asked, Course course, ZoneId zone, List<Finding> wrong) {
        Filled filled = new Filled(asked, zone, wrong);
        Optional<FormField> words = Reports.words(course);
        Map<String, List<String>> attributes = new LinkedHashMap<>(asked.attributes());
        for (FormField field : Attributes.of(course)) {
            Optional.ofNullable(attributes.remove(field.id())).ifPresent(values -> filled.attribute(field, values));
        }
        String description = asked.text("description");
        List<String> same = words.map(field -> attributes.remove(field.id())).orElse(null);
        filled.description(words, description.isEmpty() && same != null ? String.join("\n", same) : description);
        filled.extras(attributes);
        filled.pictures();
        return filled;
    }

    private void attribute(FormField field, List<String> values) {
        if (values.size() > 1) {
            wrong.add(Finding.of(ProgramCode.ONE_VALUE, Place.of("attribute[" + field.id() + "]")));
            return;
        }
        String value = values.getFirst();
        form.put(field.id(), field.type() == FormField.Kind.DATE ? day(value) : value);
    }

    /** The day of a moment ("datetime"), where it is one. */
    private String day(String value) {
        try {
            return OffsetDateTime.parse(value.replace(' ', '+'))
                    .atZoneSameInstant(zone)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeException already) {
            return value;
        }
    }

    private void description(Optional<FormField> words, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > DESCRIPTION) {
            wrong.add(Finding.of(ProgramCode.TEXT_LONG, Place.of("description"), length, DESCRIPTION));
        }
        int kept = words.isEmpty() ? 0 : words.get().type() == FormField.Kind.LONG_TEXT ? LONG : SHORT;
        int end = text.offsetByCodePoints(0, Math.min(kept, length));
        words.ifPresent(field -> form.put(field.id(), text.substring(0, end)));
        if (end < text.length()) {
            lines.add(text.substring(end));
        }
    }

    private void extras(Map<String, List<String>> attributes) {
        attributes.entrySet().stream()
                .limit(EXTRAS)
                .map(extra -> extra.getKey() + "：" + cut(String.join("、", extra.getValue())))
                .forEach(lines::add);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
    }

    private void pictures() {
        List<String> pictures = asked.each("media_url");
        if (pictures.size() > PICTURES
                || pictures.stream().anyMatch(url -> !PICTURE.matcher(url).matches())) {
            wrong.add(Finding.of(ProgramCode.MEDIA_FORM, Place.of("media_url")));
            return;
        }
        lines.addAll(pictures);
    }

    Map<String, String> form() {
        return form.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In pieces that a remark can hold. */
    List<String> remarks() {
        String rest = String.join("\n", lines);
        List<String> remarks = new ArrayList<>();
        while (!rest.isBlank()) {
            int end = rest.offsetByCodePoints(0, Math.min(LONG, rest.codePointCount(0, rest.length())));
            remarks.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return remarks.stream().filter(remark -> !remark.isBlank()).toList();
    }
}
