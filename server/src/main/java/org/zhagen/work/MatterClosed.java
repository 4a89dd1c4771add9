package org.zhagen.work;

import java.util.UUID;
import org.zhagen.access.Acting;

/**
 * A matter ended.
 *
 * @param outcome {@code done} or {@code withdrawn}; or what the room that settled it said
 * @param words of whoever ended it
 * @param settled whether its own room ended it, so that the room need not act on it
 */
public record MatterClosed(
        UUID matter, String kind, Subject subject, String outcome, String words, boolean settled, Acting by) {}
