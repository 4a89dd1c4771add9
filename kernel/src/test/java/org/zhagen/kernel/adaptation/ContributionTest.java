package org.zhagen.kernel.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.adaptation.Contribution.NewVariant;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.Profile;

/** What a site gives back: as part of the next version, and as a variant. */
class ContributionTest {

    private static final Version NEXT = new Version(1, 1, 0);
    private static final NewVariant YARD = new NewVariant("small-town", "小镇", "site.population < 5000", "某镇试点");
    private static final String LOCAL = """
            set: {answer-within: 24h, meetings: {to: 3, reason: 事多}}
            changes:
              - {op: replace, at: steps/survey/standard, value: 不少于一半, reason: 户少, kind: content}
              - {op: add, at: faq, after: rain, value: {id: sun, ask: 太晒怎么办, answer: 到树下}, reason: 常问, kind: content}
              - {op: remove, at: resources/benches, reason: 自带凳子, kind: context}
              - {op: move, at: risks/quarrel, reason: 先说, kind: format}
            """;

    private static List<String> codes(Findings findings) {
        return findings.sorted().stream()
                .map(f -> f.at() + ": " + f.code().id())
                .toList();
    }

    private static CheckedPlaybook merged(Contribution contribution) {
        Findings findings = new Findings();
        CheckedPlaybook merged = contribution.merged(Yard.PLAYBOOKS, findings);
        assertNotNull(merged, () -> codes(findings).toString());
        return merged;
    }

    private static CheckedPlaybook withVariant(Contribution contribution) {
        Findings findings = new Findings();
        CheckedPlaybook offered = contribution.withVariant(YARD, Yard.PLAYBOOKS, findings);
        assertNotNull(offered, () -> codes(findings).toString());
        return offered;
    }

    private static EffectivePlan plan(CheckedPlaybook playbook, Adaptation adaptation, Profile site) {
        Findings findings = new Findings();
        EffectivePlan plan = new Adapter(playbook, Yard.PLAYBOOKS).adapt(adaptation, site, findings);
        assertNotNull(plan, () -> codes(findings).toString());
        return plan;
    }

    private static String said(CheckedPlaybook plan) {
        return CanonicalJson.of(plan.tree().without("version").without("variants"));
    }

    @Test
    void theNextVersionSaysWhatTheSiteSays() {
        Adaptation local = Yard.adaptation(LOCAL);
        CheckedPlaybook next = merged(Contribution.all(Yard.BASE, local, NEXT));
        assertEquals("yard-talk@1.1.0", next.name());
        assertEquals(said(plan(Yard.BASE, local, Yard.site()).plan()), said(next));
        assertEquals(List.of("mountain", "idea"), Tree.ids(next.tree().get("variants")));
    }

    @Test
    void onlyWhatIsChosenIsTaken() {
        Adaptation local = Yard.adaptation(LOCAL);
        CheckedPlaybook next = merged(Contribution.some(Yard.BASE, local, NEXT, Set.of(1), Set.of("answer-within")));
        assertEquals(List.of("rain", "sun"), Tree.ids(next.tree().get("faq")));
        assertEquals(List.of("quarrel", "silence"), Tree.ids(next.tree().get("risks")));
        assertEquals("24h", next.model().parameters().getFirst().standard().source());
    }

    @Test
    void theNewVariantGivesTheSiteThePlanThatItHas() {
        Adaptation local = Yard.adaptation(LOCAL);
        CheckedPlaybook offered = withVariant(Contribution.all(Yard.BASE, local, NEXT));
        assertEquals(
                List.of("mountain", "idea", "small-town"),
                Tree.ids(offered.tree().get("variants")));
        Adaptation taken = Adaptation.of("yard-talk@1.1.0", "130681001", "small-town");
        assertEquals(
                said(plan(Yard.BASE, local, Yard.site()).plan()),
                said(plan(offered, taken, Yard.site()).plan()));
    }

    @Test
    void aVariantOfAVariantStandsBeforeItAndHoldsItsChangesToo() {
        Profile site = Yard.site("terrain", "mountain", "grid-workers", 6L);
        Adaptation local = Yard.adaptation(
                "variant: mountain\nchanges:\n  - {op: replace, at: steps/list/standard, value: 不少于 5 项, reason: 事更少, kind: content}\n");
        CheckedPlaybook offered = withVariant(Contribution.all(Yard.BASE, local, NEXT));
        assertEquals(
                List.of("small-town", "mountain", "idea"),
                Tree.ids(offered.tree().get("variants")));
        Adaptation taken = Adaptation.of("yard-talk@1.1.0", "130681001", "small-town");
        assertEquals(
                said(plan(Yard.BASE, local, site).plan()),
                said(plan(offered, taken, site).plan()));
    }

    @Test
    void whatCannotBeIsSaidAtItsPart() {
        Adaptation local = Yard.adaptation(LOCAL);
        assertEquals(
                List.of("version: version-not-newer"),
                refused(Contribution.all(Yard.BASE, local, new Version(1, 0, 0)), YARD));
        assertEquals(
                List.of("changes: nothing-chosen"),
                refused(Contribution.some(Yard.BASE, local, NEXT, Set.of(), Set.of()), YARD));
        Contribution all = Contribution.all(Yard.BASE, local, NEXT);
        assertEquals(
                List.of("id: variant-exists", "id: id-repeated"),
                refused(all, new NewVariant("idea", "x", "site.population < 5000", "x")));
        assertEquals(List.of("when: rule-name"), refused(all, new NewVariant("a", "x", "site.populaton < 5000", "x")));
    }

    private static List<String> refused(Contribution contribution, NewVariant variant) {
        Findings findings = new Findings();
        @Nullable CheckedPlaybook none = contribution.withVariant(variant, Yard.PLAYBOOKS, findings);
        assertNull(none);
        return codes(findings);
    }

    /** Round trip: whatever is chosen, variant and next version say the same to a site that takes them as they are. */
    @Test
    void variantAndNextVersionAgree() {
        Random random = new Random(9);
        Adaptation local = Yard.adaptation(LOCAL);
        for (int run = 0; run < 30; run++) {
            Set<Integer> changes = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                if (random.nextBoolean()) {
                    changes.add(i);
                }
            }
            List<String> settings = new ArrayList<>(List.of("answer-within", "meetings"));
            settings.removeIf(id -> random.nextBoolean());
            if (changes.isEmpty() && settings.isEmpty()) {
                continue;
            }
            Contribution some = Contribution.some(Yard.BASE, local, NEXT, changes, Set.copyOf(settings));
            CheckedPlaybook next = merged(some);
            CheckedPlaybook offered = withVariant(some);
            Adaptation plain = Adaptation.of("yard-talk@1.1.0", "130681001", null);
            Adaptation taken = Adaptation.of("yard-talk@1.1.0", "130681001", "small-town");
            assertEquals(
                    said(plan(next, plain, Yard.site()).plan()),
                    said(plan(offered, taken, Yard.site()).plan()));
            Node changed = Objects.requireNonNull(next.tree().get("steps"));
            assertEquals(Tree.ids(Yard.BASE.tree().get("steps")), Tree.ids(changed), "ids are kept");
        }
    }
}
