package org.zhagen.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.FollowUp;
import org.zhagen.kernel.practice.Practice;
import org.zhagen.kernel.practice.Practice.Effort;
import org.zhagen.kernel.practice.Result;
import org.zhagen.kernel.practice.Usage;
import org.zhagen.kernel.value.Money;

/**
 * What a display says, every value of it read. What nobody stated is null or empty.
 *
 * @param contact the name of whom to ask, as it was when it was written
 * @param topic null in a draft that names none yet
 * @param display what was spent on showing it
 */
public record DisplayContent(
        String contact,
        @Nullable Topic topic,
        String title,
        String problem,
        List<String> actions,
        String lessons,
        Cost cost,
        Effort display,
        Usage usage,
        @Nullable LocalDate startedOn,
        List<Result> results) {

    public DisplayContent {
        actions = List.copyOf(actions);
        results = List.copyOf(results);
    }

    /** What the formalism check looks at. */
    Practice practice(@Nullable LocalDate displayedOn, List<FollowUp> followUps) {
        return new Practice(
                results, new Effort(cost.total(), cost.days()), display, usage, startedOn, displayedOn, followUps);
    }

    /**
     * What the work took.
     *
     * @param total once, from all sources
     * @param yearly to keep it going, each year
     * @param days of one person
     */
    public record Cost(
            @Nullable Money total,
            @Nullable Money yearly,
            @Nullable BigDecimal days,
            String note) {}
}
