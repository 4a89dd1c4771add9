package org.zhagen.adaptation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan came into force. What it says can be asked of {@link Plans}.
 *
 * @param site code of the region
 * @param playbookVersion such as {@code 1.2.0}
 * @param digest names the content
 * @param starts first day of the work
 * @param supersedes the revision that was in force until then; null for none
 */
public record PlanActivated(
        UUID plan,
        UUID series,
        int revision,
        String site,
        String playbook,
        String playbookVersion,
        String digest,
        LocalDate starts,
        @org.jspecify.annotations.Nullable UUID supersedes) {}
