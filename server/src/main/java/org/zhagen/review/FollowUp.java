package org.zhagen.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A follow-up visit (回访): a closed ticket that was drawn, so that somebody asks how it went.
 *
 * @param procedure its title
 * @param closed when the ticket was closed; the visit belongs to that month
 * @param score what was said in the ticket, from 1 to 5; null where nothing was
 * @param unsolved whether they said in the ticket at its end that it is not really solved
 * @param pending whether something about it waits to be decided
 * @param seq how much happened
 */
public record FollowUp(
        UUID id,
        UUID ticket,
        String number,
        String title,
        String procedure,
        RegionCode region,
        Instant closed,
        @Nullable Integer score,
        boolean unsolved,
        Phase phase,
        boolean pending,
        int seq,
        boolean simulated) {

    /** How far it has come. */
    public enum Phase {
        OPEN,
        ASKED,
        /** Nobody answered, several times. */
        UNREACHABLE
    }

    /** The address of its page. */
    public String link() {
        return "/review/visits/" + id;
    }

    FollowUp then(Phase next, boolean waits) {
        return new FollowUp(
                id, ticket, number, title, procedure, region, closed, score, unsolved, next, waits, seq + 1, simulated);
    }
}
