package org.zhagen.kernel.fit;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Threshold;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.ValueType;

/** A value with a size in a playbook that decides which sites it fits. */
public sealed interface Knob {

    /** Its name in addresses, stable within a playbook. */
    String id();

    /** The value in the playbook; null where a rule gives it. */
    @Nullable
    Object now();

    ValueType type();

    /** Where it stands in the playbook. */
    Place at();

    /** The default of a parameter on which preconditions depend. */
    record Standard(Parameter.Quantity parameter, @Nullable Object now) implements Knob {
        @Override
        public String id() {
            return "params." + parameter.id();
        }

        @Override
        public ValueType type() {
            return parameter.type();
        }

        @Override
        public Place at() {
            return parameter.standard().at();
        }
    }

    /**
     * A literal with which a precondition compares a profile field.
     *
     * @param number its place among those of the precondition, from 1
     */
    record Limit(Precondition precondition, int number, Field field, Threshold threshold) implements Knob {
        @Override
        public String id() {
            return precondition.id() + "." + number;
        }

        @Override
        public Object now() {
            return threshold.value();
        }

        @Override
        public ValueType type() {
            return threshold.type();
        }

        @Override
        public Place at() {
            return precondition.rule().from(threshold.offset()).at();
        }
    }
}
