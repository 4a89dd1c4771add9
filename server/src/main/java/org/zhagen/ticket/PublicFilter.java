package org.zhagen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Which of what residents raised is asked for.
 *
 * @param numbers as people say them; empty for all
 * @param courses ids of procedures; null for all
 * @param from raised at this moment or later; null for any
 * @param to raised at this moment or earlier; null for any
 * @param open whether open ones or closed ones; null for both
 * @param region digits, of a community at most; empty for everywhere
 */
public record PublicFilter(
        List<String> numbers,
        @Nullable List<UUID> courses,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean open,
        String region) {

    public PublicFilter {
        numbers = List.copyOf(numbers);
        courses = courses == null ? null : List.copyOf(courses);
        region = community(region);
    }

    /** Digits of the community in which a place lies, or of the place where that is wider: nobody is told a grid. */
    static String community(String digits) {
        int most = RegionCode.Level.VILLAGE.length();
        return digits.length() > most ? digits.substring(0, most) : digits;
    }
}
