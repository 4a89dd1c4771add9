package org.zhagen.kernel.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhagen.kernel.adaptation.AdapterTest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The record of modifications and the fidelity score, against what is reckoned by hand. */
class FrameTest {

    private static String change(String entries) {
        return "\n  - {" + entries + ", reason: 因, kind: training}";
    }

    private static void expect(String expected, String text) {
        assertEquals(
                expected,
                plan(text).frame().modifications().stream()
                        .map(m -> m.at() + " " + m.what() + " " + m.nature() + (m.consistent() ? " + " : " - ")
                                + m.reason() + " " + m.origin() + " " + m.place())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void naturesFollowFromTheDifferences() {
        expect("", "");
        expect(
                "faq/sun TRAINING ADDING + 因 site local.yaml:4:5",
                "changes:" + change("op: add, at: faq, value: {id: sun, ask: 晒, answer: 躲}"));
        expect(
                "steps/train TRAINING REMOVING + 因 site local.yaml:4:5",
                "changes:" + change("op: remove, at: steps/train"));
        expect(
                "steps/list/standard TRAINING TAILORING - 因 site local.yaml:4:5",
                "changes:" + change("op: replace, at: steps/list/standard, value: 五项"));
        expect(
                "steps/train/takes TRAINING SHORTENING + 因 site local.yaml:4:5",
                "changes:" + change("op: replace, at: steps/train/takes, value: 2d"));
        expect(
                "procedures/matter/stages/accept/within TRAINING LENGTHENING + 因 site local.yaml:4:5",
                "changes:" + change("op: replace, at: procedures/matter/stages/accept/within, value: 1d"));
        expect(
                "steps/train/takes TRAINING TAILORING + 因 site local.yaml:4:5",
                "changes:" + change("op: replace, at: steps/train/takes, value: 72h"));
        expect(
                "parameters/answer-within/default CONTEXT LENGTHENING + 远 site local.yaml:3:22",
                "set: {answer-within: {to: 60h, reason: 远}}");
    }

    /** Two neighbours change places: whichever the difference names, the change that moved one of them is behind it. */
    @Test
    void movesHaveTheirReason() {
        expect(
                "risks/quarrel TRAINING REORDERING + 因 site local.yaml:4:5",
                "changes:" + change("op: move, at: risks/quarrel, after: silence"));
        expect(
                "steps/list TRAINING REORDERING - 因 site local.yaml:4:5",
                "changes:" + change("op: move, at: steps/train, after: survey"));
    }

    @Test
    void whatTheVariantChangedIsTheVariants() {
        List<String> origins = plan("variant: mountain\nset: {answer-within: 50h}\nchanges:"
                        + change("op: replace, at: faq/rain/answer, value: 不开会"))
                .frame()
                .modifications()
                .stream()
                .map(m -> m.at() + " " + m.origin() + " " + m.reason())
                .toList();
        assertEquals(
                List.of(
                        "faq/rain/answer site 因",
                        "parameters/answer-within/default site null",
                        "preconditions/grid/rule variant 某山区乡",
                        "steps/list/standard variant 事少"),
                origins.stream().sorted().toList());
    }

    @Test
    void goalPeopleAndTimeAreKept() {
        Frame frame = plan("goal: 答得快\ndecided-by: [村民代表]\ndecided: reactive").frame();
        assertEquals("答得快", frame.goal());
        assertEquals(List.of("村民代表"), frame.decidedBy());
        assertEquals(Adaptation.When.REACTIVE, frame.decided());
    }

    private static void fidelity(double core, double steps, String changes) {
        Fidelity fidelity = plan(changes.isEmpty() ? "" : "changes:" + changes).fidelity();
        assertEquals(core, fidelity.core(), 1e-12);
        assertEquals(steps, fidelity.steps(), 1e-12);
        assertEquals(0.6 * core + 0.4 * steps, fidelity.score(), 1e-12);
    }

    /** Three core elements, each carried once (steps list and first-meeting, stage answer); six steps. */
    @Test
    void fidelityIsAsReckonedByHand() {
        fidelity(1, 1, "");
        fidelity(1, 5 / 6.0, change("op: remove, at: steps/train"));
        fidelity((0.8 + 2) / 3, 5.8 / 6, change("op: replace, at: steps/list/standard, value: 五项"));
        fidelity((0.5 + 2) / 3, 5.5 / 6, change("op: replace, at: steps/first-meeting/do, value: 走访代替开会"));
        fidelity((0.8 + 2) / 3, 1, change("op: replace, at: procedures/matter/stages/answer/within, value: 1h"));
        fidelity((0.9 + 2) / 3, 1, change("op: replace, at: procedures/matter/stages/answer/by, value: recorder"));
        fidelity(1, 5.95 / 6, change("op: replace, at: steps/train/title, value: 学习"));
        fidelity(
                1,
                5 / 6.0,
                change("op: replace, at: steps/train, value: {id: train, phase: pilot, title: a, do: b,"
                        + " standard: c, deliverable: d, owner: helper, starts: 8d, takes: 4d}"));
        fidelity(1, 1, change("op: add, at: faq, value: {id: sun, ask: 晒, answer: 躲}"));
        fidelity(1, 1, change("op: move, at: steps/train, after: survey"));
    }

    /** Each further change can only lower the score, and the score stays between 0 and 1. */
    @Test
    void moreChangesNeverRaiseFidelity() {
        List<String> pool = List.of(
                change("op: replace, at: steps/survey/do, value: 甲"),
                change("op: replace, at: steps/survey/standard, value: 乙"),
                change("op: replace, at: steps/list/do, value: 丙"),
                change("op: replace, at: steps/list/standard, value: 丁"),
                change("op: replace, at: steps/list/deliverable, value: 戊"),
                change("op: replace, at: steps/list/owner, value: recorder"),
                change("op: replace, at: steps/first-meeting/owner, value: helper"),
                change("op: replace, at: procedures/matter/stages/answer/within, value: 9h"),
                change("op: remove, at: steps/train"),
                change("op: add, at: faq, value: {id: sun, ask: 晒, answer: 躲}"));
        Random random = new Random(11);
        for (int run = 0; run < 20; run++) {
            List<String> left = new ArrayList<>(pool);
            StringBuilder text = new StringBuilder("changes:");
            double before = 1;
            while (left.size() > 4) {
                String next = left.remove(random.nextInt(left.size()));
                double now = plan(text.append(next).toString()).fidelity().score();
                assertTrue(now <= before + 1e-12 && now >= 0);
                assertEquals(before == now, next.contains("op: add"), next);
                before = now;
            }
        }
    }
}
