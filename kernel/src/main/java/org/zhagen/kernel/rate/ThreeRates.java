package org.zhagen.kernel.rate;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The three rates (响应率、解决率、满意率) of the tickets that were asked about, and the one figure put together of them:
 *
 * <pre>
 * responded = contacted / valid      solved = solved / valid      satisfied = Σ coefficient(level) / valid
 * composite = w₁ · responded + w₂ · solved + w₃ · satisfied
 * </pre>
 *
 * Valid are the visits that no rule excludes. Everything follows from visits and scheme, so that the figures of a past day can be
 * reckoned again.
 *
 * @param visits tickets that were asked about
 * @param valid those of them that count; at least 1
 * @param contacted how many of the valid ones; so {@code solved}
 * @param satisfaction the sum of the coefficients
 */
public record ThreeRates(Scheme scheme, int visits, int valid, int contacted, int solved, double satisfaction) {

    /**
     * The rates as they were known at a moment; empty where nothing that counts had been asked by then, since nothing is not zero.
     *
     * @param until later visits are as if they had not been
     */
    public static Optional<ThreeRates> of(Scheme scheme, Collection<Visit> visits, Instant until) {
        Map<String, Visit> last = new LinkedHashMap<>();
        visits.stream()
                .filter(visit -> !visit.at().isAfter(until))
                .forEach(visit -> last.merge(visit.ticket(), visit, ThreeRates::later));
        return of(scheme, last.values().stream().map(Said::once).toList());
    }

    /**
     * The same where it is already known what was said last of each ticket.
     *
     * @param last together all tickets that were asked about, each once
     */
    public static Optional<ThreeRates> of(Scheme scheme, Collection<Said> last) {
        List<Said> valid = last.stream().filter(said -> !scheme.excludes(said)).toList();
        return valid.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThreeRates(
                        scheme,
                        times(last.stream()),
                        times(valid.stream()),
                        times(valid.stream().filter(Said::contacted)),
                        times(valid.stream().filter(Said::solved)),
                        valid.stream()
                                .mapToDouble(said -> scheme.counts(said) * said.times())
                                .sum()));
    }

    private static int times(Stream<Said> said) {
        return said.mapToInt(Said::times).sum();
    }

    private static Visit later(Visit one, Visit other) {
        return one.at().isAfter(other.at()) ? one : other;
    }

    /** A share from 0 to 1; so are the others. */
    public double respondedRate() {
        return share(contacted);
    }

    public double solvedRate() {
        return share(solved);
    }

    public double satisfiedRate() {
        return share(satisfaction);
    }

    public double composite() {
        return scheme.responded() * respondedRate()
                + scheme.solved() * solvedRate()
                + scheme.satisfied() * satisfiedRate();
    }

    private double share(double part) {
        return part / valid;
    }
}
