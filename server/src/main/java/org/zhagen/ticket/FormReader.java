package org.zhagen.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhagen.access.Days;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.FormField;

/**
 * Reads what was filled into the fields of a procedure. Files are attached apart, places are asked for by the ticket itself, and
 * personal data are kept apart, so none of them is a value here.
 */
final class FormReader {

    private static final int SHORT = 200;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final Reader reader;
    private final Map<String, String> given;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private FormReader(Reader reader, Map<String, String> given) {
        this.reader = reader;
        this.given = given;
    }

    /** The values by the id of the field; what is wrong has the place {@code form.<id>}. */
    static Map<String, Object> read(List<FormField> form, Map<String, String> given, Reader reader) {
        FormReader reading = new FormReader(reader, given);
        new FormParts(form).asked().forEach(reading::field);
        return reading.values;
    }

    private void field(FormField field) {
        String at = "form." + field.id();
        String text = Text.of(given.get(field.id()));
        if (text.isEmpty()) {
            if (field.required()) {
                reader.wrong(TicketCode.MISSING, at);
            }
            return;
        }
        switch (field.type()) {
            case TEXT, PERSON, UNIT -> values.put(field.id(), reader.text(at, text, SHORT));
            case LONG_TEXT -> values.put(field.id(), reader.text(at, text, Reader.WORDS));
            case CHOICE -> option(field, at, text);
            case COUNT -> matching(field, at, text, WHOLE);
            case NUMBER, MONEY, PERCENT -> matching(field, at, text, NUMBER);
            case DATE ->
                Days.read(text)
                        .ifPresentOrElse(
                                day -> values.put(field.id(), day.toString()),
                                () -> reader.wrong(TicketCode.NOT_A_DAY, at, text));
            case FLAG -> flag(field, at, text);
            case RATING -> rating(field, at, text);
            case FILES, LOCATION -> {
                // kept apart
            }
        }
    }

    private void option(FormField field, String at, String text) {
        if (field.options().contains(text)) {
            values.put(field.id(), text);
        } else {
            reader.wrong(
                    Finding.of(TicketCode.OPTION_UNKNOWN, Place.of(at), text).maybe(String.join("、", field.options())));
        }
    }

    private void matching(FormField field, String at, String text, Pattern form) {
        String plain = text.replace(",", "").replace("，", "");
        if (form.matcher(plain).matches()) {
            values.put(field.id(), plain);
        } else {
            reader.wrong(TicketCode.NOT_A_NUMBER, at, text);
        }
    }

    private void flag(FormField field, String at, String text) {
        switch (text) {
            case "true", "yes", "是", "on" -> values.put(field.id(), true);
            case "false", "no", "否" -> values.put(field.id(), false);
            default -> reader.wrong(TicketCode.NOT_A_FLAG, at, text);
        }
    }

    private void rating(FormField field, String at, String text) {
        if (text.matches("[1-5]")) {
            values.put(field.id(), Integer.valueOf(text));
        } else {
            reader.wrong(TicketCode.NOT_A_RATING, at, text);
        }
    }
}
