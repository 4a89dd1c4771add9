package org.zhagen.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.audit.AuditFilter;
import org.zhagen.web.SoughtRegion;

/** The filters of the audit as they stand in the address. Without a period it is the last thirty days. */
record AuditQuery(
        @Nullable String from,
        @Nullable String until,
        @Nullable String person,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable SoughtRegion region,
        @Nullable String result,
        @Nullable String q) {

    private static final int USUAL_DAYS = 29;

    AuditFilter filter(LocalDate today) {
        LocalDate last = Objects.requireNonNullElse(day(until), today);
        LocalDate first = Objects.requireNonNullElse(day(from), last.minusDays(USUAL_DAYS));
        return new AuditFilter(
                first,
                last,
                id(person),
                text(action).strip(),
                text(subjectKind).strip(),
                text(subjectId).strip(),
                SoughtRegion.digitsOf(region),
                text(result),
                text(q));
    }

    /** With the period spelled out, as the form shows it. */
    AuditQuery shown(LocalDate today) {
        AuditFilter filter = filter(today);
        return new AuditQuery(
                filter.from().toString(),
                filter.until().toString(),
                person,
                action,
                subjectKind,
                subjectId,
                region,
                result,
                q);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text(text).strip());
            return day.getYear() >= 1970 && day.getYear() < 10_000 ? day : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text(text).strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
