package org.zhagen.portal;

import java.time.YearMonth;

/**
 * What residents of a place raised in a month and what was handled.
 *
 * @param onTime how many of the handled ones were never late
 */
public record MonthCount(YearMonth month, int raised, int handled, int onTime) {}
