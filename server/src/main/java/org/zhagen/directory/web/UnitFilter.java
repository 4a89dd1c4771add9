package org.zhagen.directory.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.directory.UnitKind;
import org.zhagen.directory.UnitSearch;
import org.zhagen.kernel.document.Code;
import org.zhagen.web.SoughtRegion;

/** The filters of a list of units as they stand in the address; what is no filter is left out. */
record UnitFilter(
        @Nullable String q,
        @Nullable SoughtRegion region,
        @Nullable String category,
        @Nullable Boolean closed) {

    UnitSearch search() {
        return new UnitSearch(
                Text.of(q),
                SoughtRegion.codeOf(region),
                Code.read(UnitKind.class, Text.of(category)).orElse(null),
                Boolean.TRUE.equals(closed));
    }
}
