package org.zhagen.adaptation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.Waivers;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.site.RegionCode;

/**
 * That a bottom line may be broken for a time, asked for or decided. It counts for all revisions of a series, as long as the
 * rule of the bottom line stays the same.
 *
 * @param plan the revision for which it was asked
 * @param rule the rule as the approver saw it, {@code says} in words
 * @param reason why it is asked for
 * @param approver who decides
 * @param until the last day; null while it is not granted
 * @param decision who granted or refused it, or gave up the plan for which it was asked; null while nobody did
 * @param words of whoever decided last
 * @param revoked when it was taken back; null when it was not
 * @param expired whether it was granted and its last day is over
 * @param version counts the changes, from 0
 */
public record PlanWaiver(
        UUID id,
        UUID series,
        UUID plan,
        RegionCode site,
        String bottomLine,
        String rule,
        String says,
        String reason,
        Signed asked,
        UUID askedBy,
        Approver approver,
        State state,
        @Nullable LocalDate until,
        @Nullable Signed decision,
        String words,
        @Nullable Instant revoked,
        boolean expired,
        int version) {

    /** How far it has come. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED,
        REVOKED,
        /** Nobody had decided when the plan was given up or ended. */
        WITHDRAWN;

        public String id() {
            return Code.kebab(this);
        }
    }

    /** Who said something, and when. */
    public record Signed(Instant at, String person, String office) {}

    /** Whether it lets a bottom line of this playbook pass when it is judged as of a day. */
    boolean lets(Playbook playbook, LocalDate day, ZoneId zone) {
        return stands(day, zone)
                && playbook.bottomLines().stream()
                        .anyMatch(line -> line.id().equals(bottomLine)
                                && line.rule().source().equals(rule));
    }

    /** Whether it had been granted by a day and not been taken back; its last day may be over. */
    private boolean stands(LocalDate day, ZoneId zone) {
        return (state == State.GRANTED || state == State.REVOKED)
                && decision != null
                && !LocalDate.ofInstant(decision.at(), zone).isAfter(day)
                && (revoked == null || LocalDate.ofInstant(revoked, zone).isAfter(day));
    }

    Waivers.Waiver granted() {
        if (until == null || decision == null) {
            throw new IllegalStateException("waiver " + id + " was not granted");
        }
        String why = Stream.of(reason, words)
                .map(text -> text.replaceAll("[。；]+$", ""))
                .collect(Collectors.joining("；"));
        return new Waivers.Waiver(bottomLine, until, why, decision.office());
    }
}
