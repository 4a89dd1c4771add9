package org.zhagen.kernel.burden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.adaptation.Yard;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Every;

/** Minutes reckoned by hand, and what holds for every playbook. */
class BurdenTest {

    private static final Place AT = Place.of("test");
    private static final double TINY = 1e-9;

    private static CheckedPlaybook yardWith(Map<String, Object> parts) {
        Node.Mapping tree = Yard.BASE.tree();
        for (var part : parts.entrySet()) {
            tree = tree.with(part.getKey(), Node.of(part.getValue(), AT));
        }
        Findings findings = new Findings();
        CheckedPlaybook checked = Yard.PLAYBOOKS.check(tree, findings);
        return Objects.requireNonNull(checked, () -> findings.sorted().toString());
    }

    private static Burden burden(CheckedPlaybook plan, Map<TreePath, Double> times) {
        return Burden.of(plan, Yard.site().values(), times);
    }

    private static BurdenLine line(Burden burden, String at, BurdenLine.Kind kind) {
        return burden.lines().stream()
                .filter(l -> l.at().equals(TreePath.of(at)) && l.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void assertMinutes(double low, @Nullable Double high, Minutes minutes) {
        assertEquals(low, minutes.low(), TINY);
        Double most = minutes.high();
        assertEquals(high == null, most == null, () -> "upper bound: " + most);
        if (high != null && most != null) {
            assertEquals(high, most, TINY);
        }
    }

    @Test
    void aMatterCostsItsFieldsAndItsNumberIsUnknownUnlessSaid() {
        Burden burden = burden(Yard.BASE, Map.of());
        BurdenLine opening = line(burden, "procedures/matter/form", BurdenLine.Kind.OPENING);
        assertMinutes(0.5, 0.8, opening.each()); // topic 0.5 for certain, kind 0.3 perhaps
        assertMinutes(0, null, opening.monthly());
        assertEquals(List.of("resident", "recorder"), opening.who());
        assertEquals(2, opening.fields());
        assertEquals(48, opening.place().line());
        assertMinutes(0.5, 0.8, burden.perMatter("matter"));
        assertMinutes(0, 0.0, burden.perMatter("objection"));
        Burden known = burden(Yard.BASE, Map.of(TreePath.of("procedures/matter"), 20.0));
        assertMinutes(10 + 5, 16.0 + 5, known.monthly()); // and the recorder's report of five minutes
    }

    @Test
    void whatOneOfSeveralDoesIsAtLeastNothingForEach() {
        Burden burden = burden(Yard.BASE, Map.of(TreePath.of("procedures/matter"), 20.0));
        assertMinutes(0, 16.0, Objects.requireNonNull(burden.monthlyByWho().get("resident")));
        assertMinutes(5, 21.0, Objects.requireNonNull(burden.monthlyByWho().get("recorder")));
        assertEquals(2, burden.of("recorder").size());
    }

    @Test
    void figuresThatFlowFromTheWorkCostNothingAndReportsWhatTheySay() {
        Burden burden = burden(Yard.BASE, Map.of());
        assertTrue(line(burden, "indicators/answered", BurdenLine.Kind.INDICATOR)
                .monthly()
                .isNone());
        assertTrue(line(burden, "indicators/content", BurdenLine.Kind.INDICATOR)
                .monthly()
                .isNone());
        BurdenLine report = line(burden, "indicators/desk-minutes", BurdenLine.Kind.INDICATOR);
        assertMinutes(5, 5.0, report.monthly());
        assertEquals(List.of("recorder"), report.who(), "the role with that title");
    }

    @Test
    void surveysCountAnswersAndTheAskingOfThem() {
        Map<String, Object> question = Map.of("id", "all", "title", "总的来看", "type", "rating");
        Map<String, Object> words = Map.of("id", "why", "title", "为什么", "type", "text");
        CheckedPlaybook plan = yardWith(Map.of(
                "surveys",
                List.of(
                        survey("visit", "quarter", "visit", List.of(question, words), "site.households / 8", 3),
                        survey("code", "month", "qr", List.of(question, words), "30", null),
                        survey("paper", "year", "paper", List.of(question), null, null))));
        Burden burden = burden(plan, Map.of());
        // 100 households of 800, 3 minutes, four times a year
        assertMinutes(
                100,
                100.0,
                line(burden, "surveys/visit", BurdenLine.Kind.ANSWER).monthly());
        assertMinutes(
                100,
                null,
                line(burden, "surveys/visit", BurdenLine.Kind.COLLECTION).monthly());
        // 0.2 + 1.5 minutes, 30 answers
        assertMinutes(
                51, 51.0, line(burden, "surveys/code", BurdenLine.Kind.ANSWER).monthly());
        assertEquals(
                1,
                burden.lines().stream()
                        .filter(l -> l.at().last().equals("code"))
                        .count());
        // everybody is asked, and nobody knows how many that is
        assertMinutes(
                0, null, line(burden, "surveys/paper", BurdenLine.Kind.ANSWER).monthly());
        assertMinutes(0, null, burden.lines().getLast().each());
    }

    private static Map<String, Object> survey(
            String id,
            String every,
            String channel,
            List<Object> questions,
            @Nullable String sample,
            @Nullable Integer minutes) {
        Map<String, Object> survey = new HashMap<>(Map.of(
                "id", id, "title", id, "audience", "居民", "every", every, "channel", channel, "questions", questions));
        if (sample != null) {
            survey.put("sample", sample);
        }
        if (minutes != null) {
            survey.put("minutes", minutes);
        }
        return survey;
    }

    @Test
    void anEntryOfPointsIsConfirmedBySomebody() {
        CheckedPlaybook plan = yardWith(Map.of(
                "points",
                Map.of(
                        "unit",
                        "分",
                        "holder",
                        "household",
                        "earn",
                        List.of(
                                Map.of("id", "sweep", "title", "扫院坝", "points", 2, "confirmed-by", "recorder"),
                                Map.of(
                                        "id",
                                        "mend",
                                        "title",
                                        "修凳子",
                                        "points",
                                        5,
                                        "confirmed-by",
                                        "helper",
                                        "proof",
                                        "照片")),
                        "redeem",
                        List.of(Map.of("id", "soap", "title", "肥皂", "cost", 5, "provider", "小店")),
                        "appeal",
                        "找镇里",
                        "never",
                        List.of("评先评优"))));
        Burden burden = burden(plan, Map.of(TreePath.of("points/earn/mend"), 10.0));
        assertMinutes(
                1,
                1.0,
                line(burden, "points/earn/sweep", BurdenLine.Kind.POINTS).each());
        assertMinutes(
                0,
                null,
                line(burden, "points/earn/sweep", BurdenLine.Kind.POINTS).monthly());
        assertMinutes(
                10,
                20.0,
                line(burden, "points/earn/mend", BurdenLine.Kind.POINTS).monthly());
    }

    @Test
    void boundsAreInOrder() {
        assertThrows(IllegalArgumentException.class, () -> Minutes.between(2, 1));
        assertThrows(IllegalArgumentException.class, () -> Minutes.exactly(-1));
        assertThrows(IllegalArgumentException.class, () -> Minutes.exactly(Double.NaN));
        assertNull(Minutes.UNKNOWN.plus(Minutes.exactly(3)).high());
        assertFalse(Minutes.UNKNOWN.isNone());
        assertTrue(Minutes.NONE.times(null).isNone(), "nothing, however often, is nothing");
        assertTrue(Minutes.exactly(3).isExact());
    }

    /** Adding is commutative and associative, nothing is neutral, and what is unknown stays so. */
    @Test
    void lawsOfAdding() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            Minutes a = some(random);
            Minutes b = some(random);
            Minutes c = some(random);
            assertEquals(a.plus(b), b.plus(a));
            assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
            assertEquals(a, a.plus(Minutes.NONE));
            assertEquals(a.high() == null || b.high() == null, a.plus(b).high() == null);
            assertEquals(a.plus(b).times(4.0), a.times(4.0).plus(b.times(4.0)));
        }
    }

