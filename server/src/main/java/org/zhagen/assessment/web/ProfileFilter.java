package org.zhagen.assessment.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.assessment.SiteSearch;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.SoughtRegion;

/** The filters of the list of sites, as they stand in the address. */
record ProfileFilter(
        @Nullable String q,
        @Nullable SoughtRegion region,
        @Nullable String level,
        @Nullable String filled) {

    ProfileFilter {
        q = Text.of(q);
        level = Text.of(level);
        filled = Text.of(filled);
    }

    SiteSearch search() {
        return new SiteSearch(
                Text.of(q),
                SoughtRegion.codeOf(region),
                constant(Text.of(level), RegionCode.Level.values()).orElse(null),
                constant(Text.of(filled), SiteSearch.Filled.values()).orElse(SiteSearch.Filled.ANY));
    }

    private static <E extends Enum<E>> Optional<E> constant(String id, E[] all) {
        return Arrays.stream(all).filter(each -> Code.kebab(each).equals(id)).findFirst();
    }
}
