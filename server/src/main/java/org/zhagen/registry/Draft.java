package org.zhagen.registry;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A playbook that is being written.
 *
 * @param owner whose it is, in words, at the time it was begun
 * @param title as its text says; what it was called at first where the text says none
 * @param yaml may be anything: a draft need not be right
 * @param templates Markdown by name
 * @param base the published version that it was taken from, such as {@code whistle@1.2.0}; empty for none
 * @param display the displayed practice that it was distilled from
 * @param version counts the changes, from 0
 */
public record Draft(
        UUID id,
        RegionCode region,
        String owner,
        String title,
        String yaml,
        SortedMap<String, String> templates,
        String base,
        @Nullable UUID display,
        Instant created,
        Instant changed,
        String changedBy,
        int version) {

    public Draft {
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    }
}
