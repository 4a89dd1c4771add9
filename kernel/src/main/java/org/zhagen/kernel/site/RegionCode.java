package org.zhagen.kernel.site;

import java.util.Arrays;
import java.util.Optional;

/**
 * An administrative division, or a grid below one, by the digits that name it: province 2, prefecture 4, county 6,
 * township 9, village or community 12, grid 15. A division contains those whose digits begin with its own.
 *
 * <p>Source: 统计用区划代码和城乡划分代码编制规则 (国统字〔2009〕91号) over GB/T 2260 and GB/T 10114. The twelve-digit
 * codes there are these, padded with zeros. The three digits of a grid are a convention of ours.
 *
 * @param digits in their shortest form, such as {@code 110101} for {@code 110101000000}
 */
public record RegionCode(String digits) implements Comparable<RegionCode> {

    private static final int PADDED = 12;

    public RegionCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("not the digits of a division: " + digits);
        }
    }

    /** Whether a text is a code in its shortest form. */
    public static boolean isCode(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Arrays.stream(Level.values()).anyMatch(level -> level.length == text.length());
    }

    /**
     * Reads a code as people write it: in its shortest form, as six digits of GB/T 2260 or as twelve digits, with zeros at the
     * end standing for "all of it".
     */
    public static Optional<RegionCode> read(String text) {
        String digits = text.strip();
        if (!isCode(digits)) {
            return Optional.empty();
        }
        if (digits.length() == PADDED || digits.length() == Level.COUNTY.length) {
            digits = unpadded(digits);
        }
        return Optional.of(new RegionCode(digits));
    }

    private static String unpadded(String digits) {
        String shortest = digits;
        Level level = Level.ofLength(shortest.length());
        while (level.ordinal() > 0) {
            int above = Level.values()[level.ordinal() - 1].length;
            if (!shortest.substring(above).chars().allMatch(c -> c == '0')) {
                break;
            }
            shortest = shortest.substring(0, above);
            level = Level.ofLength(above);
        }
        return shortest;
    }

    public Level level() {
        return Level.ofLength(digits.length());
    }

    /** The division one level up; empty for a province. */
    public Optional<RegionCode> parent() {
        return level() == Level.PROVINCE
                ? Optional.empty()
                : Optional.of(new RegionCode(digits.substring(0, Level.values()[level().ordinal() - 1].length)));
    }

    /** The division of a level that this one lies in or is; empty when this one is above that level. */
    public Optional<RegionCode> at(Level level) {
        return level.length > digits.length()
                ? Optional.empty()
                : Optional.of(new RegionCode(digits.substring(0, level.length)));
    }

    /** Whether the other division is this one or lies in it. */
    public boolean contains(RegionCode other) {
        return other.digits.startsWith(digits);
    }

    /** As official tables print it: twelve digits, zeros at the end; a grid keeps its fifteen. */
    public String padded() {
        return digits.length() >= PADDED ? digits : digits + "0".repeat(PADDED - digits.length());
    }

    @Override
    public int compareTo(RegionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    /** The levels of divisions, from the largest. */
    public enum Level {
        PROVINCE(2),
        PREFECTURE(4),
        COUNTY(6),
        TOWNSHIP(9),
        VILLAGE(12),
        GRID(15);

        private final int length;

        Level(int length) {
            this.length = length;
        }

        /** How many digits a code of this level has. */
        public int length() {
            return length;
        }

        private static Level ofLength(int length) {
            return Arrays.stream(values())
                    .filter(level -> level.length == length)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
