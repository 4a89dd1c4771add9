package org.zhagen.adaptation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;

/**
 * Changes of a site that are offered to all who use a playbook, with what they moved.
 *
 * @param owner whose the playbook is: there it is reviewed
 * @param adaptation the offered settings and changes, and the variant from which the plan starts
 * @param moved what it moved, as the site says; no judgement of evidence is made of it here
 * @param decision null while nobody decided
 * @param version counts the changes, from 0
 */
public record Contribution(
        UUID id,
        UUID plan,
        RegionCode site,
        String siteName,
        String playbook,
        Version playbookVersion,
        String playbookTitle,
        RegionCode owner,
        String title,
        Adaptation adaptation,
        Moved moved,
        ContributionState state,
        Instant offered,
        String offeredBy,
        String offeredOffice,
        @Nullable Decision decision,
        boolean simulated,
        int version) {

    /**
     * What a change moved.
     *
     * @param indicator name, such as 按时响应率
     * @param before value with its unit; empty when that is not known
     * @param period when both were taken
     */
    public record Moved(String indicator, String before, String after, String period, String note) {}

    /**
     * What became of it.
     *
     * @param takenAs {@code version} or {@code variant}; empty when it was not taken
     * @param draft the draft of the playbook in the registry; null when it was not taken
     */
    public record Decision(
            Instant at,
            String by,
            String office,
            String words,
            String takenAs,
            @Nullable UUID draft) {}

    public String playbookName() {
        return playbook + "@" + playbookVersion;
    }
}
