package org.zhagen.ticket;

import java.time.Instant;
import org.zhagen.kernel.site.RegionCode;

/**
 * The same kind of thing at the same place, again and again.
 *
 * @param procedure title of the procedure
 * @param place in words; empty where all of a grid is meant
 * @param times how often in three months
 * @param last when it was raised last
 */
public record RepeatedProblem(
        String procedure, String category, RegionCode region, String place, long times, Instant last) {}
