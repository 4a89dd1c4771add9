package org.zhagen.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.flow.Happening;

/** What the kernel says that happened, as the database keeps it. What is only said about a ticket is none of it. */
final class Happenings {

    /** What a closed ticket was scored by then; not there where nobody had rated it. */
    static final String SCORE = "score";

    /** Name of the absent person in whose place it was done; not there for none. */
    static final String STANDS_FOR = "standsFor";

    /** Whether whoever raised it said with the closing that it is not really solved; not there where they did not. */
    static final String UNSOLVED = "unsolved";

    static final String ESCALATED = "escalated";

    /** Why it was escalated. */
    static final String REASON = "reason";

    private Happenings() {}

    /**
     * The columns of a row.
     *
     * @param data what else belongs to it
     */
    record Kept(
            String kind, @Nullable UUID party, String stage, String outcome, String words, Map<String, Object> data) {

        static Kept of(String kind, String party, Map<String, Object> data) {
            return new Kept(kind, party.isEmpty() ? null : UUID.fromString(party), "", "", "", data);
        }
    }

    static Kept kept(Happening happening) {
        return switch (happening) {
            case Happening.Opened ignored -> Kept.of("opened", "", Map.of());
            case Happening.Joined joined ->
                Kept.of(
                        "joined",
                        joined.party(),
                        Map.of("lead", joined.lead(), "since", joined.since().toString()));
            case Happening.Handed handed -> Kept.of("handed", handed.from(), Map.of("to", handed.to()));
            case Happening.Led led -> Kept.of("led", led.party(), Map.of());
            case Happening.Left left -> Kept.of("left", left.party(), Map.of());
            case Happening.Ended ended ->
                new Kept("ended", party(ended.party()), ended.stage(), ended.outcome(), "", Map.of());
            case Happening.Objected objected -> Kept.of("objected", objected.party(), Map.of());
            case Happening.Overruled overruled -> Kept.of("overruled", overruled.party(), Map.of());
            case Happening.Paused paused ->
                new Kept(
                        "paused",
                        party(paused.party()),
                        "",
                        "",
                        paused.reason(),
                        Map.of("from", paused.from().toString(), "approvedBy", paused.approvedBy()));
            case Happening.Resumed resumed -> Kept.of("resumed", resumed.party(), Map.of());
            case Happening.SentBack back -> new Kept("sent-back", null, back.stage(), "", "", Map.of());
            case Happening.Escalated escalated ->
                Kept.of(ESCALATED, "", Map.of(REASON, Code.kebab(escalated.reason())));
            case Happening.Closed closed -> Kept.of("closed", "", Map.of("ending", Code.kebab(closed.ending())));
        };
    }

    private static @Nullable UUID party(String party) {
        return party.isEmpty() ? null : UUID.fromString(party);
    }

    static Optional<Happening> read(TicketEvent event) {
        Instant at = event.at();
        String party = event.party() == null ? "" : event.party().toString();
        Happening happening = switch (event.kind()) {
            case "opened" -> new Happening.Opened(at);
            case "joined" ->
                new Happening.Joined(
                        at, party, Boolean.TRUE.equals(event.data().get("lead")), Instant.parse(text(event, "since")));
            case "handed" -> new Happening.Handed(at, party, text(event, "to"));
            case "led" -> new Happening.Led(at, party);
            case "left" -> new Happening.Left(at, party);
            case "ended" -> new Happening.Ended(at, party, event.stage(), event.outcome());
            case "objected" -> new Happening.Objected(at, party);
            case "overruled" -> new Happening.Overruled(at, party);
            case "paused" ->
                new Happening.Paused(
                        at, party, Instant.parse(text(event, "from")), event.words(), text(event, "approvedBy"));
            case "resumed" -> new Happening.Resumed(at, party);
            case "sent-back" -> new Happening.SentBack(at, event.stage());
            case ESCALATED -> new Happening.Escalated(at, constant(Happening.Reason.class, text(event, REASON)));
            case "closed" -> new Happening.Closed(at, constant(Happening.Ending.class, text(event, "ending")));
            default -> null;
        };
        return Optional.ofNullable(happening);
    }

    private static String text(TicketEvent event, String key) {
        return String.valueOf(event.data().get(key));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String id) {
        return Code.read(type, id).orElseThrow(() -> new IllegalStateException(type + " has no " + id));
    }
}
