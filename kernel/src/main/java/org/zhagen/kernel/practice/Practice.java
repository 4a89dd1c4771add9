package org.zhagen.kernel.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.value.Money;

/**
 * The facts of a displayed practice that tell whether it is more than paper. What nobody stated is null, not zero.
 *
 * @param work what the work itself took
 * @param display what was spent on showing it: slides, boards, films, visits
 * @param started when the work began
 * @param displayed when it was displayed; null when it was not yet
 */
public record Practice(
        List<Result> results,
        Effort work,
        Effort display,
        Usage usage,
        @Nullable LocalDate started,
        @Nullable LocalDate displayed,
        List<FollowUp> followUps) {

    public Practice {
        results = List.copyOf(results);
        followUps = List.copyOf(followUps);
    }

    /**
     * What something took.
     *
     * @param days of one person
     */
    public record Effort(@Nullable Money cost, @Nullable BigDecimal days) {
        public static final Effort UNKNOWN = new Effort(null, null);
    }
}
