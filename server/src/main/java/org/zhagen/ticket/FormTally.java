package org.zhagen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.burden.Burden;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.playbook.Indicator;

/**
 * What a practice costs in forms of tickets, by unit and month (填报负担): only what offices fill in, not what residents and programs send.
 *
 * <ul>
 *   <li>{@code forms-per-month}: forms that were filled in ÷ months of units that filled in any
 *   <li>{@code reporting-minutes}: the minutes of their filled fields, by the convention of the burden of plans ÷ the same
 * </ul>
 *
 * The unit is what stands in front of the position in what somebody acts as. What is written into lists and tables is not counted here.
 */
@Component
class FormTally implements Tally {

    private static final String FORMS = "forms-per-month";
    private static final String MINUTES = "reporting-minutes";
    private static final Acting PRODUCT = Acting.system("figures", Jurisdiction.COUNTRY);

    private final FormRows rows;
    private final CourseRows courses;
    private final Doors doors;

    FormTally(FormRows rows, CourseRows courses, Doors doors) {
        this.rows = rows;
        this.courses = courses;
        this.doors = doors;
    }

    @Override
    public boolean counts(Gauge gauge) {
        return gauge.from() instanceof Gauge.From.Tool from
                && from.tool() == Indicator.Tool.BURDEN_METER
                && Set.of(FORMS, MINUTES).contains(from.count());
    }

    @Override
    public Measured of(InstalledGauge wanted, Period period, Instant asOf) {
        boolean minutes = wanted.gauge().from() instanceof Gauge.From.Tool from
                && from.count().equals(MINUTES);
        return doors.read(PRODUCT, () -> {
            List<UUID> all = courses.ofSeries(wanted.series());
            FormRows.Scope scope = new FormRows.Scope(wanted.region(), all, period, asOf);
            FormRows.Filled filled = rows.filled(scope);
            double sum = minutes ? minutes(rows.fields(scope)) : filled.forms();
            return filled.units() == 0
                    ? Measured.NONE
                    : new Measured(sum / filled.units(), Math.round(sum), filled.units());
        });
    }

    private double minutes(List<FormRows.Field> fields) {
        return fields.stream()
                .mapToDouble(field -> field.times()
                        * form(field)
                                .filter(each -> each.id().equals(field.id()))
                                .mapToDouble(each -> Burden.minutes(each.type()))
                                .findFirst()
                                .orElse(0))
                .sum();
    }

    private Stream<FormField> form(FormRows.Field field) {
        InstalledCourse known = courses.known(field.course());
        return field.stage().isEmpty()
                ? known.course().form().stream()
                : known.course().leg(field.stage()).map(Leg::form).stream().flatMap(List::stream);
    }
}
