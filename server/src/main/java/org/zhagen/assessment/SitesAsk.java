package org.zhagen.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.kernel.site.RegionCode.Level;

/**
 * Which sites are asked about, and what if.
 *
 * @param level null for the lowest level for which the playbook is meant and at which anything is known
 * @param verdict null for all; what would become of the sites is meant
 * @param region null for the whole jurisdiction
 * @param changed only those whose verdict would be another
 * @param values other values as they are written, by the id of the knob
 */
public record SitesAsk(
        @Nullable Level level,
        @Nullable Verdict verdict,
        @Nullable RegionCode region,
        boolean changed,
        Map<String, String> values) {

    public SitesAsk {
        values = Map.copyOf(values);
    }

    /** By what the sites can be sorted. */
    public enum Order {
        SCORE,
        VERDICT,
        NAME,
        REGION
    }
}
