package org.zhagen.kernel.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Indicator.Direction;
import org.zhagen.kernel.playbook.Indicator.Kind;
import org.zhagen.kernel.practice.Practice.Effort;
import org.zhagen.kernel.value.Money;

/** Practices for tests: the cases of the texts, and random ones. */
final class Practices {

    static final LocalDate DISPLAYED = LocalDate.of(2026, 3, 1);

    private Practices() {}

    static Figure figure(String value, String unit, String period) {
        return new Figure(new BigDecimal(value), unit, period);
    }

    static Result outcome(@Nullable Figure before, @Nullable Figure after, Design design, String source) {
        return new Result("问题解决率", Kind.OUTCOME, Direction.UP, before, after, "", design, null, source);
    }

    /** A practice that has all to show that the check asks for. */
    static Practice sound() {
        return new Practice(
                List.of(outcome(
                        figure("45", "%", "2024"), figure("85", "%", "2025"), Design.BEFORE_AFTER, "12345 热线工单统计")),
                effort("10万元", "120"),
                effort("2000元", "3"),
                used("62"),
                LocalDate.of(2025, 1, 1),
                DISPLAYED,
                List.of());
    }

    static Usage used(String share) {
        return new Usage(new BigDecimal(share), false, "参与率");
    }

    static Effort effort(String cost, String days) {
        return new Effort(Money.parse(cost).orElseThrow(), new BigDecimal(days));
    }

    static Practice random(SplittableRandom random) {
        List<Result> results = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            results.add(result(random));
        }
        List<FollowUp> followUps = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            LocalDate due = DISPLAYED.plusMonths(random.nextInt(1, 14));
            followUps.add(
                    random.nextBoolean()
                            ? new FollowUp(due, null, null)
                            : new FollowUp(due, due, FollowUp.Finding.values()[random.nextInt(3)]));
        }
        return new Practice(
                results,
                effort(random),
                effort(random),
                random.nextBoolean() ? Usage.UNKNOWN : used(String.valueOf(random.nextInt(101))),
                maybe(random, DISPLAYED.minusMonths(random.nextInt(12))),
                maybe(random, DISPLAYED),
                followUps);
    }

    static Result result(SplittableRandom random) {
        return new Result(
                "i" + random.nextInt(100),
                Kind.values()[random.nextInt(Kind.values().length)],
                Direction.values()[random.nextInt(3)],
                maybe(random, figure(random)),
                maybe(random, figure(random)),
                random.nextInt(3) == 0 ? "-20%" : "",
                Design.values()[random.nextInt(Design.values().length)],
                maybe(random, new Result.Comparison(BigDecimal.ONE, BigDecimal.TWO, "邻村")),
                random.nextBoolean() ? "台账" : "");
    }

    static Figure figure(SplittableRandom random) {
        YearMonth first = YearMonth.of(2024, 1).plusMonths(random.nextInt(18));
        Period period = new Period(first, first.plusMonths(random.nextBoolean() ? 11 : random.nextInt(3)));
        return new Figure(
                BigDecimal.valueOf(random.nextInt(-50, 200), random.nextInt(3)),
                random.nextInt(4) == 0 ? "件" : "%",
                random.nextBoolean() ? period.toString() : "推行前");
    }

    static Effort effort(SplittableRandom random) {
        return new Effort(
                maybe(random, new Money(random.nextInt(4) * 100_000L)),
                maybe(random, BigDecimal.valueOf(random.nextInt(40))));
    }

    static <T> @Nullable T maybe(SplittableRandom random, T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
