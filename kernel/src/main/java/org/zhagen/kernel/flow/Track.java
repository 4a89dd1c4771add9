package org.zhagen.kernel.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a party is, or the ticket as a whole in what is not done by parties; changes while happenings are replayed. */
final class Track {

    final String party;
    final Instant since;
    final Map<String, Instant> ends = new HashMap<>();
    final Set<String> clocked = new HashSet<>();
    final Map<String, Integer> rounds = new HashMap<>();

    boolean lead;

    @Nullable
    Instant left;

    boolean objecting;

    /** From which stage on everything was sent back the last time, and when; nothing while it never was. */
    int redoneFrom = Integer.MAX_VALUE;

    Instant redoneAt = Instant.MIN;

    Track(String party, boolean lead, Instant since) {
        this.party = party;
        this.lead = lead;
        this.since = since;
    }

    boolean isWhole() {
        return party.isEmpty();
    }

    boolean isActive() {
        return left == null;
    }

    /** Whether it is for this track to do a stage. */
    boolean does(Leg leg) {
        return leg.byParty() != isWhole();
    }

    int round(String stage) {
        return rounds.getOrDefault(stage, 0);
    }

    void sendBack(Course course, int from, Instant at) {
        for (Leg leg : course.legs().subList(from, course.legs().size())) {
            ends.remove(leg.id());
            clocked.remove(leg.id());
            rounds.merge(leg.id(), 1, Integer::sum);
        }
        redoneFrom = from;
        redoneAt = at;
    }
}
