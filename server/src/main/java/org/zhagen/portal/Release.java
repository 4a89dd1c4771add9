package org.zhagen.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * What was decided about showing a handled ticket to everybody.
 *
 * @param seq in the order of release
 * @param region of the community at most
 * @param unit that led; empty where that was a person
 * @param score from 1 to 5; null where nobody rated it
 * @param why it was refused or taken back; empty for a released one
 * @param person who decided; {@code personName} and {@code office} as they were called then
 */
public record Release(
        UUID ticket,
        long seq,
        RegionCode region,
        String procedure,
        String category,
        String title,
        String summary,
        String unit,
        Instant opened,
        Instant closed,
        boolean late,
        @Nullable Integer score,
        boolean simulated,
        State state,
        String why,
        Instant decided,
        UUID person,
        String personName,
        String office,
        int version) {

    /** Whether everybody sees it. */
    public enum State {
        RELEASED,
        REFUSED,
        /** It was shown and is no more. */
        WITHDRAWN
    }

    public boolean isReleased() {
        return state == State.RELEASED;
    }

    /** How many days it took, begun ones counted. */
    public long days() {
        return Math.max(1, Duration.between(opened, closed).plusHours(23).toDays());
    }

    /** The address of the officers' page. */
    public String link() {
        return "/releases/" + ticket;
    }
}
