package org.zhagen.assessment;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Which sites are looked for.
 *
 * @param text a part of the name; empty for all
 * @param region what they lie in; null for the whole jurisdiction
 * @param level null for all levels from the prefecture to the village
 */
public record SiteSearch(String text, @Nullable RegionCode region, RegionCode.@Nullable Level level, Filled filled) {

    public static final SiteSearch ALL = new SiteSearch("", null, null, Filled.ANY);

    /** Sites by what is known of them. */
    public enum Filled {
        ANY,
        /** At least one value was given. */
        BEGUN,
        NOTHING,
        STALE,
        DISPUTED
    }

    enum Order {
        REGION("r.code"),
        KNOWN("coalesce(s.known, 0)"),
        OLDEST("s.oldest");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String columns(boolean descending) {
            return column + (descending ? " desc nulls last" : " nulls first") + ", r.code";
        }
    }
}
