package org.zhagen.kernel.rate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the three rates are reckoned from a day on. No official weights are published: Beijing's rules only name the three rates
 * (《北京市接诉即办工作条例》第三十二条), places differ, and so weights, coefficients and exclusions are data with a date, never code.
 *
 * @param version from 1
 * @param from the first day on which it holds
 * @param responded weight of the rate of response; the three are shares of one
 * @param coefficients how much each satisfaction from 1 to 5 counts, from 0 to 1, not falling
 * @param exclusions ids of the reasons for which a visit does not count
 */
public record Scheme(
        int version,
        LocalDate from,
        double responded,
        double solved,
        double satisfied,
        List<Double> coefficients,
        Set<String> exclusions) {

    private static final double EXACT = 1e-9;

    public Scheme {
        coefficients = List.copyOf(coefficients);
        exclusions = Set.copyOf(exclusions);
        if (Math.abs(responded + solved + satisfied - 1) > EXACT
                || Math.min(responded, Math.min(solved, satisfied)) < 0) {
            throw new IllegalArgumentException(
                    "weights " + responded + ", " + solved + ", " + satisfied + " are no shares of one");
        }
        if (coefficients.size() != 5) {
            throw new IllegalArgumentException("coefficients for five levels, not " + coefficients);
        }
        double before = 0;
        for (double coefficient : coefficients) {
            if (coefficient < before || coefficient > 1) {
                throw new IllegalArgumentException("coefficients from 0 to 1 that do not fall, not " + coefficients);
            }
            before = coefficient;
        }
    }

    /**
     * The one to begin with, a convention of ours: response 10 %, solution 50 %, satisfaction 40 %; the middle level counts 0.9. These
     * are the numbers of an unattributed program over a street's hotline table, which is weak evidence.
     */
    public static Scheme usual(LocalDate from) {
        return new Scheme(
                1,
                from,
                0.1,
                0.5,
                0.4,
                List.of(0.0, 0.0, 0.9, 1.0, 1.0),
                Set.of("not-a-request", "malicious", "outside"));
    }

    /** The one that held on a day; empty before the first. */
    public static Optional<Scheme> on(LocalDate day, Collection<Scheme> all) {
        return all.stream()
                .filter(scheme -> !scheme.from.isAfter(day))
                .max(Comparator.comparing(Scheme::from).thenComparingInt(Scheme::version));
    }

    /** How much a visit adds to the rate of satisfaction; what was not said adds nothing. */
    double counts(Said said) {
        Integer level = said.satisfaction();
        return level == null ? 0 : coefficients.get(level - 1);
    }

    boolean excludes(Said said) {
        return said.exclusions().stream().anyMatch(exclusions::contains);
    }
}
