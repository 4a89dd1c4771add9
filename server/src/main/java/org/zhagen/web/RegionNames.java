package org.zhagen.web;

import java.util.Optional;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;

/** Regions by their names, for pages of rooms that know only codes. The directory answers. */
public interface RegionNames {

    /** The name of a region, open or closed; nothing when there never was one. */
    Optional<String> name(RegionCode code);

    /** The open region that a text means: a code with anything behind it, or a name that only one in the jurisdiction has. */
    Optional<RegionCode> meant(Acting acting, String text);

    /** The region that a filter looks for: the one that is meant, otherwise the first of those whose names contain the text. */
    Optional<RegionCode> sought(Acting acting, String text);
}
