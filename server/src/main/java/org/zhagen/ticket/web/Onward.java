package org.zhagen.ticket.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.RegionTexts;

/** What a form says already when a ticket is raised because of another one: nobody types twice what is known. */
@Component
class Onward {

    /** The field in which a procedure asks for the number of the first one, by the name that playbooks give it. */
    private static final String ORIGIN = "origin";

    private final Tickets tickets;
    private final RegionTexts regions;

    Onward(Tickets tickets, RegionTexts regions) {
        this.tickets = tickets;
        this.regions = regions;
    }

    /** The first one; null for none. */
    @Nullable
    Ticket ticket(Acting acting, @Nullable UUID from) {
        return from == null ? null : Answers.value(tickets.find(acting, from)).ticket();
    }

    /** Who is to be reached goes along by itself, unseen. */
    OpeningPages.Sent sent(Ticket first, InstalledCourse course, String usual) {
        Ticket.Where where = first.where();
        boolean there = course.region().contains(where.region());
        return new OpeningPages.Sent(
                regions.label(there ? where.region().digits() : usual),
                where.place(),
                text(where.longitude()),
                text(where.latitude()),
                Contact.NONE,
                Boolean.toString(first.confidential()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    Map<String, String> form(Ticket first, InstalledCourse course) {
        Map<String, String> form = new HashMap<>();
        List<FormField> fields = course.course().form();
        fields.stream()
                .filter(field -> field.id().equals(course.course().by())
                        && (field.options().isEmpty() || field.options().contains(first.category())))
                .forEach(field -> form.put(field.id(), first.category()));
        String words = words(first);
        fields.stream()
                .filter(field -> field.type() == FormField.Kind.LONG_TEXT && !field.personal())
                .findFirst()
                .ifPresent(field -> form.put(field.id(), words));
        fields.stream()
                .filter(field -> field.id().equals(ORIGIN) && field.type() == FormField.Kind.TEXT)
                .forEach(field -> form.put(field.id(), first.number()));
        return form;
    }

    /** The longest of what was written: what happened, and not what kind of thing it is. */
    private static String words(Ticket first) {
        return first.form().values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse(first.title());
    }
}
