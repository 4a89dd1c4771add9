package org.zhagen.ticket.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.ticket.TicketEvent;
import org.zhagen.ticket.TicketMatrix;
import org.zhagen.ticket.TicketView;

/**
 * Something that happened, as the history of a ticket tells it.
 *
 * @param standsFor name of the absent person in whose place it was done; empty for none
 * @param from for a pause since when; null otherwise
 * @param filled what was filled in with it
 */
record Told(
        Instant at,
        String what,
        String who,
        String standsFor,
        String words,
        @Nullable Instant from,
        List<TicketWords.Filled> filled) {

    /** The history of a ticket, the oldest first. */
    static List<Told> of(TicketView view, TicketWords.Said said) {
        return view.events().stream().map(event -> of(event, view, said)).toList();
    }

    private static Told of(TicketEvent event, TicketView view, TicketWords.Said said) {
        String who = event.office().isEmpty() ? event.personName() : event.personName() + " · " + event.office();
        return new Told(
                event.at(),
                what(event, view, said),
                who,
                kept(event, "standsFor"),
                event.words(),
                event.kind().equals("paused") ? moment(event.data().get("from")) : null,
                said.filled(view, event.stage(), event.data().get("form")));
    }

    private static String what(TicketEvent event, TicketView view, TicketWords.Said said) {
        String party = view.partyName(event.party());
        String stage = view.course().course().leg(event.stage()).map(Leg::title).orElse(event.stage());
        return switch (event.kind()) {
            case "joined" ->
                said.text(
                        Boolean.TRUE.equals(event.data().get("lead"))
                                ? "ticket.event.joined-lead"
                                : "ticket.event.joined",
                        party);
            case "handed" ->
                said.text(
                        "ticket.event.handed",
                        party,
                        view.partyName(event.data().get("to")));
            case "ended" -> ended(event, party, stage, said);
            case "sent-back" -> said.text("ticket.event.sent-back", stage);
            case "escalated" -> said.text("ticket.event.escalated", reason(event, said));
            case "closed" -> said.text("ticket.ending." + kept(event, "ending"));
            case "taken-over" -> said.text("ticket.event.taken-over", kept(event, "from"), kept(event, "name"));
            case "merged" -> said.text("ticket.event.merged", kept(event, "number"));
            case "graded" ->
                said.text(
                        "ticket.event.graded",
                        said.text("ticket.quadrant."
                                + TicketMatrix.Quadrant.id(
                                        kept(event, "urgent").equals("true"),
                                        kept(event, "important").equals("true"))));
            case "paused", "resumed" ->
                said.text("ticket.event." + event.kind(), party.isEmpty() ? said.text("ticket.all-parties") : party);
            default -> said.known("ticket.event." + event.kind(), event.kind(), party);
        };
    }

    private static String ended(TicketEvent event, String party, String stage, TicketWords.Said said) {
        String done = event.outcome().isEmpty()
                ? said.text("ticket.event.ended", stage)
                : said.text("ticket.event.ended-with", stage, said.outcome(event.outcome()));
        return party.isEmpty() ? done : said.text("ticket.event.by", party, done);
    }

    private static String reason(TicketEvent event, TicketWords.Said said) {
        return said.known("ticket.reason." + kept(event, "reason"), kept(event, "reason"));
    }

    private static String kept(TicketEvent event, String key) {
        return Optional.ofNullable(event.data().get(key)).map(Object::toString).orElse("");
    }

    private static @Nullable Instant moment(@Nullable Object text) {
        try {
            return text == null ? null : Instant.parse(text.toString());
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }
}
