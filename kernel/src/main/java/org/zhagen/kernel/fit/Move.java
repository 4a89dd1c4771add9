package org.zhagen.kernel.fit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.site.Field;

/** One change on the way to a fit. */
public sealed interface Move {

    /** The required preconditions that are not met and that it serves; none for the choice of a variant. */
    List<Precondition> serves();

    /** Where that stands in the playbook which asks for it. */
    Place at();

    /**
     * Another variant is chosen than the one that suits.
     *
     * @param variant empty for the playbook without any
     * @param at of the variant, or of the one that is left
     */
    record Choose(Optional<Variant> variant, Place at) implements Move {
        @Override
        public List<Precondition> serves() {
            return List.of();
        }
    }

    /**
     * A parameter is set, within its limits.
     *
     * @param from what holds without; null when that is unknown
     */
    record Set(Parameter parameter, @Nullable Object from, Object to, List<Precondition> serves) implements Move {
        public Set {
            serves = List.copyOf(serves);
        }

        @Override
        public Place at() {
            return parameter.at();
        }
    }

    /**
     * A field of the profile reaches a value.
     *
     * @param from null while it is unknown: it is to be found out first
     * @param to the nearest value that does; null where several unknown ones only do together
     */
    record Reach(
            Field field, @Nullable Object from, @Nullable Object to, List<Precondition> serves) implements Move {
        public Reach {
            serves = List.copyOf(serves);
        }

        @Override
        public Place at() {
            return serves.getFirst().rule().at();
        }
    }

    /** The remedy of a precondition is followed, in its own words. */
    record Remedy(Precondition precondition) implements Move {
        @Override
        public List<Precondition> serves() {
            return List.of(precondition);
        }

        @Override
        public Place at() {
            return precondition.at();
        }
    }
}
