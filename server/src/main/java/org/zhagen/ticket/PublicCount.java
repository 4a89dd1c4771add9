package org.zhagen.ticket;

import java.time.LocalDate;

/**
 * What residents raised and what was handled of it in one community on one day.
 *
 * @param onTime how many of the handled ones were never late
 */
public record PublicCount(String region, LocalDate day, int opened, int handled, int onTime) {}
