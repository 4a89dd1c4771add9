package org.zhagen.kernel.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhagen.kernel.adaptation.Yard.BASE;
import static org.zhagen.kernel.adaptation.Yard.PLAYBOOKS;
import static org.zhagen.kernel.adaptation.Yard.adaptation;
import static org.zhagen.kernel.adaptation.Yard.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;

/** A bottom line that a named approver let pass is a warning until its day, and an error afterwards. */
class WaiversTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Breaks fast-answer whatever the site is, and not-too-often at this one. */
    private static final String BOTH = "set: {answer-within: 73h, meetings: 4}";

    @Test
    void aWaivedBottomLineIsAWarningThatNamesTheApproverAndTheLastDay() {
        Findings findings = new Findings();
        EffectivePlan plan = adapt("set: {answer-within: 73h}", findings, waiver("fast-answer", DAY));
        assertNotNull(plan);
        assertEquals(List.of("bottom-line-waived"), ids(findings));
        Finding finding = findings.sorted().getFirst();
        assertEquals(3, finding.at().line());
        assertTrue(finding.message(Locale.CHINESE).contains("市委改革办批准例外，2026-03-02 到期"), finding.toString());
        assertTrue(finding.message(Locale.ENGLISH).contains("until 2026-03-02"), finding.toString());
    }

    @Test
    void onTheDayAfterItIsAnErrorAgainAndSaysThatTheWaiverEnded() {
        Findings findings = new Findings();
        assertNull(adapt("set: {answer-within: 73h}", findings, waiver("fast-answer", DAY.minusDays(1))));
        assertEquals(List.of("waiver-expired"), ids(findings));
        assertTrue(findings.sorted().getFirst().isError());
    }

    @Test
    void ofSeveralForOneBottomLineTheLastCounts() {
        Findings findings = new Findings();
        assertNotNull(adapt(
                "set: {answer-within: 73h}",
                findings,
                waiver("fast-answer", DAY.plusDays(9)),
                waiver("fast-answer", DAY.minusDays(9))));
        assertEquals(List.of("bottom-line-waived"), ids(findings));
    }

    @Test
    void oneWaiverLetsNoOtherBottomLinePass() {
        Findings one = new Findings();
        assertNull(adapt(BOTH, one, waiver("fast-answer", DAY)));
        assertEquals(List.of("bottom-line-broken", "bottom-line-waived"), ids(one));
        Findings other = new Findings();
        assertNull(adapt(BOTH, other, waiver("not-too-often", DAY)));
        assertTrue(ids(other).contains("bottom-line-broken"));
        Findings findings = new Findings();
        assertNotNull(adapt(BOTH, findings, waiver("fast-answer", DAY), waiver("not-too-often", DAY)));
        assertEquals(List.of("bottom-line-waived", "bottom-line-waived"), ids(findings));
    }

    @Test
    void aWaiverThatNothingNeedsSaysNothingAndChangesNothing() {
        Findings findings = new Findings();
        EffectivePlan waived = adapt("set: {answer-within: 3h}", findings, waiver("fast-answer", DAY));
        EffectivePlan plain = adapt("set: {answer-within: 3h}", findings);
        assertEquals(List.of(), ids(findings));
        assertNotNull(waived);
        assertNotNull(plain);
        assertEquals(plain.digest(), waived.digest());
    }

    @Test
    void anUpgradeKnowsWhatWasWaived() {
        CheckedPlaybook next = Yard.next();
        Adaptation local = adaptation("set: {answer-within: 73h}");
        Waivers waivers = new Waivers(DAY, List.of(waiver("fast-answer", DAY)));
        assertEquals(
                List.of("bottom-line-broken"),
                Upgrader.upgrade(BASE, next, local, PLAYBOOKS, Map.of()).findings().stream()
                        .map(finding -> finding.code().id())
                        .toList());
        assertEquals(
                List.of(),
                Upgrader.upgrade(BASE, next, local, PLAYBOOKS, waivers, Map.of())
                        .findings());
    }

    private static Waivers.Waiver waiver(String bottomLine, LocalDate until) {
        return new Waivers.Waiver(bottomLine, until, "居住分散", "市委改革办");
    }

    private static @Nullable EffectivePlan adapt(String text, Findings findings, Waivers.Waiver... granted) {
        Waivers waivers = new Waivers(DAY, List.of(granted));
        return new Adapter(BASE, PLAYBOOKS, waivers)
                .adapt(adaptation(text), site("households", (Object) 800L), findings);
    }

    private static List<String> ids(Findings findings) {
        return findings.sorted().stream()
                .map(finding -> finding.code().id())
                .sorted()
                .toList();
    }
}
