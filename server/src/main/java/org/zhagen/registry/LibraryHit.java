package org.zhagen.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.search.Marked;

/**
 * One thing that was found.
 *
 * @param title with the words of the question marked
 * @param snippet where they stand in the text, marked, too
 * @param topics ids of topics
 * @param levels ids of levels
 * @param strength id of the design of the best evidence; null where there is none
 */
public record LibraryHit(
        LibraryEntry.Kind kind,
        String key,
        Marked title,
        Marked snippet,
        List<String> topics,
        List<String> levels,
        @Nullable RegionCode region,
        String place,
        @Nullable String strength,
        LocalDate dated,
        String url) {}
