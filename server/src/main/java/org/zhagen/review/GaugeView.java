package org.zhagen.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Target;
import org.zhagen.kernel.rate.Band;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;

/**
 * A figure of a plan over its last periods, the earliest first.
 *
 * @param counted whether any room counts it; otherwise there are no periods
 */
public record GaugeView(InstalledGauge wanted, boolean counted, List<Point> points) {

    /**
     * The least that a count should be that is to be neither too low nor too high: a convention of ours, since playbooks give only the
     * upper bound and say that none at all for a long time means that nobody dares.
     */
    private static final double LEAST = 1;

    public GaugeView {
        points = List.copyOf(points);
    }

    /**
     * What it was in a period.
     *
     * @param over whether the period was over by the moment asked for
     * @param kept since when it is kept as it was shown; null while the period goes on, or where something earlier is asked for
     */
    public record Point(
            Period period,
            Measured measured,
            boolean over,
            @Nullable Instant kept) {}

    /** Between which bounds it is healthy; empty where one direction is better. */
    public Optional<Band> band() {
        Target target = wanted.gauge().target();
        return wanted.gauge().measure() == Indicator.Measure.COUNT
                        && wanted.gauge().direction() == Indicator.Direction.HOLD
                        && target != null
                        && target.sign() == Target.Sign.AT_MOST
                        && target.bound() >= LEAST
                ? Optional.of(new Band(LEAST, target.bound()))
                : Optional.empty();
    }

    /** The last period. */
    public Point last() {
        return points.getLast();
    }

    /** The last period that is over; empty where there is none. */
    public Optional<Point> lastOver() {
        return points.reversed().stream().filter(Point::over).findFirst();
    }
}
