package org.zhagen.kernel.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhagen.kernel.document.Content;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.rule.Truth;

/** The verdict and the score as functions of what became of the preconditions, against the words of the specification. */
class FitVerdictTest {

    private static final Place AT = Place.of("t.yaml");

    private static PreconditionState state(
            Precondition.Need need, @Nullable String remedy, @Nullable Integer weight, Truth truth) {
        RuleText rule = new RuleText("true", Content.at(AT));
        return new PreconditionState(new Precondition("p", rule, need, weight, "…", remedy, AT), truth, List.of());
    }

    /** R: required with remedy, H: required without ("hopeless"), N: helpful ("nice"); then T, F or U. */
    private static List<PreconditionState> states(String words) {
        List<PreconditionState> states = new ArrayList<>();
        for (String word : words.isBlank() ? new String[0] : words.strip().split(" ")) {
            Truth truth = switch (word.charAt(1)) {
                case 'T' -> Truth.TRUE;
                case 'F' -> Truth.FALSE;
                default -> Truth.UNKNOWN;
            };
            Precondition.Need need = word.charAt(0) == 'N' ? Precondition.Need.HELPFUL : Precondition.Need.REQUIRED;
            states.add(state(need, word.charAt(0) == 'R' ? "…" : null, null, truth));
        }
        return states;
    }

    @ParameterizedTest
    @CsvSource({
        "'',             false, false, READY",
        "RT HT NT,       false, false, READY",
        "RT HT NU,       false, false, READY",
        "RT NF,          false, false, ADAPT",
        "RT NT,          true,  false, ADAPT",
        "RT NT,          false, true,  READY",
        "RU NT,          false, false, UNKNOWN",
        "HU NF,          true,  true,  UNKNOWN",
        "RF NT,          false, false, PREPARE_FIRST",
        "RF NT,          true,  true,  PREPARE_FIRST",
        "HF NT,          false, false, UNSUITABLE",
        "HF NT,          true,  false, UNSUITABLE",
        "HF NT,          false, true,  CORE_IDEA_ONLY",
        "HF RF HU,       false, true,  CORE_IDEA_ONLY",
        "HF RF RU NF,    true,  false, UNSUITABLE",
        "RF HU NU,       false, false, PREPARE_FIRST",
        "RF HU NU,       false, true,  PREPARE_FIRST",
        "NF NF,          false, false, ADAPT",
        "NU,             true,  false, ADAPT",
    })
    void eachVerdictAndEachMixture(String states, boolean variant, boolean coreOnly, Verdict expected) {
        assertEquals(expected, Verdict.of(states(states), variant, coreOnly));
    }

    /** The verdict word by word from the specification, by asking about the whole list once per sentence. */
    private static Verdict oracle(List<PreconditionState> states, boolean variant, boolean coreOnly) {
        List<PreconditionState> required = states.stream()
                .filter(s -> s.precondition().need() == Precondition.Need.REQUIRED)
                .toList();
        if (required.stream()
                .anyMatch(s -> s.state() == Truth.FALSE && s.precondition().remedy() == null)) {
            return coreOnly ? Verdict.CORE_IDEA_ONLY : Verdict.UNSUITABLE;
        }
        if (required.stream().anyMatch(s -> s.state() == Truth.FALSE)) {
            return Verdict.PREPARE_FIRST;
        }
        if (!required.stream().allMatch(s -> s.state() == Truth.TRUE)) {
            return Verdict.UNKNOWN;
        }
        boolean helpfulFalse = states.stream()
                .anyMatch(s -> s.precondition().need() == Precondition.Need.HELPFUL && s.state() == Truth.FALSE);
        return helpfulFalse || variant ? Verdict.ADAPT : Verdict.READY;
    }

