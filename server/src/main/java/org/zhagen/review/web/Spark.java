package org.zhagen.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Target;
import org.zhagen.kernel.rate.Band;
import org.zhagen.review.GaugeView;

/**
 * A small plot of a figure, in pixels of a picture that is 240 wide and 64 high. Where there was nothing to measure the line is broken.
 *
 * @param lines pieces of the line, as SVG writes points
 * @param dots centres of the points
 * @param target height of the target; null for none
 * @param low height of the lower end of the healthy band; null for none
 */
record Spark(
        List<String> lines,
        List<Dot> dots,
        @Nullable String target,
        @Nullable String low) {

    static final int WIDE = 240;
    static final int HIGH = 64;
    private static final double EDGE = 6;

    /** A point. */
    record Dot(String x, String y) {}

    static Spark of(GaugeView view) {
        List<@Nullable Double> values = new ArrayList<>();
        view.points().forEach(point -> values.add(point.measured().value()));
        Target target = view.wanted().gauge().target();
        double top = Math.max(1e-9, target == null ? 0 : target.bound());
        for (Double value : values) {
            top = Math.max(top, value == null ? 0 : value);
        }
        List<String> lines = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                end(line, lines);
            } else {
                Dot dot = new Dot(text(EDGE + i * (WIDE - 2 * EDGE) / Math.max(1, values.size() - 1)), y(value, top));
                dots.add(dot);
                line.append(line.isEmpty() ? "" : " ")
                        .append(dot.x())
                        .append(',')
                        .append(dot.y());
            }
        }
        end(line, lines);
        return new Spark(
                lines,
                dots,
                target == null ? null : y(target.bound(), top),
                low(view.band().orElse(null), top));
    }

    private static @Nullable String low(@Nullable Band band, double top) {
        return band == null ? null : y(band.low(), top);
    }

    private static void end(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    private static String y(double value, double top) {
        return text(HIGH - EDGE - value / top * (HIGH - 2 * EDGE));
    }

    private static String text(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
