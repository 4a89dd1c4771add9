package org.zhagen.assessment.web;

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
                Code.read(RegionCode.Level.class, Text.of(level)).orElse(null),
                Code.read(SiteSearch.Filled.class, Text.of(filled)).orElse(SiteSearch.Filled.ANY));
    }
}
