package org.zhagen.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A practice on display.
 *
 * @param slug a name for the eye, such as {@code whistle-citywide}
 * @param writtenBy the person who wrote it first
 * @param displayedOn null while it was never displayed
 * @param simulated whether it is invented for a demo, with its figures
 * @param toldIn the published text that tells it and its figures; empty when its unit tells it
 * @param distilled the playbook that it became; null while there is none
 * @param version counts the changes, from 0
 */
public record Display(
        UUID id,
        String slug,
        Holder holder,
        UUID writtenBy,
        DisplayContent content,
        DisplayState state,
        @Nullable LocalDate displayedOn,
        boolean simulated,
        String toldIn,
        @Nullable Distilled distilled,
        int version) {

    /** Whose practice it is. */
    public record Holder(RegionCode region, String regionName, UUID unit, String unitName, String unitShortName) {}

    /** The playbook that a display became. */
    public record Distilled(String playbook, String version) {}
}
