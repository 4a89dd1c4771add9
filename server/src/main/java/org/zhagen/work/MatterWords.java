package org.zhagen.work;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.RegionTexts;

/** What is said of a matter where others may read it, in letters and calendars: its kind and its place, nothing that anybody wrote. */
@Component
class MatterWords {

    private final RegionTexts regions;
    private final MessageSource words;

    MatterWords(RegionTexts regions, MessageSource words) {
        this.regions = regions;
        this.words = words;
    }

    String about(String kind, RegionCode region, Locale language) {
        String title = Objects.requireNonNull(words.getMessage("work.kind." + kind, null, kind, language));
        return title + " · " + regions.name(region.digits());
    }
}
