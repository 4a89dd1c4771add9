package org.zhagen.kernel.flow;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.FormField;

/**
 * A stage of a procedure as it runs at a place.
 *
 * @param by {@code assignee}, {@code opener}, or the id of a role
 * @param within what is allowed there; null for no clock
 * @param countedFrom {@code opened}, or the id of an earlier stage; empty for the stage before
 * @param working whether only office hours of working days count
 * @param outcomes how the stage may end; none for a stage that is simply done
 * @param form what is asked in this stage
 */
public record Leg(
        String id,
        String title,
        String by,
        @Nullable Duration within,
        String countedFrom,
        boolean working,
        List<String> outcomes,
        List<FormField> form) {

    static final String OPENED = "opened";

    public Leg {
        outcomes = List.copyOf(outcomes);
        form = List.copyOf(form);
    }

    /** Whether each party does it for itself. */
    public boolean byParty() {
        return by.equals("assignee");
    }

    /** Whether whoever raised the ticket does it. */
    public boolean byOpener() {
        return by.equals("opener");
    }

    /** Whether it is done with a word: nothing is asked in it and nothing is decided. Doing a later stage does it as well. */
    public boolean isPlain() {
        return outcomes.isEmpty() && form.stream().noneMatch(FormField::required);
    }
}
