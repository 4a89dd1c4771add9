package org.zhagen.work;

import java.time.Instant;
import java.util.UUID;

/**
 * What others did last with a matter in which one has a part.
 *
 * @param act {@code open}, or the id of a {@link MatterStep}
 * @param words of whoever did it; empty for none
 */
public record Change(UUID matter, String title, String act, String name, Instant at, String words) {}
