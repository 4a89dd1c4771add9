package org.zhagen.kernel.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.site.Profile;

/** What is proposed to whoever takes over what a site contributes. */
class VariantProposalTest {

    private static final CheckedPlaybook WHISTLE = Objects.requireNonNull(
            Yard.PLAYBOOKS.read(Path.of("..", "playbooks", "whistle", "playbook.yaml"), new Findings()));

    private static Profile site(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return new Profile("x", "某地", values);
    }

    private static final Profile PLAIN =
            site("terrain", "plain", "distance-to-county", 8.0, "departments", 9L, "data-platform", true);

    @Test
    void aWordAndANumberBeyondAllOthers() {
        Profile far = site("terrain", "mountain", "distance-to-county", 40.0, "departments", 9L, "data-platform", true);
        Profile other = site("terrain", "hill", "distance-to-county", 18.5, "departments", 12L);
        VariantProposal proposal =
                VariantProposal.of(WHISTLE, null, far, List.of(PLAIN, other)).orElseThrow();
        assertEquals("mountain-high-distance-to-county", proposal.id());
        assertEquals("site.terrain == 'mountain' && site.distance_to_county > 18.5", proposal.when());
    }

    @Test
    void itHoldsTheRuleOfTheVariantFromWhichTheSiteStarts() {
        Profile far = site("terrain", "mountain", "distance-to-county", 40.0, "departments", 4L);
        Profile other = site("terrain", "mountain", "distance-to-county", 40.0, "departments", 9L);
        VariantProposal proposal = VariantProposal.of(WHISTLE, "remote-mountain", far, List.of(other))
                .orElseThrow();
        assertEquals("low-departments", proposal.id());
        assertEquals(
                "(site.terrain in ['mountain', 'plateau'] && site.distance_to_county >= 30) && site.departments < 9",
                proposal.when());
    }

    @Test
    void whereNothingSetsItApartNothingIsProposed() {
        assertEquals(Optional.empty(), VariantProposal.of(WHISTLE, null, PLAIN, List.of(PLAIN)));
        assertEquals(Optional.empty(), VariantProposal.of(WHISTLE, null, PLAIN, List.of()));
    }

    @Test
    void theProposalIsTakenAsItIs() {
        Profile far = site("data-platform", false);
        VariantProposal proposal =
                VariantProposal.of(WHISTLE, null, far, List.of(PLAIN)).orElseThrow();
        assertEquals("!site.data_platform", proposal.when());
        Adaptation adaptation = Adaptation.of(WHISTLE.name(), "990121101", null);
        Contribution contribution = Contribution.some(
                WHISTLE,
                adaptation,
                Contribution.after(WHISTLE.model().version()),
                java.util.Set.of(),
                java.util.Set.of());
        Findings findings = new Findings();
        contribution.withVariant(
                new Contribution.NewVariant(proposal.id(), "无平台", proposal.when(), "某地"), Yard.PLAYBOOKS, findings);
        assertEquals(
                List.of("nothing-chosen"),
                findings.sorted().stream().map(finding -> finding.code().id()).toList());
        assertNotNull(proposal.id());
    }
}
