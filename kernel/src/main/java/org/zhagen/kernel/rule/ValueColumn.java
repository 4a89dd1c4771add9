package org.zhagen.kernel.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.ValueType;

/** The values of a rule at many sites. Site i is known if bit i % 64 of word i / 64 of the known bits is set. */
public sealed interface ValueColumn {

    /** The sites whose value is known. */
    long[] knownBits();

    /** The value at one site as {@link Rule#value} yields it; empty if unknown. */
    default Optional<Object> at(int site) {
        boolean known = (knownBits()[site >> 6] >>> site & 1) != 0;
        return known ? Optional.of(known(site)) : Optional.empty();
    }

    /** The value at a site where it is known. */
    Object known(int site);

    /**
     * Whole numbers.
     *
     * @param type count, money (values in fen) or duration (values in seconds)
     */
    record Longs(ValueType type, long[] values, long[] knownBits) implements ValueColumn {
        @Override
        public Object known(int site) {
            return switch (type) {
                case MONEY -> new Money(values[site]);
                case DURATION -> Duration.ofSeconds(values[site]);
                default -> values[site];
            };
        }
    }

    /**
     * Decimal numbers.
     *
     * @param type number or percent (values in points)
     */
    record Doubles(ValueType type, double[] values, long[] knownBits) implements ValueColumn {
        @Override
        public Object known(int site) {
            return type == ValueType.PERCENT ? (Object) new Percent(values[site]) : (Object) values[site];
        }
    }

    /**
     * Texts.
     *
     * @param numbers the place of each site's text in the list
     */
    record Texts(List<String> texts, int[] numbers, long[] knownBits) implements ValueColumn {
        @Override
        public Object known(int site) {
            return texts.get(numbers[site]);
        }
    }

    /** Conditions. */
    record Flags(TruthBits bits, long[] knownBits) implements ValueColumn {
        @Override
        public Object known(int site) {
            return bits.at(site) == Truth.TRUE;
        }
    }
}
