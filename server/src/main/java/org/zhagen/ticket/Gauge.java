package org.zhagen.ticket;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Target;

/**
 * A figure by which a place wants to know how one of its procedures goes: an indicator of the playbook that is computed from tickets.
 *
 * @param indicator its id in the playbook
 * @param unit as the dictionary of indicators says, such as {@code percent}, {@code hours} or {@code days}
 * @param stage id of a stage of the procedure; empty for the procedure as a whole
 * @param target what is to be reached there; null for none, or where it depends on something unknown
 */
public record Gauge(
        String indicator,
        String title,
        String unit,
        Indicator.Direction direction,
        Every every,
        String procedure,
        String stage,
        Indicator.Measure measure,
        @Nullable Target target) {}
