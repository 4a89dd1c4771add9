package org.zhagen.directory.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.directory.UnitKind;
import org.zhagen.directory.UnitSearch;
import org.zhagen.kernel.site.RegionCode;

/** The filters of a list of units as they stand in the address; what is no filter is left out. */
record UnitFilter(
        @Nullable String q,
        @Nullable String region,
        @Nullable String kind,
        boolean closed) {

    UnitSearch search() {
        return new UnitSearch(
                q == null ? "" : q.strip(),
                region == null ? null : RegionCode.read(region).orElse(null),
                kind == null ? null : UnitKind.read(kind).orElse(null),
                closed);
    }
}
