package org.zhagen.directory.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/** The region of a filter as it stands in the address: a code with anything behind it, as the field for regions offers it. */
final class RegionFilter {

    private RegionFilter() {}

    static @Nullable RegionCode read(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> given.strip().split("\\s", 2)[0])
                .flatMap(RegionCode::read)
                .orElse(null);
    }
}
