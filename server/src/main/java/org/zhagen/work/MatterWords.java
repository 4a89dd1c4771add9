package org.zhagen.work;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.RegionTexts;

/** What is said of a matter where others may read it, in letters and calendars: its kind and its place, nothing that anybody wrote. */
@Component
class MatterWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINESE);

    private final RegionTexts regions;
    private final MessageSource words;
    private final Clock clock;

    MatterWords(RegionTexts regions, MessageSource words, Clock clock) {
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    String about(String kind, RegionCode region, Locale language) {
        String title = Objects.requireNonNull(words.getMessage("work.kind." + kind, null, kind, language));
        return title + " · " + regions.name(region.digits());
    }

    /** Until when something is to be done; empty without an end. */
    String until(@Nullable Instant due) {
        return due == null ? "" : WHEN.format(due.atZone(clock.getZone())) + "到期";
    }
}
