package org.zhagen.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.site.RegionCode;

/**
 * What the library knows of one published thing.
 *
 * @param key its id within its kind
 * @param actions what was done, in plain text; found before the rest
 * @param rest all other text by which it is to be found
 * @param region whose it is; null where that is not known
 * @param place the same in words
 * @param strength of the best evidence; null where there is none
 * @param url its page, beginning with a slash
 */
public record LibraryEntry(
        Kind kind,
        String key,
        String title,
        String summary,
        String problem,
        String actions,
        String rest,
        List<Topic> topics,
        List<Level> levels,
        @Nullable RegionCode region,
        String place,
        @Nullable Design strength,
        LocalDate dated,
        String url) {

    /** What the library holds. The words stand under {@code library.kind.<id>}. */
    public enum Kind {
        PLAYBOOK,
        DISPLAY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LibraryEntry {
        topics = List.copyOf(topics);
        levels = List.copyOf(levels);
    }
}
