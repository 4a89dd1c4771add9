package org.zhagen.kernel.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhagen.kernel.adaptation.Yard.BASE;
import static org.zhagen.kernel.adaptation.Yard.PLAYBOOKS;
import static org.zhagen.kernel.adaptation.Yard.adaptation;
import static org.zhagen.kernel.adaptation.Yard.document;
import static org.zhagen.kernel.adaptation.Yard.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Percent;

/** Putting an adaptation on a playbook: what comes out, and what is refused, where, and with which way out. */
class AdapterTest {

    private static final Adapter ADAPTER = new Adapter(BASE, PLAYBOOKS);

    /** An adaptation's text after its {@code adapts} and {@code site} lines (1 and 2), the site, and what is found. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("set: {answer-within: 9h, quorum: maybe}", "3:34: parameter-default: "),
                refused("set: {answer-within: 300h}", "3:22: parameter-out-of-limits: "),
                refused("set:\n  answer-within:\n    to: 30m\n    reason: 快\n", "5:9: parameter-out-of-limits: "),
                refused("set: {chair: boss}", "3:14: parameter-default: "),
                refused("set: {anser-within: 3h}", "3:21: change-path: .*Maybe 'answer-within'\\?"),
                refused(
                        "set:\n  answer-within: 73h",
                        "4:18: bottom-line-broken: .*fast-answer.*answer-within = 3d1h.*Maybe.*"),
                refused(
                        "set: {quorum: 20%, allowance: 200元}",
                        "3:15: bottom-line-broken: .*quorum-and-pay.*allowance = 200元, quorum = 20%.*Maybe.*"),
                refused("set: {meetings: 4}", "3:17: bottom-line-broken: .*not-too-often.*"),
                refused(
                        "set: {meetings: 'site.households > 1000 ? 4 : 0'}",
                        "3:18: value-out-of-limits: .*'meetings' comes to 0; allowed is 1 to 8.*Maybe.*"),
                refused(
                        "changes: [" + change("op: remove, at: steps/list") + "]",
                        "3:11: change-core: .*open-floor.*Maybe.*"),
                refused(
                        "changes: [" + change("op: remove, at: procedures/matter") + "]",
                        "3:11: change-core: .*public-answer.*"),
                refused(
                        "changes: [" + change("op: replace, at: procedures/matter/stages, value: []") + "]",
                        "3:11: change-core: .*"),
                refused("changes: [" + change("op: remove, at: steps") + "]", "3:11: change-core: .*"),
                refused(
                        "changes: [" + change("op: replace, at: bottom-lines/fast-answer/says, value: x") + "]",
                        "3:11: change-forbidden: .*Maybe.*"),
                refused(
                        "changes: [" + change("op: replace, at: parameters/quorum/max, value: 90%") + "]",
                        "3:11: change-forbidden: .*"),
                refused(
                        "changes: [" + change("op: remove, at: preconditions/grid") + "]",
                        "3:11: change-forbidden: .*"),
                refused("changes: [" + change("op: remove, at: steps/list/core") + "]", "3:11: change-forbidden: .*"),
                refused("changes: [" + change("op: replace, at: /, value: x") + "]", "3:11: change-forbidden: .*"),
                refused(
                        "changes: [" + change("op: remove, at: steps/chart") + "]",
                        "3:11: change-path: .*no 'chart'.*Maybe 'charter'\\?"),
                refused("changes: [" + change("op: replace, at: steps/charter/do") + "]", "3:11: change-value: .*"),
                refused(
                        "changes: [" + change("op: add, at: steps/charter/do, value: x") + "]",
                        "3:11: change-no-list: .*"),
                refused(
                        "changes: [" + change("op: add, at: faq, value: {id: rain, ask: x, answer: y}") + "]",
                        "3:37: change-exists: .*Maybe replace.*"),
                refused(
                        "changes: [" + change("op: add, at: faq, after: ran, value: {id: sun, ask: x, answer: y}")
                                + "]",
                        "3:11: change-after: .*Maybe 'rain'\\?"),
                refused(
                        "changes: ["
                                + change(
                                        "op: replace, at: risks/silence, value: {id: noise, title: x, sign: y, answer: z}")
                                + "]",
                        "3:51: change-id: .*Maybe id: silence.*"),
                refused(
                        "changes: [" + change("op: add, at: faq, value: {id: sun, ask: x}") + "]",
                        "3:37: missing-key: .*answer.*"),
                refused(
                        "changes: [" + change("op: replace, at: steps/train/owner, value: boss") + "]",
                        "3:55: reference-unknown: .*"),
                refused(
                        "changes: [" + change("op: remove, at: roles/helper") + "]",
                        "3:11: still-needed: 'roles/helper'.*base.yaml:.*Maybe.*"),
                refused(
                        "changes: [{op: remove, at: steps/train, kind: content}]",
                        "3:11: change-reason: .*Maybe reason.*"),
                refused("changes: [{op: remove, at: steps/train, reason: x}]", "3:11: change-kind: .*Maybe kind.*"),
                refused(
                        "changes: [{op: remove, at: steps/train, reason: x, kind: contents}]",
                        "3:58: unknown-word: .*Maybe 'content'\\?"),
                refused("changs: []", "3:1: unknown-key: .*Maybe 'changes'\\?"),
                refused("format: zhagen-adaption/1", "3:9: adaptation-format: .*Maybe 'zhagen-adaptation/1'\\?"),
                refused("set: {quorum: [1]}", "3:15: setting-form: 'quorum'.*Maybe.*"),
                refused("set: {quorum: {to: 60%, why: x}}", "3:15: setting-form: .*"),
                refused("variant: mountains", "3:10: variant-unknown: .*Known: mountain, idea\\. Maybe 'mountain'\\?"),
                refused("digest: abc", "3:9: adapts-digest: .*yard-talk@1.0.0.*Maybe.*"));
    }

    private static String change(String entries) {
        return "{" + entries + ", reason: 试, kind: content}";
    }

    private static Arguments refused(String text, String finding) {
        return Arguments.of(text, finding);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusedWithPlaceAndWayOut(String text, String expected) {
        Findings findings = new Findings();
        assertNull(adapt(document(text), site(), findings));
        List<Finding> found = findings.sorted();
        assertEquals(1, found.size(), () -> Yard.lines(found).toString());
        String pattern = "local.yaml:" + expected + ".*";
        String line = found.getFirst().line(Locale.ENGLISH);
        assertTrue(line.matches(pattern), () -> line + " is not " + pattern);
        assertFalse(found.getFirst().message(Locale.CHINESE).isBlank());
    }

    private static @Nullable EffectivePlan adapt(Node.Mapping document, Profile site, Findings findings) {
        Adaptation adaptation = Adaptation.read(document, findings);
        return adaptation == null ? null : ADAPTER.adapt(adaptation, site, findings);
    }

    private static void expectHeader(String text, String expected) {
        Findings findings = new Findings();
        Node node = YamlReader.read("local.yaml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), findings);
        assertNull(adapt((Node.Mapping) assertNotNullNode(node), site(), findings));
        String line = findings.sorted().getFirst().line(Locale.ENGLISH);
        assertTrue(line.matches("local.yaml:" + expected), line);
    }

    private static Node assertNotNullNode(@Nullable Node node) {
        assertNotNull(node);
        return node;
    }

    @Test
    void anAdaptationOfSomethingElseIsRefused() {
        expectHeader("adapts: yard-talk\nsite: 'x'", "1:9: adapts-form: .*Maybe whistle@1.2.0.*");
        expectHeader("adapts: yard-talk@one\nsite: 'x'", "1:9: adapts-form: .*");
        expectHeader(
                "site: \"130681001\"\nadapts: whistle@1.0.0",
                "2:9: adapts-other: .*whistle@1.0.0, not yard-talk@1.0.0.*");
        expectHeader(
                "site: \"130681001\"\nadapts: yard-talk@1.0.1",
                "2:9: adapts-version: .*yard-talk@1.0.1.*yard-talk@1.0.0.*Maybe upgrade the adaptation first: ./zhagen upgrade.*");
        expectHeader("adapts: yard-talk@1.0.0\nsite: 130681001", "2:7: not-text: .*quotes.*");
        expectHeader("adapts: yard-talk@1.0.0\nsite: \"130681002\"", "2:7: site-unknown: .*130681002\\..*Maybe.*");
    }

    private static List<String> warnings(String text, Profile site) {
        Findings findings = new Findings();
        assertNotNull(
                adapt(document(text), site, findings),
                () -> Yard.lines(findings.sorted()).toString());
        return findings.sorted().stream().map(f -> f.line(Locale.ENGLISH)).toList();
    }

    private static void expectWarning(String pattern, String text, Profile site) {
        List<String> warnings = warnings(text, site);
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.getFirst().matches("local.yaml:" + pattern), warnings::toString);
    }

    @Test
    void warnings() {
        assertEquals(List.of(), warnings("", site()));
        expectWarning("1:1: variant-suits: .*'mountain'.*Maybe variant: mountain\\.", "", site("terrain", "mountain"));
        assertEquals(List.of(), warnings("variant: mountain", site("terrain", "mountain")));
        expectWarning("3:10: variant-does-not-suit: .*site.terrain == 'mountain'.*", "variant: mountain", site());
        expectWarning("3:10: variant-does-not-suit: .*", "variant: mountain", site("terrain", null));
        expectWarning(
                "2:7: prepare-first: .*grid: site.grid_workers >= 4\\. Maybe first: 先由镇里派驻网格员\\.",
                "set: {meetings: 1}",
                site("grid-workers", 3L));
        expectWarning("2:7: unsuitable: .*willing: .*Maybe another.*", "", site("reform-willingness", "low"));
        expectWarning(
                "2:7: unsuitable: .*Maybe keep only the core idea, variant: idea\\.",
                "",
                site("reform-willingness", "low", "households", 90L));
        assertEquals(List.of(), warnings("variant: idea", site("reform-willingness", "low", "households", 90L)));
        expectWarning(
                "3:11: change-nothing: .*Maybe leave it out\\.",
                "changes: [" + change("op: replace, at: faq/rain/answer, value: 改到活动室") + "]",
                site());
    }

    /** With the variant chosen, its preconditions count: one grid worker is enough there. */
    @Test
    void suitabilityIsThatOfThePlan() {
        Profile site = site("terrain", "mountain", "grid-workers", 2L);
        assertEquals(List.of(), warnings("variant: mountain\nset: {meetings: 1}", site));
        assertEquals(
                List.of("variant-suits", "prepare-first"),
                warnings("set: {meetings: 1}", site).stream()
                        .map(line -> line.split(": ", -1)[1])
                        .toList());
    }

