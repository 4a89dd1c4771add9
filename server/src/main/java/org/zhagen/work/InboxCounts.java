package org.zhagen.work;

import java.util.List;

/**
 * How much waits for somebody, each counted up to {@link org.zhagen.web.Listing#COUNTED}.
 *
 * @param open all of it
 * @param late whose due time is over
 * @param today due until midnight
 * @param kinds of which kinds it is, sorted
 */
public record InboxCounts(int open, int late, int today, List<String> kinds) {

    public InboxCounts {
        kinds = List.copyOf(kinds);
    }
}
