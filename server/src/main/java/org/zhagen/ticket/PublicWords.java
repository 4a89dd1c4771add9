package org.zhagen.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;

/**
 * What was said of a ticket, without what points to a person.
 *
 * @param raised what is the matter
 * @param done what the parties did, in their own words; empty where they wrote none
 */
public record PublicWords(String title, String raised, String done) {

    static PublicWords of(Loaded loaded, Contact contact) {
        Scrub scrub = new Scrub(List.of(contact.name(), contact.phone(), contact.email()));
        Ticket ticket = loaded.ticket();
        return new PublicWords(
                scrub.clean(ticket.title()),
                scrub.clean(texts(loaded.course().course().form(), ticket.form())),
                scrub.clean(done(loaded)));
    }

    /** What the parties said and filled in when they ended a stage, each thing once. */
    private static String done(Loaded loaded) {
        return loaded.events().stream()
                .filter(event -> event.kind().equals("ended"))
                .flatMap(event -> loaded.course().course().leg(event.stage()).stream()
                        .filter(Leg::byParty)
                        .flatMap(leg -> Stream.of(
                                event.words(), texts(leg.form(), event.data().get("form")))))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static String texts(List<FormField> fields, @Nullable Object values) {
        return values instanceof Map<?, ?> filled
                ? fields.stream()
                        .filter(field -> !field.personal())
                        .filter(field ->
                                field.type() == FormField.Kind.TEXT || field.type() == FormField.Kind.LONG_TEXT)
                        .flatMap(field -> Optional.ofNullable(filled.get(field.id())).stream())
                        .map(Object::toString)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("；"))
                : "";
    }
}
