package org.zhagen.ticket;

import static org.zhagen.access.Outcomes.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;

/**
 * Whistles that live from one end to the other on some node, through whatever faults.
 *
 * @param course id
 */
record Whistling(UUID course, Acting street, Acting city, Acting centre) {

    static final List<String> STAGES = List.of("respond", "arrive", "plan", "resolve", "rate");
    private static final Map<String, Map<String, String>> FORMS =
            Map.of("plan", Map.of("measures", "划定便民点"), "rate", Map.of("score", "5"));

    Ticket open(Node node) {
        return done(node.tickets.open(
                street, NewTicket.of(course, "990121101", "东街市场北门", Map.of("category", "占道", "facts", "早市占道"))));
    }

    Outcome<Ticket> end(Node node, UUID ticket, int seen, String stage) {
        Acting who = stage.equals("rate") ? street : city;
        String outcome = stage.equals("resolve") ? "resolved" : "";
        return node.acts.end(
                who, ticket, seen, new StageDraft("", stage, outcome, "", FORMS.getOrDefault(stage, Map.of())));
    }

    /**
     * Tickets from one end to the other; after a fault it is seen what is there, and gone on from that.
     *
     * @param acknowledged told of each step that was answered for: the ticket, and how many there are of it by then
     */
    Map<UUID, Integer> lives(Node node, int count, BiConsumer<UUID, Integer> acknowledged) throws Exception {
        Map<UUID, Integer> all = new HashMap<>();
        for (int i = 0; i < count; i++) {
            UUID ticket = again(() -> open(node)).id();
            acknowledged.accept(ticket, all.merge(ticket, 1, Integer::sum));
            goOn(node, ticket, () -> acknowledged.accept(ticket, all.merge(ticket, 1, Integer::sum)));
        }
        return all;
    }

    /** Takes a ticket to its end from wherever it is. */
    void goOn(Node node, UUID ticket, Runnable acknowledged) throws Exception {
        for (String stage : STAGES) {
            again(() -> {
                TicketView now = done(node.tickets.find(centre, ticket));
                return isOver(now, stage)
                        ? now.ticket()
                        : done(end(node, ticket, now.ticket().seq(), stage));
            });
            acknowledged.run();
        }
    }

    private static boolean isOver(TicketView ticket, String stage) {
        return ticket.events().stream()
                .anyMatch(event -> event.kind().equals("ended") && event.stage().equals(stage));
    }

    /** What is cut off is asked again. */
    static <T> T again(Callable<T> work) throws Exception {
        while (true) {
            try {
                return work.call();
            } catch (DataAccessException | TransactionException cut) {
                Thread.onSpinWait();
            }
        }
    }
}
