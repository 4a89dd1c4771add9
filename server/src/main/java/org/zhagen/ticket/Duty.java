package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.zhagen.kernel.site.RegionCode;

/**
 * Something that communities and grids of a place may be given.
 *
 * @param item the kind of thing, as tickets have it, or the title of a procedure
 */
public record Duty(UUID id, RegionCode region, String item, Instant written, String writtenBy, int version) {}
