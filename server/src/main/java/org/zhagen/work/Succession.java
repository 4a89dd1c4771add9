package org.zhagen.work;

import java.util.List;
import java.util.UUID;
import org.zhagen.access.Acting;

/**
 * What a room does when somebody hands over: a bean of each room that keeps by itself for whom something waits. All of it happens in the
 * transaction of the handing over.
 */
public interface Succession {

    /** Somebody who takes over, and what they are called. */
    record Heir(Assignee assignee, String name) {}

    /**
     * A matter that was handed over.
     *
     * @param from name of whoever had it
     * @param reason why, in words
     */
    record Handed(UUID matter, Subject subject, String from, Heir heir, String reason) {}

    /** Keeps its own from being changed by others, before the matters are: whoever works in the room comes to both in that order. */
    void hold(List<Subject> subjects);

    /** A matter waits for somebody else now. */
    void takeOver(Acting acting, Handed handed);

    /**
     * What comes to somebody from now on goes to the heir, so far as it lies in the jurisdiction of who acts.
     *
     * @return for how much they were named
     */
    int succeed(Acting acting, UUID from, Heir heir);
}
