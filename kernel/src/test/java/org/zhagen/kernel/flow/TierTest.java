package org.zhagen.kernel.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When who is told of something that is due, in minutes from when it was given. */
class TierTest {

    private static final Instant GIVEN = Instant.parse("2026-11-23T01:00:00Z");

    private static List<Long> minutes(Duration whole, @Nullable Duration before) {
        return Arrays.stream(Tier.values())
                .map(tier -> Duration.between(GIVEN, tier.at(GIVEN, GIVEN.plus(whole), before))
                        .toMinutes())
                .toList();
    }

    @Test
    void whatHasDaysIsTalkedAboutByDays() {
        assertEquals(List.of(4 * 1440L, 5 * 1440L, 6 * 1440L, 8 * 1440L), minutes(Duration.ofDays(5), null));
    }

    @Test
    void whatHasMinutesIsTalkedAboutByMinutes() {
        assertEquals(List.of(45L, 60L, 90L, 150L), minutes(Duration.ofHours(1), null));
        assertEquals(List.of(15L, 20L, 35L, 65L), minutes(Duration.ofMinutes(20), null));
    }

    @Test
    void aPlaceSaysHowLongBeforeWhereThereIsThatMuchTime() {
        assertEquals(3 * 1440L, minutes(Duration.ofDays(5), Duration.ofDays(2)).getFirst());
        assertEquals(18 * 60L, minutes(Duration.ofDays(1), Duration.ofDays(2)).getFirst());
    }

    @Test
    void whatIsLateWhenItIsGivenIsDueFromThenOn() {
        assertEquals(List.of(0L, 0L, 1440L, 3 * 1440L), minutes(Duration.ofDays(-400), Duration.ofDays(2)));
    }
}
