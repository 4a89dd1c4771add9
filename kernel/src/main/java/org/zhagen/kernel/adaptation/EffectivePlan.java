package org.zhagen.kernel.adaptation;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.site.Profile;

/**
 * What a site will do: the adapted playbook, itself a valid playbook, with a record of what was changed.
 *
 * @param plan the adapted playbook; settings stand in it as defaults of its parameters
 * @param variant the variant that it starts from; null for none
 * @param frame the record of modifications
 * @param fidelity how much of the playbook was kept
 * @param waived what lets broken bottom lines pass, in the order of the playbook
 */
public record EffectivePlan(
        CheckedPlaybook plan,
        Profile site,
        Adaptation adaptation,
        @Nullable Variant variant,
        Frame frame,
        Fidelity fidelity,
        List<Waivers.Waiver> waived) {

    public EffectivePlan {
        waived = List.copyOf(waived);
    }

    /** The values of the parameters at the site, by id; one that depends on something unknown is left out. */
    public SequencedMap<String, Object> settings() {
        return plan.settings(site.values());
    }

    /** Names the plan: the digest of the adapted document. */
    public String digest() {
        return plan.digest();
    }
}
