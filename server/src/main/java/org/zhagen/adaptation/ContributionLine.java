package org.zhagen.adaptation;

import java.time.Instant;
import java.util.UUID;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;

/** A contribution in a list. */
public record ContributionLine(
        UUID id,
        String title,
        RegionCode site,
        String siteName,
        String playbook,
        Version playbookVersion,
        String playbookTitle,
        String indicator,
        ContributionState state,
        Instant offered,
        boolean simulated) {}
