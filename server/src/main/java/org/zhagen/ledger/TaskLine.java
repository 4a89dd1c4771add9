package org.zhagen.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A task as lists show it.
 *
 * @param today on which it was looked at
 */
public record TaskLine(LedgerTask task, Progress progress, LocalDate today) {

    /** So many days before the due day something is near; a convention of ours. */
    public static final int NEAR = 7;

    public boolean isLate() {
        return task.isLate(today);
    }

    public boolean isNear() {
        return task.state().isOpen() && !isLate() && !task.due().isAfter(today.plusDays(NEAR));
    }

    /** Days until it is due; negative when it is late. */
    public long days() {
        return ChronoUnit.DAYS.between(today, task.due());
    }

    /** Whether its state follows from its parts. */
    public boolean isDivided() {
        return progress.isDivided();
    }

    /** How its due day stands: {@code late}, {@code near}, or its state. */
    public String mark() {
        return isLate() ? "late" : isNear() ? "near" : task.state().id();
    }
}
