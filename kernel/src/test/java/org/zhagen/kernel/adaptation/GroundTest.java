package org.zhagen.kernel.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.adaptation.GroundChange.Topic;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.value.Money;

/** What people on the ground notice when one plan takes the place of another. */
class GroundTest {

    private static List<GroundChange> changes(CheckedPlaybook after, @Nullable Object... site) {
        return Ground.between(Yard.BASE, after, Yard.site(site).values());
    }

    private static GroundChange only(List<GroundChange> changes, String at) {
        List<GroundChange> found =
                changes.stream().filter(c -> c.at().toString().equals(at)).toList();
        assertEquals(1, found.size(), () -> at + " in " + changes);
        return found.getFirst();
    }

    @Test
    void aParameterTakesTheTimeLimitsAndCostsThatFollowItWithIt() {
        List<GroundChange> changes = changes(Yard.next("default: 48h", "default: 24h", "default: 50元", "default: 80元"));
        GroundChange parameter = only(changes, "parameters/answer-within");
        assertEquals(Topic.PARAMETER, parameter.topic());
        assertEquals(Duration.ofDays(2), parameter.before());
        assertEquals(Duration.ofDays(1), parameter.after());
        assertEquals(List.of("coordinator", "recorder"), parameter.who(), "who answers, by dispatch");
        GroundChange limit = only(changes, "procedures/matter/stages/answer/within");
        assertEquals(Topic.TIME_LIMIT, limit.topic());
        assertEquals("议定事项 · 答复", limit.title());
        assertEquals(Duration.ofDays(1), limit.after());
        GroundChange cost = only(changes, "resources/pay/amount");
        assertEquals(Money.parse("100元").orElseThrow(), cost.before());
        assertEquals(Money.parse("160元").orElseThrow(), cost.after());
        assertEquals(4, changes.size());
    }

    @Test
    void stepsFormsAndDocumentsNameWhomTheyConcern() {
        List<GroundChange> changes = changes(Yard.next(
                "owner: coordinator, starts: 7d, takes: 3d",
                "owner: helper, starts: 8d, takes: 3d",
                "      - {id: kind, title: 类别, type: choice, options: [小事, 大事]}\n",
                """
                      - {id: kind, title: 类别, type: choice, options: [小事, 大事], required: true}
                      - {id: place, title: 地点, type: location}
                """,
                "risks:\n",
                "documents: [{id: handbook, title: 议事手册}]\nrisks:\n"));
        GroundChange owner = only(changes, "steps/train/owner");
        assertEquals("调度员", owner.before());
        assertEquals("帮手", owner.after());
        assertEquals(List.of("coordinator", "helper"), owner.who());
        assertEquals(Duration.ofDays(8), only(changes, "steps/train/starts").after());
        GroundChange field = only(changes, "procedures/matter/form/place");
        assertEquals(TreeDiff.Kind.ADDED, field.kind());
        assertEquals(Topic.FORM_FIELD, field.topic());
        assertEquals("议定事项 · 地点", field.title());
        assertEquals(List.of("resident", "recorder"), field.who());
        assertEquals(true, only(changes, "procedures/matter/form/kind/required").after());
        assertEquals("议事手册", only(changes, "documents/handbook").title());
        assertEquals(
                List.of(Topic.STEP, Topic.STEP, Topic.FORM_FIELD, Topic.FORM_FIELD, Topic.DOCUMENT),
                changes.stream().map(GroundChange::topic).toList());
    }

    @Test
    void idsInListsBecomeWhatTheyAreCalled() {
        GroundChange after = only(
                changes(Yard.next("after: [first-meeting]", "after: [first-meeting, train]")), "steps/all-yards/after");
        assertEquals(List.of("首次议事"), after.before());
        assertEquals(List.of("首次议事", "培训"), after.after());
        assertEquals(
                List.of("resident", "记录员", "帮手"),
                only(
                                changes(Yard.next("[resident, recorder]", "[resident, recorder, helper]")),
                                "procedures/matter/opened-by")
                        .after());
    }

    @Test
    void whatNobodyNoticesIsLeftOut() {
        assertEquals(
                List.of(),
                changes(Yard.next(
                        "title: 某镇试点总结", "title: 某镇总结", "answer: 改到活动室", "answer: 改到教室", "max: 240h", "max: 200h")));
    }

    @Test
    void whatIsUnknownAtTheSiteIsNull() {
        List<GroundChange> changes =
                changes(Yard.next("1 + site.population / 2000.0", "2 + site.population / 2000.0"), "population", null);
        assertEquals(List.of(), changes, "unknown before and after");
        GroundChange known = only(
                changes(Yard.next("1 + site.population / 2000.0", "3.0"), "population", null),
                "resources/recorders/amount");
        assertNull(known.before());
        assertEquals(3.0, known.after());
    }

    /** The same plan changes nothing; there and back names the same places with before and after exchanged. */
    @Test
    void laws() {
        List<CheckedPlaybook> versions = List.of(
                Yard.BASE,
                Yard.next("default: 48h", "default: 24h"),
                Yard.next("  - {id: rain", "  - {id: snow, ask: 下雪怎么办, answer: 停会}\n  - {id: rain", "搬凳子", "搬桌凳"),
                Yard.next("within: 4h", "within: 8h", "starts: 90d", "starts: 60d"));
        Random random = new Random(5);
        for (int run = 0; run < 20; run++) {
            CheckedPlaybook a = versions.get(random.nextInt(versions.size()));
            CheckedPlaybook b = versions.get(random.nextInt(versions.size()));
            var site = Yard.site("households", (long) random.nextInt(2000)).values();
            List<GroundChange> forth = Ground.between(a, b, site);
            assertEquals(a.equals(b) ? 0 : forth.size(), forth.size());
            Set<List<Object>> back = new HashSet<>();
            Ground.between(b, a, site).forEach(c -> back.add(said(c, false)));
            assertEquals(forth.stream().map(c -> said(c, true)).collect(Collectors.toSet()), back);
            assertTrue(Ground.between(a, a, site).isEmpty());
        }
    }

    private static List<Object> said(GroundChange change, boolean forth) {
        return List.of(
                change.at(),
                change.topic(),
                String.valueOf(forth ? change.before() : change.after()),
                String.valueOf(forth ? change.after() : change.before()),
                new HashSet<>(change.who()));
    }
}