    @Test
    void allCombinationsAgreeWithTheSpecification() {
        int seen = 0;
        for (Truth first : Truth.values()) {
            for (Truth second : Truth.values()) {
                for (Truth helpful : Truth.values()) {
                    for (int flags = 0; flags < 16; flags++) {
                        List<PreconditionState> states = List.of(
                                state(Precondition.Need.REQUIRED, (flags & 1) == 0 ? null : "…", 2, first),
                                state(Precondition.Need.REQUIRED, (flags & 2) == 0 ? null : "…", 3, second),
                                state(Precondition.Need.HELPFUL, null, 1, helpful));
                        boolean variant = (flags & 4) != 0;
                        boolean coreOnly = (flags & 8) != 0;
                        assertEquals(
                                oracle(states, variant, coreOnly),
                                Verdict.of(states, variant, coreOnly),
                                () -> states + " " + variant + " " + coreOnly);
                        assertEquals(
                                Verdict.of(states, variant, coreOnly),
                                Verdict.of(states.reversed(), variant, coreOnly));
                        seen++;
                    }
                }
            }
        }
        assertEquals(27 * 16, seen);
    }

    @Test
    void scoreIsSatisfiedToSatisfiedAndUnknownWeight() {
        List<PreconditionState> states = List.of(
                state(Precondition.Need.REQUIRED, null, 3, Truth.TRUE),
                state(Precondition.Need.REQUIRED, "…", 2, Truth.FALSE),
                state(Precondition.Need.HELPFUL, null, 4, Truth.UNKNOWN),
                state(Precondition.Need.HELPFUL, null, null, Truth.TRUE));
        assertEquals(new Score(0.4, 0.8), Score.of(states));
        assertEquals(new Score(1, 1), Score.of(List.of()));
    }

    /** Whatever an unknown turns out to be, the score stays inside its interval; a verdict other than unknown can come true. */
    @Test
    void findingOutOnlyNarrowsTheScore() {
        Random random = new Random(20260101);
        for (int run = 0; run < 500; run++) {
            List<PreconditionState> states = random(random);
            List<Integer> unknown = unknown(states);
            if (unknown.isEmpty()) {
                continue;
            }
            Set<Verdict> later = EnumSet.noneOf(Verdict.class);
            for (Truth truth : List.of(Truth.TRUE, Truth.FALSE)) {
                List<PreconditionState> known = new ArrayList<>(states);
                int i = unknown.get(random.nextInt(unknown.size()));
                known.set(i, new PreconditionState(states.get(i).precondition(), truth, List.of()));
                Score before = Score.of(states);
                Score after = Score.of(known);
                assertTrue(before.low() <= after.low() + 1e-12 && after.high() <= before.high() + 1e-12);
                assertTrue(after.high() - after.low() < before.high() - before.low());
                completions(known, later);
            }
            Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
            completions(states, possible);
            assertTrue(possible.containsAll(later), () -> possible + " " + later);
            Verdict now = Verdict.of(states, false, false);
            assertTrue(now == Verdict.UNKNOWN || possible.contains(now), () -> now + " can't come of " + states);
        }
    }

    private static void completions(List<PreconditionState> states, Set<Verdict> verdicts) {
        List<Integer> unknown = unknown(states);
        for (int bits = 0; bits < 1 << unknown.size(); bits++) {
            List<PreconditionState> known = new ArrayList<>(states);
            for (int i = 0; i < unknown.size(); i++) {
                Truth truth = (bits >> i & 1) == 0 ? Truth.FALSE : Truth.TRUE;
                PreconditionState old = states.get(unknown.get(i));
                known.set(unknown.get(i), new PreconditionState(old.precondition(), truth, List.of()));
            }
            verdicts.add(Verdict.of(known, false, false));
        }
    }

    private static List<Integer> unknown(List<PreconditionState> states) {
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).state() == Truth.UNKNOWN) {
                unknown.add(i);
            }
        }
        return unknown;
    }

    private static List<PreconditionState> random(Random random) {
        List<PreconditionState> states = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            states.add(state(
                    random.nextBoolean() ? Precondition.Need.REQUIRED : Precondition.Need.HELPFUL,
                    random.nextBoolean() ? "…" : null,
                    1 + random.nextInt(9),
                    Truth.values()[random.nextInt(3)]));
        }
        return states;
    }
}
