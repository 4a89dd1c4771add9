package org.zhagen.review;

import java.time.Instant;
import java.time.LocalDate;
import org.zhagen.kernel.rate.Sample;
import org.zhagen.kernel.rate.Scheme;

/**
 * How rates are reckoned at a place from a day on, and who is asked.
 *
 * @param region digits of the place that wrote it; empty for the convention that counts where nobody did
 * @param why as whoever wrote it says; empty for the convention
 * @param name of whoever wrote it; empty for the convention
 */
public record Rule(
        String region, Scheme scheme, Sample sample, String why, Instant written, String name, String office) {

    /** A convention of ours: each fifth ticket is asked about. */
    private static final double USUAL_SHARE = 0.2;

    /** The one where nobody wrote another. */
    static Rule usual(String seed) {
        return new Rule("", Scheme.usual(LocalDate.EPOCH), new Sample(USUAL_SHARE, seed), "", Instant.EPOCH, "", "");
    }

    public boolean isUsual() {
        return region.isEmpty();
    }
}
