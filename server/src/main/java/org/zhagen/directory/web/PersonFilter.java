package org.zhagen.directory.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.directory.PersonSearch;
import org.zhagen.web.SoughtRegion;

/** The filters of a list of people as they stand in the address; what is no filter is left out. */
record PersonFilter(
        @Nullable String q,
        @Nullable SoughtRegion region,
        @Nullable UUID of,
        @Nullable Boolean former) {

    PersonSearch search() {
        return new PersonSearch(Text.of(q), SoughtRegion.codeOf(region), of, Boolean.TRUE.equals(former));
    }
}
