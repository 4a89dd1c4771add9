package org.zhagen.adaptation;

import org.zhagen.access.Text;

/**
 * What a plan begins with, as it was given.
 *
 * @param site code of the region
 * @param playbook id
 * @param playbookVersion empty for the newest in use
 * @param variant id; empty for none
 */
public record NewPlan(String site, String playbook, String playbookVersion, String variant) {
    public NewPlan {
        site = Text.of(site);
        playbook = Text.of(playbook);
        playbookVersion = Text.of(playbookVersion);
        variant = Text.of(variant);
    }
}
