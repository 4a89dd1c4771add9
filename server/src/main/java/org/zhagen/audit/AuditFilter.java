package org.zhagen.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to search. There is always a period, so that no search has to look through everything.
 *
 * @param from the first day
 * @param until the last day
 * @param person who; null for anybody
 * @param action the id of an action, or its room; empty for any
 * @param subjectKind on which kind of thing; empty for any
 * @param subjectId on which one; empty for any
 * @param region where, with all that lies in it; empty for all of the jurisdiction
 * @param result {@code done}, {@code refused} or {@code failed}; empty for any
 * @param text in the names of who and on what, the office or the address; empty for any
 */
public record AuditFilter(
        LocalDate from,
        LocalDate until,
        @Nullable UUID person,
        String action,
        String subjectKind,
        String subjectId,
        String region,
        String result,
        String text) {

    /** Everything of a period. */
    public static AuditFilter of(LocalDate from, LocalDate until) {
        return new AuditFilter(from, until, null, "", "", "", "", "", "");
    }
}
