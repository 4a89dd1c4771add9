package org.zhagen.review.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Target;
import org.zhagen.kernel.rate.Band;
import org.zhagen.review.GaugeView;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.TicketCase;

/** What pages of reviews say about figures. */
@Component
class ReviewWords {

    private static final Set<String> UNITS = Set.of("percent", "hours", "days", "count", "score", "minutes");
    private static final double TENTHS = 10;

    private final MessageSource words;

    ReviewWords(MessageSource words) {
        this.words = words;
    }

    Said in(Locale language) {
        return new Said(words, language);
    }

    /** The words of one page. */
    record Said(MessageSource words, Locale language) {

        public String text(String key, Object... values) {
            return words.getMessage(key, values, language);
        }

        /** A figure with its unit; a dash where there was nothing to measure. */
        public String figure(@Nullable Double value, String unit) {
            if (value == null) {
                return text("review.none");
            }
            String number = number(value);
            return UNITS.contains(unit) ? text("review.unit." + unit, number) : number + " " + unit;
        }

        /** A share from 0 to 1 in percent; a dash for none. */
        public String share(@Nullable Double share) {
            return share == null ? text("review.none") : figure(100 * share, "percent");
        }

        /** With one digit behind the point, and none where it is 0. */
        static String number(double value) {
            double rounded = Math.round(value * TENTHS) / TENTHS;
            return rounded == Math.rint(rounded)
                    ? Long.toString((long) rounded)
                    : String.format(Locale.ROOT, "%.1f", rounded);
        }

        /** Why a ticket stands out. */
        public String why(TicketCase one) {
            return text("review.case." + Code.kebab(one.sort()), number(one.figure()));
        }

        public String target(Gauge gauge) {
            Target target = gauge.target();
            return target == null
                    ? text("review.none")
                    : text("review.sign." + Code.kebab(target.sign()), figure(target.bound(), gauge.unit()));
        }

        /** What a figure is of. */
        public String about(Gauge gauge) {
            return switch (gauge.from()) {
                case Gauge.From.Tickets from -> text("review.measure." + Code.kebab(from.measure()));
                case Gauge.From.Tool from -> text("review.tally." + from.count());
                case Gauge.From.Survey from -> text("review.tally.visit." + from.question());
                case Gauge.From.Register ignored -> elsewhere(gauge);
                case Gauge.From.Reported ignored -> elsewhere(gauge);
            };
        }

        /** From where a figure will come that nothing in the product counts yet. */
        public String elsewhere(Gauge gauge) {
            return switch (gauge.from()) {
                case Gauge.From.Tickets ignored -> about(gauge);
                case Gauge.From.Tool from -> text("review.elsewhere.tool", tool(from));
                case Gauge.From.Survey from -> text("review.elsewhere.survey", from.title());
                case Gauge.From.Register from -> text("review.elsewhere.register", from.register());
                case Gauge.From.Reported from -> text("review.elsewhere.reported", from.who());
            };
        }

        /** What playbooks ask of a tool may be about something else than what it is called after. */
        private String tool(Gauge.From.Tool from) {
            String tool = "review.tool." + Code.kebab(from.tool());
            String usual = text(tool);
            return Objects.requireNonNullElse(
                    words.getMessage(tool + "." + from.count(), null, usual, language), usual);
        }

        /** By how much a figure was measured: of how many how many, or by how many. */
        public String parts(GaugeView.Point point, Gauge gauge) {
            Double value = point.measured().value();
            if (value == null) {
                return text("review.none");
            }
            long whole = point.measured().whole();
            if (gauge.measure() == null && !gauge.unit().equals("percent")) {
                return number(value * whole) + " / " + whole;
            }
            return isShare(point, gauge) ? point.measured().part() + " / " + whole : String.valueOf(whole);
        }

        /** The same as a sentence; empty where the figure says it already. */
        public String measuredBy(GaugeView.Point point, Gauge gauge) {
            return point.measured().value() == null || gauge.measure() == Indicator.Measure.COUNT
                    ? ""
                    : text(isShare(point, gauge) ? "review.parts" : "review.parts.by", parts(point, gauge));
        }

        /** A mean of tickets has no part; what other rooms count always has one. */
        private static boolean isShare(GaugeView.Point point, Gauge gauge) {
            return point.measured().part() > 0 || gauge.unit().equals("percent") || gauge.measure() == null;
        }

        /** Whether the last figure reaches its target: {@code good}, {@code warn}, or {@code neutral} where nothing can be said. */
        public String kind(GaugeView view) {
            Target target = view.wanted().gauge().target();
            Double value =
                    view.lastOver().map(point -> point.measured().value()).orElse(null);
            if (target == null || value == null) {
                return "neutral";
            }
            boolean well = view.band()
                    .map(band -> band.place(value) == Band.Place.WITHIN)
                    .orElseGet(() -> target.isMet(value));
            return well ? "good" : "warn";
        }

        public String verdict(GaugeView view) {
            return text("review.verdict." + kind(view));
        }

        /** What the healthy band says of the last period that is over. */
        public String band(GaugeView view) {
            Band band = view.band().orElseThrow();
            GaugeView.Point point = view.lastOver().orElseGet(view::last);
            String period = point.period().label();
            Double value = point.measured().value();
            return value == null
                    ? text("review.band.unknown", period)
                    : text(
                            "review.band." + Code.kebab(band.place(value)),
                            period,
                            number(value),
                            number(band.low()),
                            number(band.high()));
        }
    }
}
