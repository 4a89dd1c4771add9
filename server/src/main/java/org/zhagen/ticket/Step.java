package org.zhagen.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Happening;

/**
 * What a command does to a ticket.
 *
 * @param happenings as the kernel says; empty for what is only said
 * @param said a kind of event that only says something, such as {@code commented}; empty for none
 * @param about which party it is said of; empty for the ticket as a whole
 * @param words empty for none
 * @param form what was filled in
 * @param joining by the id of the party: who it is
 * @param score from 1 to 5; null where nobody rates
 * @param into the ticket in which it goes on; null for none
 * @param standsFor by party and stage: name of the absent person in whose place it is done, empty for none
 */
record Step(
        List<Happening> happenings,
        String said,
        String about,
        String words,
        Map<String, Object> form,
        Map<String, Placing.Placed> joining,
        @Nullable Integer score,
        @Nullable UUID into,
        BiFunction<@Nullable UUID, String, String> standsFor) {

    Step {
        happenings = List.copyOf(happenings);
        form = Map.copyOf(form);
        joining = Map.copyOf(joining);
    }

    static Step of(List<Happening> happenings, String words) {
        return new Step(happenings, "", "", words, Map.of(), Map.of(), null, null, (party, stage) -> "");
    }

    static Step said(String kind, String about, String words) {
        return new Step(List.of(), kind, about, words, Map.of(), Map.of(), null, null, (party, stage) -> "");
    }

    Step with(Map<String, Object> filled) {
        return new Step(happenings, said, about, words, filled, joining, score, into, standsFor);
    }

    Step joining(String party, Placing.Placed placed) {
        return new Step(happenings, said, about, words, form, Map.of(party, placed), score, into, standsFor);
    }

    Step scored(@Nullable Integer points) {
        return new Step(happenings, said, about, words, form, joining, points, into, standsFor);
    }

    Step into(UUID other) {
        return new Step(happenings, said, about, words, form, joining, score, other, standsFor);
    }

    Step by(BiFunction<@Nullable UUID, String, String> names) {
        return new Step(happenings, said, about, words, form, joining, score, into, names);
    }
}
