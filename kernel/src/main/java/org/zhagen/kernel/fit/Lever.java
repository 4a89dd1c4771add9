package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Sizes;
import org.zhagen.kernel.value.ValueRange;
import org.zhagen.kernel.value.ValueType;

/** Something that can be changed so that preconditions hold. */
sealed interface Lever {

    /** Whether a rule depends on it. */
    boolean moves(Precondition precondition, Rule rule);

    /** A value that can be another one. */
    sealed interface Valued extends Lever {

        @Nullable
        Object now();

        ValueType type();

        ValueRange range();

        /** The values of a type without size. */
        List<?> words();

        /** What a movement from end to end is. */
        double span();

        SortedSet<Double> turns(Rule rule, Bindings others);

        /** How far it is to a value, as a share of the span; 1 for words, and from the unknown. */
        default double distance(Object to) {
            return Sizes.of(now()).isPresent()
                    ? Math.abs(Sizes.of(to).orElseThrow() - Sizes.of(now()).orElseThrow()) / span()
                    : 1;
        }

        /** The values worth trying: where a comparison turns, the steps beside it, and the ends of the range. */
        default List<Object> candidates(List<Rule> rules, Bindings others) {
            Set<Object> values = new LinkedHashSet<>();
            if (!Sizes.has(type())) {
                values.addAll(words());
            } else {
                double grain = Sizes.grain(type());
                for (Rule rule : rules) {
                    for (double turn : turns(rule, others)) {
                        values.add(Sizes.value(type(), turn));
                        double near = Math.floor(turn / grain + 1e-9);
                        for (int steps = -1; steps <= 2; steps++) {
                            values.add(Sizes.value(type(), Sizes.onGrid((near + steps) * grain, grain)));
                        }
                    }
                }
                addEnds(values);
            }
            values.removeIf(value -> value.equals(now()) || !range().contains(value));
            return new ArrayList<>(values);
        }

        private void addEnds(Set<Object> values) {
            Object min = range().min();
            Object max = range().max();
            if (min != null) {
                values.add(min);
            }
            if (max != null) {
                values.add(max);
            }
        }
    }

    /** A parameter with the value that holds at the site. */
    record OfParameter(Parameter parameter, @Nullable Object now, ValueRange range, List<?> words, double span)
            implements Valued {
        @Override
        public ValueType type() {
            return parameter.type();
        }

        @Override
        public boolean moves(Precondition precondition, Rule rule) {
            return rule.params().contains(parameter.id());
        }

        @Override
        public SortedSet<Double> turns(Rule rule, Bindings others) {
            return rule.turnsOfParameter(parameter.id(), others);
        }
    }

    /** A field with its value at the site. */
    record OfField(Field field, @Nullable Object now, ValueRange range, List<?> words, double span) implements Valued {
        @Override
        public ValueType type() {
            return field.type();
        }

        @Override
        public boolean moves(Precondition precondition, Rule rule) {
            return rule.siteFields().contains(field.id());
        }

        @Override
        public SortedSet<Double> turns(Rule rule, Bindings others) {
            return rule.turnsOfField(field.id(), others);
        }
    }

    /** What a playbook says to do. */
    record OfRemedy(Precondition precondition) implements Lever {
        @Override
        public boolean moves(Precondition other, Rule rule) {
            return precondition.equals(other);
        }
    }
}
