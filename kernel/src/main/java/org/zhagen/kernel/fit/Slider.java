package org.zhagen.kernel.fit;

import java.util.OptionalDouble;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.value.Sizes;
import org.zhagen.kernel.value.ValueRange;

/**
 * Between which values a knob can be moved, and in which steps. A parameter moves within its limits; a limit, and a parameter
 * without limits, over what the sites have, without the outermost hundredth at both ends. The value in the playbook can always be
 * reached. Sizes are those of {@link Sizes}.
 *
 * @param step 1, 2 or 5 times a power of ten of the {@linkplain Sizes#grain grain}: the largest that gives 50 steps or more
 */
public record Slider(Knob knob, double min, double max, double step) {

    private static final double STEPS = 50;
    private static final int[] LEADING = {5, 2, 1};
    private static final double NEARLY = 1e-9;

    static Slider of(Knob knob, Columns sites) {
        return switch (knob) {
            case Knob.Standard standard -> of(standard);
            case Knob.Limit limit -> of(limit, sites);
        };
    }

    private static Slider of(Knob.Standard knob) {
        Parameter.Quantity parameter = knob.parameter();
        ValueRange range = parameter.range();
        OptionalDouble now = Sizes.of(knob.now());
        double min = Sizes.of(range.min()).orElse(Math.min(0, now.orElse(0)));
        double most = 2 * Math.max(Math.abs(min), Math.abs(now.orElse(min)));
        double max = Sizes.of(range.max()).orElse(most > min ? most : min + 1);
        double step = step(knob, max - min, now.orElse(min) - min);
        return new Slider(knob, min, max, step);
    }

    private static Slider of(Knob.Limit knob, Columns sites) {
        double now = Sizes.of(knob.now()).orElseThrow();
        double low = Math.min(now, sites.quantile(knob.field().id(), 0.01).orElse(0));
        double high = Math.max(now, sites.quantile(knob.field().id(), 0.99).orElse(2 * Math.abs(now)));
        double step = step(knob, Math.max(high - low, Sizes.grain(knob.type())), now);
        return new Slider(knob, Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    /** The largest round step that is small enough and hits a distance. */
    private static double step(Knob knob, double range, double distance) {
        double grain = Sizes.grain(knob.type());
        int power = (int) Math.ceil(Math.log10(Math.max(1, range / STEPS / grain)));
        for (int p = power; p >= -4; p--) {
            for (int lead : LEADING) {
                double step = grain * lead * Math.pow(10, p);
                boolean whole = step >= grain || p < 0;
                if (whole && step <= Math.max(range / STEPS, grain) && hits(distance, step)) {
                    return p < 0 ? step : Sizes.onGrid(step, grain);
                }
            }
        }
        return grain;
    }

    private static boolean hits(double distance, double step) {
        double steps = distance / step;
        return Math.abs(steps - Math.rint(steps)) < NEARLY * Math.max(1, Math.abs(steps));
    }
}