    @Test
    void theLevelOfTheCodeMustBeOneOfThePlaybook() {
        for (String code : List.of("130681001", "130681001000", "130681001002", "my village", "13068100")) {
            assertEquals(List.of(), levels(code), code);
        }
        assertEquals(
                List.of("2:7: site-level: The code 130681 is that of a county; the playbook is meant for: township,"
                        + " village. Maybe adopt it one level higher or lower."),
                levels("130681"));
        assertEquals(1, levels("130681000000").size());
        assertEquals(1, levels("130000").size());
        assertEquals(1, levels("130681001002003").size());
    }

    private static List<String> levels(String code) {
        Findings findings = new Findings();
        Node.Mapping document = document("").with("site", Node.of(code, new Place("local.yaml", 2, 7)));
        Profile site = new Profile(code, code, site().values());
        assertNotNull(adapt(document, site, findings));
        return findings.sorted().stream()
                .map(f -> f.line(Locale.ENGLISH).replace("local.yaml:", ""))
                .toList();
    }

    /** A default that is a rule may leave its limits at some site: the site is told to set a value, in its own file. */
    @Test
    void aComputedDefaultOutsideItsLimitsIsTheSitesToSet() {
        var playbook = Yard.next("site.households > 1000 ? 4 : 2", "site.households > 700 ? 9 : 2");
        Findings findings = new Findings();
        Adaptation local = adaptation(document("").with("adapts", Node.of("yard-talk@1.1.0", Place.of("local.yaml"))));
        assertNull(new Adapter(playbook, PLAYBOOKS).adapt(local, site("grid-workers", 20L), findings));
        assertEquals(List.of("local.yaml:1:1: value-out-of-limits"), Yard.lines(findings.sorted()));
    }

