package org.zhagen.ticket.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.ticket.FormParts;
import org.zhagen.ticket.InstalledCourse;

/**
 * A procedure as a phone asks for it: the kind of thing by one touch, and of the other fields only those that must be filled in and
 * the words.
 *
 * @param region digits of the place for which it is meant unless somebody says otherwise
 * @param place its name
 * @param by id of the field that says the kind of thing; empty for none
 * @param kinds of thing; one empty one where there are none
 * @param spoken id of the field for words, which begin with the kind of thing; empty for none
 * @param quick whether this is all that has to be said; otherwise the page of the procedure asks for the rest
 */
record FieldWay(
        UUID course,
        String title,
        String region,
        String place,
        String by,
        List<String> kinds,
        String spoken,
        List<Asked> asked,
        boolean quick,
        boolean simulated) {

    /**
     * A field.
     *
     * @param sort as playbooks write it, such as {@code long-text}
     */
    record Asked(
            String id,
            String title,
            String sort,
            List<String> options,
            boolean required,
            @Nullable String because) {

        static Asked of(FormField field) {
            return new Asked(
                    field.id(),
                    field.title(),
                    Code.kebab(field.type()),
                    field.options(),
                    field.required(),
                    field.because());
        }
    }

    static FieldWay of(InstalledCourse installed, TicketWords.Said said, String region, String place) {
        Optional<FormField> deciding =
                said.deciding(installed).filter(field -> !field.options().isEmpty());
        String by = deciding.map(FormField::id).orElse("");
        List<FormField> form = installed.course().form();
        Optional<FormField> spoken = form.stream().filter(FieldWay::isWords).findFirst();
        return new FieldWay(
                installed.id(),
                installed.course().title(),
                region,
                place,
                by,
                deciding.map(FormField::options).orElse(List.of("")),
                spoken.map(FormField::id).orElse(""),
                fields(installed, by).stream().map(Asked::of).toList(),
                form.stream().filter(FormField::required).allMatch(FieldWay::isQuick),
                installed.simulated());
    }

    /** The fields that are shown besides the kind of thing. */
    static List<FormField> fields(InstalledCourse installed, String by) {
        List<FormField> form = installed.course().form();
        Stream<FormField> words = form.stream().filter(FieldWay::isWords).limit(1);
        Stream<FormField> must = form.stream()
                .filter(field -> field.required() && isQuick(field))
                .filter(FormParts::isWritten)
                .filter(field -> !field.id().equals(by));
        return Stream.concat(words, must).distinct().toList();
    }

    private static boolean isWords(FormField field) {
        return !field.personal() && (field.type() == FormField.Kind.TEXT || field.type() == FormField.Kind.LONG_TEXT);
    }

    /** People and offices are looked up, which takes the network; who is to be reached is asked on the page of the procedure. */
    private static boolean isQuick(FormField field) {
        return !field.personal() && field.type() != FormField.Kind.PERSON && field.type() != FormField.Kind.UNIT;
    }
}
