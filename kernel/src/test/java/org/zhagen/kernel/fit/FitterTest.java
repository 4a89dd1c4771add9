package org.zhagen.kernel.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.zhagen.kernel.adaptation.Yard.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.adaptation.Yard;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Money;

/** Fitting a whole playbook to sites. Weights: grid 3 (remedy), willing 2 (none), venue 1 (helpful). */
class FitterTest {

    private static final Fitter FITTER = new Fitter(Yard.BASE, Yard.PLAYBOOKS);

    private static void expect(Verdict verdict, double low, double high, Profile site) {
        Fit fit = FITTER.fit(site);
        assertEquals(verdict, fit.verdict());
        assertEquals(low, fit.score().low(), 1e-12);
        assertEquals(high, fit.score().high(), 1e-12);
    }

    @Test
    void eachVerdict() {
        expect(Verdict.READY, 1, 1, site());
        expect(Verdict.READY, 5 / 6.0, 1, site("venue-area", null));
        expect(Verdict.ADAPT, 5 / 6.0, 5 / 6.0, site("venue-area", 20.0));
        expect(Verdict.ADAPT, 1, 1, site("terrain", "mountain"));
        expect(Verdict.UNKNOWN, 0.5, 5 / 6.0, site("reform-willingness", null, "venue-area", 20.0));
        expect(Verdict.PREPARE_FIRST, 0.5, 0.5, site("grid-workers", 3L));
        expect(Verdict.PREPARE_FIRST, 1 / 6.0, 0.5, site("grid-workers", 3L, "reform-willingness", null));
        expect(Verdict.UNSUITABLE, 2 / 3.0, 2 / 3.0, site("reform-willingness", "low"));
        expect(Verdict.UNSUITABLE, 1 / 6.0, 2 / 3.0, site("reform-willingness", "low", "grid-workers", null));
        expect(Verdict.CORE_IDEA_ONLY, 2 / 3.0, 2 / 3.0, site("reform-willingness", "low", "households", 90L));
        expect(Verdict.UNKNOWN, 0, 1, new Profile("x", "x", java.util.Map.of()));
    }

    /** The mountain variant asks for one grid worker instead of four, so the same township is fit there and not below. */
    @Test
    void aVariantReplacesPreconditionsBeforeTheVerdict() {
        expect(Verdict.PREPARE_FIRST, 0.5, 0.5, site("grid-workers", 2L));
        expect(Verdict.ADAPT, 1, 1, site("grid-workers", 2L, "terrain", "mountain"));
        expect(Verdict.PREPARE_FIRST, 0.5, 0.5, site("grid-workers", 0L, "terrain", "mountain"));
        expect(Verdict.PREPARE_FIRST, 0.5, 0.5, site("grid-workers", 2L, "terrain", null));
    }

    @Test
    void theVariantThatMattersIsNamed() {
        assertNull(FITTER.fit(site()).variant());
        assertEquals("mountain", variant(site("terrain", "mountain")));
        assertEquals("idea", variant(site("reform-willingness", "low", "households", 90L, "terrain", "mountain")));
        assertNull(FITTER.fit(site("households", 90L)).variant());
    }

    private static String variant(Profile site) {
        Variant variant = FITTER.fit(site).variant();
        assertNotNull(variant);
        return variant.id();
    }

    @Test
    void whatIsUnknownIsNamed() {
        Fit fit = FITTER.fit(site("grid-workers", null));
        assertEquals(
                List.of("grid UNKNOWN [grid-workers]", "willing TRUE []", "venue TRUE []"),
                fit.preconditions().stream()
                        .map(s -> s.precondition().id() + " " + s.state() + " " + s.unknownFields())
                        .toList());
        assertEquals(Truth.UNKNOWN, fit.preconditions().getFirst().state());
    }

    @Test
    void resourcesAreReckonedForTheSite() {
        assertEquals("recorders 2.5, pay 100元, benches 12", costs(site()));
        assertEquals("recorders 2, pay 200元, benches 12", costs(site("population", 2000L, "households", 1001L)));
        assertEquals("recorders 1.33, pay null, benches 12", costs(site("population", 667L, "households", null)));
        Cost pay = FITTER.fit(site("population", null)).resources().getFirst();
        assertNull(pay.amount());
        assertEquals(List.of("population"), pay.unknownFields());
    }

    /** An amount that depends on a parameter whose default depends on an unknown field: the field is what to find out. */
    @Test
    void anUnknownBehindAParameterIsNamed() {
        Cost pay = FITTER.fit(site("households", null)).resources().get(1);
        assertNull(pay.amount());
        assertEquals(List.of("households"), pay.unknownFields());
    }

    /** What a statement rests on is said of the playbook as it is offered: in the mountains the variant gives the number itself. */
    @Test
    void theFieldsBehindARuleAreThoseOfWhatIsOffered() {
        String text = Yard.text().replace("set: {answer-within: 72h}", "set: {answer-within: 72h, meetings: 6}");
        Fitter fitter = new Fitter(Yard.checked("base.yaml", text), Yard.PLAYBOOKS);
        var pay = fitter.playbook().model().resources().get(1).amount();
        assertEquals(Set.of("households"), fitter.siteFields(site(), pay));
        assertEquals(Set.of(), fitter.siteFields(site("terrain", "mountain"), pay));
    }

    private static String costs(Profile site) {
        return FITTER.fit(site).resources().stream()
                .map(c -> c.resource().id() + " " + (c.amount() instanceof Money money ? money : c.amount()))
                .collect(Collectors.joining(", "));
    }
}
