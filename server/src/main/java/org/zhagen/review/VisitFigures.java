package org.zhagen.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.rate.Said;
import org.zhagen.kernel.rate.ThreeRates;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.KeptFigures;

/** What visits of a month of a region say, kept until somebody of this node changes one of them, or for a short time. */
@Component
class VisitFigures {

    private final Doors doors;
    private final VisitRows rows;
    private final ActClock clock;
    private final KeptFigures.Kept<Month, Counted> months;

    VisitFigures(Doors doors, VisitRows rows, ActClock clock, KeptFigures kept) {
        this.doors = doors;
        this.rows = rows;
        this.clock = clock;
        this.months = kept.of(asked -> counted(asked, clock.instant()));
    }

    /** A month of a region, as it is seen from a jurisdiction. */
    private record Month(Jurisdiction sight, RegionCode region, YearMonth month) {}

    private record Counted(Instant asOf, VisitRows.Counts counts, List<Said> said) {}

    /**
     * The three rates by a rule, counted once for all who act in the same jurisdiction.
     *
     * @param asOf what happened later is as if it had not; null for now
     */
    MonthRates rates(Acting acting, Rule rule, RegionCode region, YearMonth month, @Nullable Instant asOf) {
        Month asked = new Month(acting.jurisdiction(), region, month);
        Counted counted = asOf == null ? months.get(asked) : counted(asked, asOf);
        ThreeRates rates = ThreeRates.of(rule.scheme(), counted.said()).orElse(null);
        VisitRows.Counts counts = counted.counts();
        return new MonthRates(rates, rule, counts.open(), counts.asked(), counts.unreachable(), counted.asOf());
    }

    private Counted counted(Month asked, Instant asOf) {
        String region = asked.region().digits();
        return doors.read(
                Acting.system("figures", asked.sight()),
                () -> new Counted(
                        asOf, rows.counts(region, asked.month(), asOf), rows.said(region, asked.month(), asOf)));
    }

    void changed(FollowUp visit) {
        YearMonth month = YearMonth.from(visit.closed().atZone(clock.getZone()));
        months.forget(kept -> kept.month().equals(month) && kept.region().contains(visit.region()));
    }
}
