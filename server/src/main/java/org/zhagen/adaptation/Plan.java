package org.zhagen.adaptation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;

/**
 * One revision of what a site does with a playbook.
 *
 * @param series the revisions of the same playbook at the same site have it in common
 * @param revision from 1
 * @param title name of the playbook
 * @param adaptation what the site changes, and why
 * @param basedOn the revision that it was taken from; null for the first
 * @param consultation what people are or were asked; null when they were not
 * @param round how often it was submitted
 * @param submittedBy who submitted it last
 * @param force since when it is in force, and with which content; null before
 * @param simulated whether it is invented, as in the demo
 * @param version counts the changes of the row, from 0
 */
public record Plan(
        UUID id,
        UUID series,
        int revision,
        RegionCode site,
        String siteName,
        String playbook,
        Version playbookVersion,
        String title,
        PlanState state,
        Adaptation adaptation,
        @Nullable UUID basedOn,
        @Nullable Consultation consultation,
        int round,
        @Nullable UUID submittedBy,
        @Nullable Force force,
        boolean simulated,
        Instant created,
        String createdBy,
        Instant changed,
        String changedBy,
        int version) {

    /**
     * That people are asked what they think.
     *
     * @param until the last day
     * @param words what they are asked to look at
     */
    public record Consultation(LocalDate until, String words) {}

    /**
     * That it came into force.
     *
     * @param starts first day of the work
     * @param ended last day; null while it is in force
     * @param digest names the content: the digest of the adapted playbook
     */
    public record Force(
            Instant activated, LocalDate starts, @Nullable LocalDate ended, String digest) {}

    /** As adaptations name the playbook: {@code whistle@1.2.0}. */
    public String playbookName() {
        return playbook + "@" + playbookVersion;
    }

    /** What it is called where only one line is there: 亩均论英雄（清川县）. */
    public String label() {
        return title + "（" + siteName + "）";
    }

    /** The address of its page. */
    public String link() {
        return "/adaptation/plans/" + id;
    }
}
