package org.zhagen.adaptation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;

/**
 * How far a plan is from its playbook.
 *
 * @param newest the highest version in use; that of the plan when none is
 * @param behind how many newer versions are in use
 * @param fidelity from 0 to 1; null while errors keep it unknown
 * @param coreKept whether every modification leaves what carries the core as it was
 * @param waived bottom lines that are let pass now
 * @param expired bottom lines whose waiver has ended
 * @param asked waivers that wait for a decision
 * @param tasks open tasks from its steps
 * @param late those of them whose time is over
 */
public record DriftLine(
        UUID plan,
        RegionCode site,
        String siteName,
        String playbook,
        String title,
        Version version,
        Version newest,
        int behind,
        PlanState state,
        @Nullable Double fidelity,
        int modifications,
        boolean coreKept,
        int waived,
        int expired,
        int asked,
        int tasks,
        int late,
        @Nullable LocalDate starts,
        boolean simulated) {}
