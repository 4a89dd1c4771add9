package org.zhagen.kernel.adaptation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.PreconditionState;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Variants;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Profile;

/** Whether an adaptation is put on the site that it is for, and whether what it plans suits that site. */
final class SiteCheck {

    private final CheckedPlaybook playbook;
    private final Profile site;
    private final Place at;
    private final Findings findings;

    SiteCheck(CheckedPlaybook playbook, Adaptation adaptation, Profile site, Findings findings) {
        this.playbook = playbook;
        this.site = site;
        this.at = adaptation.at("site");
        this.findings = findings;
    }

    /** The profile is the site's, and the playbook is meant for sites of its level, as far as the code tells it. */
    void identity(String wanted) {
        if (!wanted.equals(site.code())) {
            findings.add(AdaptationCode.SITE_UNKNOWN, at, wanted);
        }
        List<Level> levels = Level.ofCode(wanted);
        List<Level> meant = playbook.model().levels();
        if (!levels.isEmpty() && levels.stream().noneMatch(meant::contains)) {
            findings.add(AdaptationCode.SITE_LEVEL, at, wanted, words(levels), words(meant));
        }
    }

    /** Says which required preconditions the plan does not meet; a plan that keeps only the core idea need not meet them. */
    void suitability(CheckedPlaybook plan, @Nullable Variant variant) {
        List<Precondition> unmet = Fitter.states(plan, site).stream()
                .filter(state -> state.state() == Truth.FALSE)
                .map(PreconditionState::precondition)
                .filter(precondition -> precondition.need() == Precondition.Need.REQUIRED)
                .toList();
        if (unmet.isEmpty() || (variant != null && variant.coreOnly())) {
            return;
        }
        List<Precondition> hopeless =
                unmet.stream().filter(p -> p.remedy() == null).toList();
        if (hopeless.isEmpty()) {
            String remedies = String.join(
                    "；", unmet.stream().map(p -> String.valueOf(p.remedy())).toList());
            findings.addMaybe(AdaptationCode.PREPARE_FIRST, at, remedies, named(unmet));
        } else {
            Optional<Variant> coreOnly = Variants.coreOnly(playbook, site.values());
            String way = coreOnly.map(v -> "variant: " + v.id()).orElse(null);
            findings.addMaybe(AdaptationCode.UNSUITABLE, at, way, named(hopeless));
        }
    }

    private static String named(List<Precondition> preconditions) {
        return String.join(
                "; ", preconditions.stream().map(p -> p.id() + ": " + p.rule()).toList());
    }

    private static String words(List<Level> levels) {
        return String.join(", ", levels.stream().map(Code::kebab).toList());
    }
}
