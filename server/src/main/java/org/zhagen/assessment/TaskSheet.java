package org.zhagen.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.site.Field;
import org.zhagen.work.MatterLine;

/**
 * All that is to be found out and prepared at a site before a playbook fits, to be given to people on one form.
 *
 * @param to to whom it can be given
 */
public record TaskSheet(SiteFit fit, List<Proposal> proposals, List<To> to) {

    public TaskSheet {
        proposals = List.copyOf(proposals);
        to = List.copyOf(to);
    }

    /** What is proposed. */
    public sealed interface Proposal {

        /** Its name in a form: {@code research.departments}, {@code prepare.leader}. */
        String id();

        /** Until when, unless somebody says otherwise. */
        LocalDate due();

        /** To whom, unless somebody says otherwise; the id of a {@link To}. */
        String who();

        /** The matter that is open for it already; null for none. */
        @Nullable
        MatterLine open();
    }

    /** A field to be found out. */
    public record Find(
            Field field,
            LocalDate due,
            String who,
            @Nullable MatterLine open) implements Proposal {
        @Override
        public String id() {
            return "research." + field.id();
        }
    }

    /** A precondition that is not met, with its remedy. */
    public record Prepare(
            Precondition precondition,
            LocalDate due,
            String who,
            @Nullable MatterLine open) implements Proposal {
        @Override
        public String id() {
            return "prepare." + precondition.id();
        }
    }

    /**
     * To whom tasks can be given: a person, or a role in a jurisdiction.
     *
     * @param id its name in a form
     * @param person null for a role
     * @param name of the person, or id of the role
     * @param region of the role; empty for the whole country and for a person
     */
    public record To(String id, @Nullable UUID person, String name, String region) {}
}
