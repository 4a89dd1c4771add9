package org.zhagen.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;

/**
 * A ticket as whoever raised it sees it. Units have names in it, persons have none.
 *
 * @param place in words, as they said it
 * @param units that work on it, the leading one first
 * @param due until when the next step is to be done; null for no clock
 * @param turns stages that are theirs to end now
 * @param files names of what they attached
 * @param onward how far the one is with which it goes on since they were merged; null where it was not
 * @param seq how much happened
 */
public record Tracked(
        TrackingCode code,
        UUID ticket,
        String number,
        String procedure,
        RegionCode region,
        String place,
        Instant opened,
        boolean confidential,
        Flow.Phase phase,
        @Nullable Instant due,
        List<String> units,
        List<Step> steps,
        List<News> news,
        List<Leg> turns,
        List<FormField> asked,
        Map<String, Object> form,
        List<String> files,
        @Nullable Onward onward,
        int seq) {

    public Tracked {
        units = List.copyOf(units);
        steps = List.copyOf(steps);
        news = List.copyOf(news);
        turns = List.copyOf(turns);
        asked = List.copyOf(asked);
        form = Map.copyOf(form);
        files = List.copyOf(files);
    }

    /** How far a step is. */
    public enum Progress {
        DONE,
        NOW,
        AHEAD,
        /** It was over before it came to this. */
        LEFT_OUT
    }

    /**
     * A step on the way.
     *
     * @param own whether it is up to whoever raised it
     * @param at when it was done; null while it is not
     */
    public record Step(
            String title,
            boolean own,
            Progress progress,
            @Nullable Instant at) {}

    /**
     * Another report of the same thing, with which it goes on. Somebody else raised it: nothing is in it that not everybody may know.
     *
     * @param due until when the next step is to be done; null for no clock
     * @param units that work on it; none where whoever raised it asked for confidence
     */
    public record Onward(Flow.Phase phase, @Nullable Instant due, List<String> units, List<Step> steps) {
        public Onward {
            units = List.copyOf(units);
            steps = List.copyOf(steps);
        }

        /** The step at hand. */
        public Optional<Step> now() {
            return now(steps);
        }

        private static Optional<Step> now(List<Step> steps) {
            return steps.stream()
                    .filter(step -> step.progress() == Progress.NOW)
                    .findFirst();
        }
    }

    /**
     * Something that happened.
     *
     * @param kind worded under {@code portal.news.<kind>}
     * @param unit which; empty where it is a person or the ticket as a whole
     * @param stage title of the stage; empty for none
     * @param words that were said for them, or that they said
     */
    public record News(Instant at, String kind, String unit, String stage, String outcome, String words) {}

    public boolean isOpen() {
        return phase != Flow.Phase.CLOSED;
    }

    /** Whether it is worked on still, if only together with another one. */
    public boolean goesOn() {
        return onward == null ? isOpen() : onward.phase() != Flow.Phase.CLOSED;
    }

    /** The step at hand. */
    public Optional<Step> now() {
        return Onward.now(steps);
    }
}
