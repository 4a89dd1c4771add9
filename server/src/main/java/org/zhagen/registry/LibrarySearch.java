package org.zhagen.registry;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.site.RegionCode;

/**
 * What is looked for in the library. A filter that is null filters nothing.
 *
 * @param text the question as it was typed; empty for everything, the newest first
 * @param region things of this region and of those in it
 * @param strength at least this strong
 */
public record LibrarySearch(
        String text,
        LibraryEntry.@Nullable Kind kind,
        @Nullable Topic topic,
        @Nullable Level level,
        @Nullable RegionCode region,
        @Nullable Design strength) {}
