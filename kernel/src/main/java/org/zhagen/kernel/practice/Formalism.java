package org.zhagen.kernel.practice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.value.Money;

/**
 * The formalism check: why a displayed practice may be only paper. What is asked of the evidence is always whether any result
 * bears it, so that a further result never makes things worse.
 */
public final class Formalism {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Practice practice;
    private final LocalDate today;
    private final Thresholds thresholds;
    private final List<Finding> reasons = new ArrayList<>();

    private Formalism(Practice practice, LocalDate today, Thresholds thresholds) {
        this.practice = practice;
        this.today = today;
        this.thresholds = thresholds;
    }

    public static Judgement judge(Practice practice, LocalDate today) {
        return judge(practice, today, Thresholds.STANDARD);
    }

    /** Judges by the facts and the day: with time a display without a follow-up becomes more doubtful. */
    public static Judgement judge(Practice practice, LocalDate today, Thresholds thresholds) {
        Formalism check = new Formalism(practice, today, thresholds);
        check.evidence();
        check.usage();
        check.effort();
        check.start();
        check.followUp();
        return new Judgement(check.reasons);
    }

    private void evidence() {
        if (practice.results().isEmpty()) {
            reason(FormalismCode.NO_OUTCOME_INDICATOR, "evidence");
        } else if (!any(Result::isEffect)) {
            reason(
                    FormalismCode.ONLY_PROCESS_INDICATORS,
                    "evidence",
                    practice.results().getFirst().indicator());
        } else if (!any(result -> result.isEffect() && result.hasFigure())) {
            reason(FormalismCode.ONLY_NARRATIVE, "evidence");
        } else if (!any(result -> result.isEffect() && result.hasFigure() && result.hasSource())) {
            reason(FormalismCode.NO_SOURCE, "evidence", first(Result::hasFigure));
        }
        comparison();
    }

    private void comparison() {
        if (!any(Formalism::pair)) {
            reason(FormalismCode.NO_BEFORE_VALUE, "evidence");
        } else if (!any(result -> pair(result) && result.sameUnit())) {
            reason(FormalismCode.UNITS_DIFFER, "evidence", units(Formalism::pair));
        } else if (!any(result -> comparable(result) && result.periodsKnown())) {
            reason(FormalismCode.PERIODS_UNKNOWN, "evidence", first(Formalism::comparable));
        } else if (!any(result -> comparable(result) && result.samePeriods())) {
            reason(FormalismCode.PERIODS_DIFFER, "evidence", periods(Result::periodsKnown));
        } else if (!any(result -> comparable(result) && result.sameSeason())) {
            reason(FormalismCode.SEASONS_DIFFER, "evidence", periods(Result::samePeriods));
        }
    }

    private void usage() {
        Usage usage = practice.usage();
        BigDecimal share = usage.share();
        if (!usage.isKnown()) {
            reason(FormalismCode.USAGE_UNKNOWN, "usage");
        } else if (share != null && usage.isBelow(thresholds.usage())) {
            reason(FormalismCode.USAGE_LOW, "usage", plain(share), plain(thresholds.usage()));
        }
    }

    private void effort() {
        Money cost = practice.work().cost();
        Money spent = practice.display().cost();
        if (cost == null) {
            reason(FormalismCode.COST_UNKNOWN, "cost");
        }
        if (spent == null && practice.display().days() == null) {
            reason(FormalismCode.DISPLAY_EFFORT_UNKNOWN, "displayCost");
        }
        if (cost != null && spent != null) {
            BigDecimal part = BigDecimal.valueOf(spent.fen());
            BigDecimal whole = BigDecimal.valueOf(cost.fen());
            if (above(part, whole, thresholds.displayCost())) {
                String share = spent + " / " + cost + percent(part, whole);
                reason(FormalismCode.DISPLAY_COST_HIGH, "displayCost", share, plain(thresholds.displayCost()));
            }
        }
        days(practice.work().days(), practice.display().days());
    }

    private void days(@Nullable BigDecimal work, @Nullable BigDecimal display) {
        if (work != null && display != null && above(display, work, thresholds.displayDays())) {
            String share = plain(display) + " / " + plain(work) + percent(display, work);
            reason(FormalismCode.DISPLAY_DAYS_HIGH, "displayDays", share, plain(thresholds.displayDays()));
        }
    }

    private void start() {
        LocalDate started = practice.started();
        LocalDate shown = practice.displayed() == null ? today : practice.displayed();
        if (started == null) {
            reason(FormalismCode.START_UNKNOWN, "startedOn");
        } else if (started.plusMonths(thresholds.settleMonths()).isAfter(shown)) {
            reason(FormalismCode.STARTED_LATELY, "startedOn", started, thresholds.settleMonths());
        }
    }

    private void followUp() {
        List<FollowUp> all = practice.followUps();
        if (all.stream().anyMatch(each -> each.finding() == FollowUp.Finding.GONE)) {
            reason(FormalismCode.PRACTICE_GONE, "followUps");
        } else if (missing(practice.displayed()) && all.stream().noneMatch(FollowUp::isDone)) {
            reason(FormalismCode.FOLLOW_UP_MISSING, "followUps", practice.displayed(), thresholds.followUpMonths());
        } else {
            all.stream()
                    .filter(each -> !each.isDone() && each.due().isBefore(today))
                    .map(FollowUp::due)
                    .min(LocalDate::compareTo)
                    .ifPresent(due -> reason(FormalismCode.FOLLOW_UP_OVERDUE, "followUps", due));
        }
    }

    private boolean missing(@Nullable LocalDate displayed) {
        return displayed != null
                && displayed.plusMonths(thresholds.followUpMonths()).isBefore(today);
    }

    private static boolean pair(Result result) {
        return result.isEffect() && result.isPair();
    }

    private static boolean comparable(Result result) {
        return pair(result) && result.sameUnit();
    }

    private boolean any(Predicate<Result> test) {
        return practice.results().stream().anyMatch(test);
    }

    private Result one(Predicate<Result> test) {
        return practice.results().stream()
                .filter(Result::isEffect)
                .filter(test)
                .findFirst()
                .orElseThrow();
    }

    private String first(Predicate<Result> test) {
        return one(test).indicator();
    }

    private String units(Predicate<Result> test) {
        Result result = one(test);
        return result.indicator() + ": " + result.before() + " / " + result.after();
    }

    private String periods(Predicate<Result> test) {
        Result result = one(test.and(Formalism::comparable));
        return result.indicator() + ": " + period(result.before()) + " / " + period(result.after());
    }

    private static String period(@Nullable Figure figure) {
        return figure == null ? "" : figure.when();
    }

    /** Whether a part is more than so many percent of the whole; of nothing, anything is. */
    private static boolean above(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        return part.multiply(HUNDRED).compareTo(whole.multiply(percent)) > 0;
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? ""
                : " = " + plain(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP)) + "%";
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void reason(FormalismCode code, String at, @Nullable Object... values) {
        reasons.add(Finding.of(
                code, Place.of(at), Arrays.stream(values).map(String::valueOf).toArray()));
    }
}
