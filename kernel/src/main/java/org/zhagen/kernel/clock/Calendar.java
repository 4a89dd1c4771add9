package org.zhagen.kernel.clock;

import java.time.Duration;
import java.time.Instant;

/** Which time counts. */
public sealed interface Calendar permits Always, Working {

    /** How much of the time between two moments counts; zero when the second is not later. */
    Duration counted(Instant from, Instant until);

    /** The first moment by which so much has been counted since another. */
    Instant after(Instant from, Duration counted);

    /**
     * When an allowance ends.
     *
     * @param within what a stage allows, such as 2h or 3d; not negative
     */
    Instant due(Instant from, Duration within);
}
