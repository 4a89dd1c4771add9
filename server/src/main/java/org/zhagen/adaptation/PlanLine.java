package org.zhagen.adaptation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;

/**
 * A plan in a list.
 *
 * @param errors what the check found when it was last written
 * @param fidelity from 0 to 1; null while errors keep it unknown
 * @param coreKept whether every modification leaves what carries the core as it was
 */
public record PlanLine(
        UUID id,
        UUID series,
        int revision,
        RegionCode site,
        String siteName,
        String playbook,
        Version playbookVersion,
        String title,
        PlanState state,
        int errors,
        int warnings,
        @Nullable Double fidelity,
        int modifications,
        boolean coreKept,
        @Nullable LocalDate starts,
        @Nullable LocalDate consultUntil,
        boolean simulated,
        Instant changed,
        String changedBy) {}
