package org.zhagen.ticket;

import java.time.YearMonth;

/**
 * What residents raised and what was handled of it in one community in one month.
 *
 * @param onTime how many of the handled ones were never late
 */
public record PublicCount(String region, YearMonth month, int opened, int handled, int onTime) {}
