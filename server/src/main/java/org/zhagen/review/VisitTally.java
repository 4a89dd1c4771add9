package org.zhagen.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.kernel.flow.Rating;
import org.zhagen.kernel.rate.Scheme;
import org.zhagen.ticket.Figures;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;
import org.zhagen.ticket.Tally;

/**
 * What follow-up visits answer of a survey that a playbook has asked on the telephone after each matter, over the tickets of the plan that
 * were closed in the period: those who say so ÷ visits that count by the rule of their month. {@code contacted} and {@code solved} are as
 * they said; {@code satisfied} are 非常满意, 满意 and 基本满意, and who would not say is not. What a survey asks beyond that no visit knows.
 */
@Component
class VisitTally implements Tally {

    private static final Map<String, Predicate<VisitAnswer>> QUESTIONS = Map.of(
            "contacted",
            VisitAnswer::contacted,
            "solved",
            VisitAnswer::solved,
            "satisfied",
            answer -> answer.satisfaction() != null && !Rating.isLow(answer.satisfaction()));

    private final VisitRows rows;
    private final Rules rules;
    private final Figures figures;
    private final Doors doors;

    VisitTally(VisitRows rows, Rules rules, Figures figures, Doors doors) {
        this.rows = rows;
        this.rules = rules;
        this.figures = figures;
        this.doors = doors;
    }

    @Override
    public boolean counts(Gauge gauge) {
        return gauge.from() instanceof Gauge.From.Survey from
                && from.followUp()
                && gauge.unit().equals("percent")
                && QUESTIONS.containsKey(from.question());
    }

    @Override
    public Measured of(InstalledGauge wanted, Period period, Instant asOf) {
        Predicate<VisitAnswer> says = wanted.gauge().from() instanceof Gauge.From.Survey from
                ? QUESTIONS.getOrDefault(from.question(), answer -> false)
                : answer -> false;
        return IntStream.range(0, period.months())
                .mapToObj(period.first()::plusMonths)
                .map(month -> month(wanted, month, says, asOf))
                .reduce(
                        Measured.NONE,
                        (one, other) -> Measured.share(one.part() + other.part(), one.whole() + other.whole()));
    }

    private Measured month(InstalledGauge wanted, YearMonth month, Predicate<VisitAnswer> says, Instant asOf) {
        Map<UUID, VisitAnswer> all =
                doors.read(Drawing.PRODUCT, () -> rows.answers(wanted.region().digits(), month, asOf));
        Set<UUID> own = figures.under(wanted.series(), all.keySet());
        Scheme scheme =
                rules.on(Drawing.PRODUCT, wanted.region(), month.atDay(1)).scheme();
        Map<Boolean, Long> valid = all.entrySet().stream()
                .filter(visit -> own.contains(visit.getKey()))
                .map(Map.Entry::getValue)
                .filter(answer -> answer.exclusions().stream().noneMatch(scheme.exclusions()::contains))
                .collect(Collectors.partitioningBy(says, Collectors.counting()));
        long yes = valid.getOrDefault(true, 0L);
        return Measured.share(yes, yes + valid.getOrDefault(false, 0L));
    }
}
