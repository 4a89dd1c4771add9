package org.zhagen.adaptation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Who has to approve plans in a jurisdiction, and who may let a bottom line pass.
 *
 * @param region whose chain it is; null for the one that counts where nobody has set another
 * @param links one after the other
 * @param waiver who decides about waivers
 * @param changed when it was set; null for the one of the product
 * @param version counts the changes, from 0
 */
public record Chain(
        @Nullable RegionCode region,
        List<ChainLink> links,
        ChainLink waiver,
        @Nullable Instant changed,
        String changedBy,
        int version) {

    /** What counts where nobody has set another: the leader of the site, the guidance group, the reform office of the city. */
    public static final Chain USUAL = new Chain(
            null,
            List.of(
                    new ChainLink("主要领导审定", "leader", ChainLink.Level.SITE),
                    new ChainLink("指导组审核", "guidance", ChainLink.Level.SITE),
                    new ChainLink("改革办批准", "reform-office", ChainLink.Level.PREFECTURE)),
            new ChainLink("改革办批准例外", "reform-office", ChainLink.Level.PREFECTURE),
            null,
            "",
            0);

    public Chain {
        links = List.copyOf(links);
    }
}
