package org.zhagen.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Something that the groups of a place are to be told.
 *
 * @param region where it is
 * @param unit that it concerns; null for none
 */
public record GroupCall(RegionCode region, @Nullable UUID unit, GroupNotice notice) {}
