package org.zhagen.ticket;

import java.util.List;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.playbook.FormField;

/**
 * What a procedure has to know of whoever a ticket is about: personal data are no values of its form but kept apart, and what of them it
 * requires is demanded like everything else.
 *
 * @param name where it requires a person or a name
 * @param way where it requires any other way to reach them: a telephone number, or an e-mail address in its place
 */
public record ContactNeed(boolean name, boolean way) {

    private static final ContactNeed NONE = new ContactNeed(false, false);

    public static ContactNeed of(Course course) {
        List<FormField> required = course.form().stream()
                .filter(field -> field.personal() && field.required() && field.type() != FormField.Kind.LOCATION)
                .toList();
        return new ContactNeed(
                required.stream().anyMatch(ContactNeed::isName),
                required.stream().anyMatch(field -> !isName(field)));
    }

    /** Whether anything of it has to be said. */
    public boolean isAny() {
        return name || way;
    }

    /** Who walks about, or goes on with what another ticket knows already, is not asked. */
    static ContactNeed of(Course course, NewTicket wanted) {
        boolean asked = wanted.parent() == null
                && (wanted.source() == Ticket.Source.OFFICE || wanted.source() == Ticket.Source.RESIDENT);
        return asked ? of(course) : NONE;
    }

    private static boolean isName(FormField field) {
        return field.type() == FormField.Kind.PERSON || field.id().equals("name");
    }
}