    @ParameterizedTest
    @EnumSource(AdaptationCode.class)
    void eachCodeHasASentenceInBothLanguages(AdaptationCode code) {
        Finding finding = Finding.of(code, Place.of("x"), "一", "二", "三", "四");
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertFalse(finding.message(language).matches(".*\\{[0-9m]}.*"), finding.message(language));
            assertNotEquals(finding.message(language), finding.maybe("出路").message(language));
        }
        assertNotEquals(finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH));
    }

    @Test
    void theSameFourGiveTheSamePlan() {
        String text = "variant: mountain\nset: {quorum: 55%}\nchanges: ["
                + change("op: add, at: faq, value: {id: sun, ask: 太晒怎么办, answer: 找树荫}") + "]";
        EffectivePlan one = plan(text);
        EffectivePlan two = plan(text);
        assertEquals(one.digest(), two.digest());
        assertNotEquals(one.digest(), plan("").digest());
        assertNotEquals(one.digest(), plan(text.replace("55%", "56%")).digest());
        assertEquals(new Percent(55), one.settings().get("quorum"));
        assertEquals("不少于 8 项", one.plan().model().steps().get(1).standard());
        assertEquals(List.of(), one.plan().model().variants());
        assertEquals(plan("").digest(), plan("set: {}\nchanges: []\ngoal: 试").digest());
    }

    static EffectivePlan plan(String text) {
        Findings findings = new Findings();
        EffectivePlan plan = ADAPTER.adapt(adaptation(text), site("terrain", "mountain"), findings);
        assertNotNull(plan, () -> Yard.lines(findings.sorted()).toString());
        return plan;
    }
}