    private static Minutes some(Random random) {
        int low = random.nextInt(100);
        return random.nextInt(4) == 0 ? new Minutes(low, null) : Minutes.between(low, low + random.nextInt(50));
    }

    /** In every standard playbook: the parts hold the whole between them, and knowing more never widens the bounds. */
    @Test
    void lawsOfAllPlaybooks() {
        for (String id :
                List.of("whistle", "grid", "points-management", "three-lists", "yield-per-mu", "villagers-council")) {
            Findings findings = new Findings();
            CheckedPlaybook playbook =
                    Objects.requireNonNull(Yard.PLAYBOOKS.read(Path.of("../playbooks", id, "playbook.yaml"), findings));
            Burden unknown = Burden.of(playbook, Map.of(), Map.of());
            Map<TreePath, Double> times = new HashMap<>();
            playbook.model()
                    .procedures()
                    .forEach(p -> times.put(TreePath.of("procedures").child(p.id()), 10.0));
            Burden known = Burden.of(playbook, Map.of(), times);
            assertTrue(known.monthly().low() >= unknown.monthly().low(), id);
            double parts = known.monthlyByWho().values().stream()
                    .mapToDouble(Minutes::low)
                    .sum();
            assertTrue(parts <= known.monthly().low() + TINY, id);
            for (BurdenLine line : known.lines()) {
                assertTrue(line.at().in(playbook.tree()) != null, () -> id + " " + line.at());
                assertTrue(
                        line.who().isEmpty() == line.each().isNone()
                                || line.each().high() == null,
                        line.toString());
                assertTrue(
                        line.every() != Every.EVENT
                                || !unknown.lines().contains(line)
                                || line.monthly().high() == null
                                || line.each().isNone(),
                        line.toString());
            }
        }
    }
}
