package org.zhagen.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;

/** Writes down what was done with matters and tells the other rooms. */
@Component
class Trail {

    private final EntryRows entries;
    private final ApplicationEventPublisher events;
    private final Arriving arriving;
    private final ActClock clock;

    Trail(EntryRows entries, ApplicationEventPublisher events, Arriving arriving, ActClock clock) {
        this.entries = entries;
        this.events = events;
        this.arriving = arriving;
        this.clock = clock;
    }

    /**
     * What a step did.
     *
     * @param standsFor name of the absent person for whom it was taken; empty for none
     * @param before what was changed; empty for nothing
     */
    record Done(String act, String standsFor, String words, String before, String after) {

        static Done of(MatterStep step, String standsFor, String words) {
            return new Done(step.id(), standsFor, words, "", "");
        }
    }

    /** The time, as exactly as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @param holder who has the matter afterwards; null for nobody
     */
    void write(Acting acting, UUID matter, Done done, @Nullable UUID holder) {
        entries.write(matter, entry(acting, done), holder);
    }

    /** What is done now, for a statement that does it and writes it down. */
    Entry entry(Acting acting, Done done) {
        return new Entry(
                done.act,
                now(),
                acting.person(),
                acting.name(),
                acting.office(),
                done.standsFor,
                done.words,
                done.before,
                done.after);
    }

    /** From now on somebody takes part in a matter without anything being written down of it; null for nobody. */
    void takesPart(UUID matter, @Nullable UUID person) {
        if (person != null) {
            entries.takesPart(matter, person, null);
        }
    }

    void tellOpened(Acting acting, Matter matter) {
        publish(acting, matter, matter.assignee());
        arriving.opened(acting, matter);
    }

    /**
     * @param before as it was before it was given to somebody; its version grew by one
     */
    void tellAssigned(Acting acting, Matter before, Assignee assignee) {
        publish(acting, before, assignee);
        if (!assignee.equals(before.assignee())) {
            arriving.came(acting, before, assignee, before.version() + 1);
        }
    }

    /**
     * @param after as it is since its room gave it to somebody else
     */
    void tellAdvanced(Acting acting, Matter after, Assignee assignee) {
        publish(acting, after, assignee);
        arriving.came(acting, after, assignee, after.version());
    }

    private void publish(Acting acting, Matter matter, Assignee assignee) {
        events.publishEvent(
                new MatterAssigned(matter.id(), matter.kind(), matter.subject(), matter.title(), assignee, acting));
    }

    void tellDue(Acting acting, Matter matter, @Nullable Instant due) {
        events.publishEvent(new MatterDueChanged(matter.id(), matter.kind(), matter.subject(), due, acting));
    }

    /**
     * @param settled whether its own room ended it
     */
    void tellClosed(Acting acting, Matter matter, String outcome, String words, boolean settled) {
        arriving.over(matter.id());
        events.publishEvent(
                new MatterClosed(matter.id(), matter.kind(), matter.subject(), outcome, words, settled, acting));
    }
}
