package org.zhagen.kernel.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.clock.Deadline;
import org.zhagen.kernel.clock.Pause;

/** Goes through what happened, one after the other, and keeps where it leads. */
final class Replay {

    final Course course;
    final SequencedMap<String, Track> parties = new LinkedHashMap<>();
    final List<RunningClock> clocks = new ArrayList<>();

    /** By the party that gets a part: the one that has it until then. */
    final Map<String, String> handed = new HashMap<>();

    private final Calendars calendars;
    private final Map<String, Pause> paused = new HashMap<>();

    Track whole = new Track("", false, Instant.MIN);
    Happening.@Nullable Closed closed;
    int transfers;
    int reworks;

    private Instant lastLeft = Instant.MIN;

    Replay(Course course, Calendars calendars) {
        this.course = course;
        this.calendars = calendars;
    }

    void apply(Happening happening) {
        switch (happening) {
            case Happening.Opened opened -> whole = new Track("", false, opened.at());
            case Happening.Joined joined ->
                parties.put(joined.party(), new Track(joined.party(), joined.lead(), joined.since()));
            case Happening.Handed given -> handed(given);
            case Happening.Led led -> parties.values().forEach(track -> track.lead = track.party.equals(led.party()));
            case Happening.Left left -> left(left);
            case Happening.Ended ended -> ended(ended);
            case Happening.Objected objected -> party(objected.party()).objecting = true;
            case Happening.Overruled overruled -> party(overruled.party()).objecting = false;
            case Happening.Paused pause -> paused(pause);
            case Happening.Resumed resumed -> resumed(resumed);
            case Happening.SentBack back -> sentBack(back);
            case Happening.Escalated escalated -> {
                // changes nothing about what is to be done
            }
            case Happening.Closed end -> closed(end);
        }
        if (closed == null) {
            start(whole);
            parties.values().stream().filter(Track::isActive).forEach(this::start);
        }
    }

    private Track party(String id) {
        Track track = id.isEmpty() ? whole : parties.get(id);
        if (track == null) {
            throw new IllegalArgumentException("nothing was given to " + id);
        }
        return track;
    }

    private void handed(Happening.Handed given) {
        transfers++;
        handed.put(given.to(), given.from());
    }

    private void left(Happening.Left left) {
        Track track = party(left.party());
        track.left = left.at();
        track.lead = false;
        track.objecting = false;
        lastLeft = left.at();
        handed.remove(left.party());
        handed.values().remove(left.party());
        stop(clock -> clock.party().equals(left.party()), left.at(), false);
    }

    private void ended(Happening.Ended ended) {
        party(ended.party()).ends.put(ended.stage(), ended.at());
        stop(clock -> clock.party().equals(ended.party()) && clock.stage().equals(ended.stage()), ended.at(), true);
    }

    private void sentBack(Happening.SentBack back) {
        int from = course.index(back.stage());
        reworks++;
        stop(clock -> course.index(clock.stage()) >= from, back.at(), false);
        whole.sendBack(course, from, back.at());
        parties.values().stream().filter(Track::isActive).forEach(track -> track.sendBack(course, from, back.at()));
        if (closed != null) {
            closed = null;
        }
    }

    private void closed(Happening.Closed end) {
        closed = end;
        stop(clock -> true, end.at(), false);
    }

    private void paused(Happening.Paused happening) {
        Pause pause = new Pause(happening.from(), null, happening.reason(), happening.approvedBy());
        paused.put(happening.party(), pause);
        replace(clock -> stands(clock, happening.party()), clock -> clock.with(and(clock.deadline(), pause)));
    }

    private void resumed(Happening.Resumed happening) {
        Pause open = paused.remove(happening.party());
        if (open != null) {
            Pause over = new Pause(open.from(), happening.at(), open.reason(), open.approvedBy());
            replace(
                    clock -> stands(clock, happening.party()),
                    clock -> clock.with(instead(clock.deadline(), open, over)));
        }
    }

    boolean isPaused(String party) {
        return paused.containsKey(party);
    }

    private static boolean stands(RunningClock clock, String party) {
        return clock.isRunning() && (party.isEmpty() || clock.party().equals(party));
    }

    private static Deadline and(Deadline deadline, Pause pause) {
        List<Pause> all = new ArrayList<>(deadline.pauses());
        all.add(pause);
        return new Deadline(deadline.calendar(), deadline.from(), deadline.within(), all);
    }

    private static Deadline instead(Deadline deadline, Pause open, Pause over) {
        List<Pause> all = new ArrayList<>(deadline.pauses());
        all.replaceAll(each -> each.equals(open) ? over : each);
        return new Deadline(deadline.calendar(), deadline.from(), deadline.within(), all);
    }

    private void stop(Predicate<RunningClock> which, Instant at, boolean met) {
        replace(which.and(RunningClock::isRunning), clock -> clock.stoppedAt(at, met));
    }

    private void replace(Predicate<RunningClock> which, UnaryOperator<RunningClock> change) {
        clocks.replaceAll(clock -> which.test(clock) ? change.apply(clock) : clock);
    }

    /** Starts the clocks of a track that can be counted from now on. */
    private void start(Track track) {
        for (int i = 0; i < course.legs().size(); i++) {
            Leg leg = course.legs().get(i);
            Duration within = leg.within();
            if (within != null && track.does(leg) && !track.clocked.contains(leg.id())) {
                Instant from = countedFrom(track, i);
                if (from != null) {
                    track.clocked.add(leg.id());
                    clocks.add(new RunningClock(
                            track.party,
                            leg.id(),
                            track.round(leg.id()),
                            deadline(track, leg, from, within),
                            null,
                            false));
                }
            }
        }
    }

    private Deadline deadline(Track track, Leg leg, Instant from, Duration within) {
        List<Pause> open = new ArrayList<>();
        Pause all = paused.get("");
        Pause own = track.isWhole() ? null : paused.get(track.party);
        if (all != null) {
            open.add(all);
        }
        if (own != null) {
            open.add(own);
        }
        return new Deadline(calendars.of(leg), from, within, open);
    }

    /** Since when the clock of a stage counts; null as long as that has not come. */
    private @Nullable Instant countedFrom(Track track, int index) {
        Leg leg = course.legs().get(index);
        String named = leg.countedFrom();
        int from = named.equals(Leg.OPENED) ? -1 : named.isEmpty() ? index - 1 : course.index(named);
        if (index >= track.redoneFrom && from < track.redoneFrom) {
            return track.redoneAt;
        }
        return from < 0 ? track.since : end(track, course.legs().get(from));
    }

    /** When a stage was over, as seen by a track; null while it isn't. */
    @Nullable
    Instant end(Track track, Leg leg) {
        if (!leg.byParty()) {
            return whole.ends.get(leg.id());
        }
        return track.isWhole() ? ofAll(leg) : track.ends.get(leg.id());
    }

    private @Nullable Instant ofAll(Leg leg) {
        Instant latest = null;
        for (Track track : parties.values()) {
            if (track.isActive()) {
                Instant end = track.ends.get(leg.id());
                if (end == null) {
                    return null;
                }
                latest = latest == null || end.isAfter(latest) ? end : latest;
            }
        }
        return latest == null || latest.isAfter(lastLeft) ? latest : lastLeft;
    }
}
