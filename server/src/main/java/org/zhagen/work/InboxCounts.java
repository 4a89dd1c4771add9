package org.zhagen.work;

/**
 * How much waits for somebody, each counted up to {@link org.zhagen.web.Listing#COUNTED}.
 *
 * @param open all of it
 * @param late whose due time is over
 * @param today due until midnight
 */
public record InboxCounts(int open, int late, int today) {}
