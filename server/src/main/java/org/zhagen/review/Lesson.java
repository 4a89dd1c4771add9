package org.zhagen.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * What was learnt from a month.
 *
 * @param ticket from which case; null for none
 * @param number of that ticket; empty for none
 * @param givenTo who is to do something; empty for nobody
 * @param due until when; null for no end
 */
public record Lesson(
        UUID id,
        RegionCode region,
        YearMonth month,
        @Nullable UUID ticket,
        String number,
        String words,
        Instant written,
        UUID person,
        String name,
        String office,
        String givenTo,
        @Nullable LocalDate due) {}
