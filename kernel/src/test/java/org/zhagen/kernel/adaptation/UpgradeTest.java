package org.zhagen.kernel.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhagen.kernel.adaptation.Yard.BASE;
import static org.zhagen.kernel.adaptation.Yard.PLAYBOOKS;
import static org.zhagen.kernel.adaptation.Yard.adaptation;
import static org.zhagen.kernel.adaptation.Yard.next;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.document.YamlWriter;
import org.zhagen.kernel.playbook.CheckedPlaybook;

/** Each cell of: what upstream did × what the site did. */
class UpgradeTest {

    private static final String TRAIN = "  - {id: train, phase: design, title: 培训, do: 培训主持人, standard: 人人会主持,"
            + " deliverable: 签到表, owner: coordinator, starts: 7d, takes: 3d}\n";
    private static final String RAIN = "  - {id: rain, ask: 下雨怎么办, answer: 改到活动室}\n";
    private static final String FAQ = "faq:\n" + RAIN;
    private static final String SILENCE = "  - {id: silence, title: 没人来, sign: 到会减少, answer: 上门请}\n";
    private static final String QUARREL = "  - {id: quarrel, title: 吵架, sign: 声音变大, answer: 主持人当场叫停}\n";

    private static String change(String entries) {
        return "\n  - {" + entries + ", reason: 因, kind: content}";
    }

    private static Upgrade upgrade(CheckedPlaybook to, String local, String... resolutions) {
        Map<TreePath, Upgrade.Side> sides = new HashMap<>();
        for (int i = 0; i < resolutions.length; i += 2) {
            sides.put(TreePath.of(resolutions[i]), Upgrade.Side.valueOf(resolutions[i + 1]));
        }
        return Upgrader.upgrade(BASE, to, adaptation(local), PLAYBOOKS, sides);
    }

    /** The upgraded settings and changes, without reasons and kinds, one a line. */
    private static String kept(Upgrade upgrade) {
        List<String> lines = new ArrayList<>();
        if (upgrade.adaptation().get("set") instanceof Node.Mapping set) {
            set.entries().forEach((key, entry) -> lines.add(key + "=" + text(entry.value())));
        }
        if (upgrade.adaptation().get("changes") instanceof Node.Listing list) {
            for (Node item : list.items()) {
                Node.Mapping map = (Node.Mapping) item;
                String after = map.text("after") == null ? "" : " after " + map.text("after");
                Node value = map.get("value");
                lines.add(map.text("op") + " " + map.text("at") + after + (value == null ? "" : " " + text(value)));
            }
        }
        return String.join("\n", lines);
    }

    private static String text(@Nullable Node node) {
        return node == null ? "-" : String.valueOf(YamlWriter.plain(node));
    }

    private static String conflicts(Upgrade upgrade) {
        return String.join(
                "\n",
                upgrade.conflicts().stream()
                        .map(c -> c.at() + ": " + text(c.base()) + " | " + text(c.upstream()) + " | " + text(c.site()))
                        .toList());
    }

    private static void clean(String expected, CheckedPlaybook to, String local, String... resolutions) {
        Upgrade upgrade = upgrade(to, local, resolutions);
        assertEquals("", conflicts(upgrade));
        assertTrue(upgrade.clean());
        assertEquals(expected, kept(upgrade));
        assertEquals(List.of(), Yard.lines(upgrade.findings()));
    }

    private static void conflict(String expected, CheckedPlaybook to, String local, String... resolutions) {
        Upgrade upgrade = upgrade(to, local, resolutions);
        assertEquals(expected, conflicts(upgrade));
        assertEquals("", kept(upgrade));
        assertEquals(List.of(), Yard.lines(upgrade.findings()));
    }

    private static String dropped(CheckedPlaybook to, String local) {
        Upgrade upgrade = upgrade(to, local);
        assertEquals("", conflicts(upgrade));
        assertEquals("", kept(upgrade));
        return upgrade.dropped().toString();
    }

    private static final String FIELD = "changes:" + change("op: replace, at: steps/train/standard, value: 会记录");
    private static final String WHOLE = "changes:"
            + change(
                    "op: replace, at: steps/train, value: {id: train, phase: design,"
                            + " title: 培训, do: 培训主持人, standard: 会记录, deliverable: 签到表, owner: coordinator, starts: 7d, takes: 3d}");
    private static final String REMOVE = "changes:" + change("op: remove, at: steps/train");
    private static final String ADD =
            "changes:" + change("op: add, at: faq, after: rain, value: {id: sun, ask: 晒, answer: 躲}");
    private static final String MOVE = "changes:" + change("op: move, at: risks/quarrel, after: silence");
    private static final String SET = "set: {answer-within: 24h}";

    @Test
    void upstreamDidSomethingElse() {
        CheckedPlaybook to = next("answer: 主持人当场叫停", "answer: 休会");
        for (String local : List.of(FIELD, WHOLE, REMOVE, ADD, MOVE, SET)) {
            clean(kept(upgrade(next(), local)), to, local);
            assertEquals(kept(upgrade(next(), local)), kept(upgrade(BASE, local)));
        }
        assertEquals(
                List.of("risks/quarrel/answer"),
                upgrade(to, FIELD).carried().stream()
                        .map(d -> d.at().toString())
                        .toList());
    }

    @Test
    void whatTheSiteKeepsDoesNotComeAlong() {
        CheckedPlaybook otherwise = next("人人会主持", "人人会调解");
        TreePath at = TreePath.of("steps/train/standard");
        for (Upgrade.Side side : Upgrade.Side.values()) {
            Upgrade upgrade =
                    Upgrader.upgrade(BASE, otherwise, adaptation(Yard.document(FIELD)), PLAYBOOKS, Map.of(at, side));
            assertTrue(upgrade.clean());
            assertEquals(
                    side == Upgrade.Side.UPSTREAM, upgrade.carried().stream().anyMatch(d -> d.at().equals(at)));
        }
    }

    @Test
    void upstreamDidTheSame() {
        assertEquals("[steps/train/standard]", dropped(next("人人会主持", "会记录"), FIELD));
        assertEquals("[steps/train]", dropped(next("人人会主持", "会记录"), WHOLE));
        assertEquals("[steps/train]", dropped(next(TRAIN, ""), REMOVE));
        assertEquals("[faq/sun]", dropped(next(RAIN, RAIN + "  - {id: sun, ask: 晒, answer: 躲}\n"), ADD));
        assertEquals("[risks/quarrel]", dropped(next(QUARREL, "", SILENCE, SILENCE + QUARREL), MOVE));
        assertEquals("[parameters/answer-within]", dropped(next("default: 48h", "default: 24h"), SET));
    }

    @Test
    void upstreamDidItOtherwise() {
        conflict("steps/train/standard: 人人会主持 | 会唱 | 会记录", next("人人会主持", "会唱"), FIELD);
        conflict("steps/train/standard: 人人会主持 | 会唱 | 会记录", next("人人会主持", "会唱"), WHOLE);
        Upgrade removed = upgrade(next("人人会主持", "会唱"), REMOVE);
        assertEquals(
                List.of("steps/train"),
                removed.conflicts().stream().map(c -> c.at().toString()).toList());
        conflict(
                "faq/sun: - | {id=sun, ask=晒, answer=打伞} | {id=sun, ask=晒, answer=躲}",
                next(RAIN, RAIN + "  - {id: sun, ask: 晒, answer: 打伞}\n"),
                ADD);
        conflict("parameters/answer-within/default: 48h | 36h | 24h", next("default: 48h", "default: 36h"), SET);
        String third = "  - {id: noise, title: 吵, sign: 响, answer: 静}\n";
        CheckedPlaybook to = next(QUARREL, "", SILENCE, SILENCE + third + QUARREL);
        conflict("risks/quarrel: - | {after=noise} | {after=silence}", to, MOVE);
    }

    @Test
    void onlyWhatUpstreamLeftAloneIsMergedIntoAWholeElement() {
        clean(
                "replace steps/train {id=train, phase=design, title=培训班, do=培训主持人, standard=会记录, deliverable=签到表,"
                        + " owner=coordinator, starts=7d, takes=3d}",
                next("title: 培训,", "title: 培训班,"),
                WHOLE);
    }

    @Test
    void upstreamDeletedIt() {
        CheckedPlaybook to = next(TRAIN, "");
        conflict("steps/train/standard: 人人会主持 | - | 会记录", to, FIELD);
        assertEquals(
                List.of("steps/train"),
                upgrade(to, WHOLE).conflicts().stream()
                        .map(c -> c.at().toString())
                        .toList());
        CheckedPlaybook noQuarrel = next(QUARREL, "");
        assertEquals(1, upgrade(noQuarrel, MOVE).conflicts().size());
        CheckedPlaybook noParameter = next("  - {id: online, title: 线上参与, type: flag, default: false}\n", "");
        conflict("parameters/online: false | - | true", noParameter, "set: {online: true}");
        conflict(
                "parameters/online: false | - | true", noParameter, "set: {online: true}", "parameters/online", "SITE");
        clean("", noParameter, "set: {online: true}", "parameters/online", "UPSTREAM");
    }

    @Test
    void resolutions() {
        CheckedPlaybook otherwise = next("人人会主持", "会唱");
        clean("replace steps/train/standard 会记录", otherwise, FIELD, "steps/train/standard", "SITE");
        clean("", otherwise, FIELD, "steps/train/standard", "UPSTREAM");
        clean("remove steps/train", otherwise, REMOVE, "steps/train", "SITE");
        clean("", otherwise, REMOVE, "steps/train", "UPSTREAM");
        clean(
                "answer-within=24h",
                next("default: 48h", "default: 36h"),
                SET,
                "parameters/answer-within/default",
                "SITE");
        clean("", next("default: 48h", "default: 36h"), SET, "parameters/answer-within/default", "UPSTREAM");
        CheckedPlaybook sun = next(RAIN, RAIN + "  - {id: sun, ask: 晒, answer: 打伞}\n");
        clean("replace faq/sun {id=sun, ask=晒, answer=躲}", sun, ADD, "faq/sun", "SITE");
        clean("", sun, ADD, "faq/sun", "UPSTREAM");
    }

    /** Upstream deleted a step that the site changed in two places: the site keeps one copy with both changes. */
    @Test
    void aDeletedElementIsKeptOnce() {
        String local = FIELD + change("op: replace, at: steps/train/takes, value: 4d");
        clean(
                "add steps after list {id=train, phase=design, title=培训, do=培训主持人, standard=会记录, deliverable=签到表,"
                        + " owner=coordinator, starts=7d, takes=3d}\nreplace steps/train/takes 4d",
                next(TRAIN, ""),
                local,
                "steps/train/standard",
                "SITE",
                "steps/train/takes",
                "SITE");
        clean("", next(TRAIN, ""), FIELD, "steps/train/standard", "UPSTREAM");
    }

    @Test
    void aDeletedEntryIsKeptInItsPlace() {
        String local = "changes:" + change("op: replace, at: procedures/matter/dispatch/otherwise, value: coordinator");
        CheckedPlaybook to = next("    dispatch: {by: kind, table: {大事: coordinator}, otherwise: recorder}\n", "");
        conflict("procedures/matter/dispatch/otherwise: recorder | - | coordinator", to, local);
        clean(
                "replace procedures/matter/dispatch {by=kind, table={大事=coordinator}, otherwise=coordinator}",
                to,
                local,
                "procedures/matter/dispatch/otherwise",
                "SITE");
        String answer = "changes:" + change("op: replace, at: faq/rain/answer, value: 不开");
        clean("replace faq [{id=rain, ask=下雨怎么办, answer=不开}]", next(FAQ, ""), answer, "faq/rain/answer", "SITE");
    }

    @Test
    void anAdditionWhoseHomeIsGoneCanOnlyGo() {
        String local = "changes:"
                + change("op: add, at: procedures/objection/stages, value: {id: tell, title: 告知, by: opener}");
        CheckedPlaybook to = next("""
                  - id: objection
                    title: 异议
                    opened-by: [anyone]
                    stages:
                      - {id: hear, title: 听取, by: recorder}
                """, "");
        conflict("procedures/objection/stages/tell: - | - | {id=tell, title=告知, by=opener}", to, local);
        clean("", to, local, "procedures/objection/stages/tell", "UPSTREAM");
    }

    private static final String[] TRAIN_TO_SCHOOL = {"{id: train,", "{id: school, was: train,"};

    @Test
    void renamedElementsAreFollowed() {
        CheckedPlaybook to = next(TRAIN_TO_SCHOOL);
        clean("replace steps/school/standard 会记录", to, FIELD);
        clean(kept(upgrade(BASE, WHOLE)).replace("steps/train {id=train", "steps/school {id=school"), to, WHOLE);
        clean("remove steps/school", to, REMOVE);
        clean("move risks/row after silence", next("{id: quarrel,", "{id: row, was: quarrel,"), MOVE);
        clean("move risks/quarrel after nobody", next("{id: silence,", "{id: nobody, was: silence,"), MOVE);
        clean("add faq after wet {id=sun, ask=晒, answer=躲}", next("{id: rain,", "{id: wet, was: rain,"), ADD);
        conflict(
                "steps/school/standard: 人人会主持 | 会唱 | 会记录",
                next("{id: train,", "{id: school, was: train,", "人人会主持", "会唱"),
                FIELD);
    }

    @Test
    void renamedParametersAreFollowedInSettingsAndRules() {
        CheckedPlaybook to = next(
                "{id: answer-within,",
                "{id: reply-within, was: answer-within,",
                "params.answer_within",
                "params.reply_within",
                "set: {answer-within",
                "set: {reply-within");
        clean("reply-within=24h", to, SET);
        clean(
                "replace procedures/matter/stages/rate {id=rate, title=评价, by=opener, within=params.reply_within}",
                to,
                "changes:"
                        + change(
                                "op: replace, at: procedures/matter/stages/rate, value: {id: rate, title: 评价, by: opener,"
                                        + " within: params.answer_within}"));
        clean(
                "replace procedures/matter/stages/answer/within 9h",
                to,
                "changes:" + change("op: replace, at: procedures/matter/stages/answer/within, value: 9h"));
    }

    private static final String[] ROLE = {
        "{id: coordinator,",
        "{id: dispatcher, was: coordinator,",
        "owner: coordinator",
        "owner: dispatcher",
        "大事: coordinator",
        "大事: dispatcher",
        "by: coordinator",
        "by: dispatcher",
        "to: coordinator",
        "to: dispatcher"
    };

    /** The site's own step names the role as it was called; so does a change of the owner. */
    @Test
    void referencesToRenamedElementsAreFollowed() {
        CheckedPlaybook to = next(ROLE);
        clean(
                "add steps after train {id=walk, phase=pilot, title=走走, do=走, standard=到, deliverable=照片, owner=dispatcher,"
                        + " starts=20d, takes=1d, after=[list]}",
                to,
                "changes:"
                        + change(
                                "op: add, at: steps, after: train, value: {id: walk, phase: pilot, title: 走走, do: 走, standard: 到,"
                                        + " deliverable: 照片, owner: coordinator, starts: 20d, takes: 1d, after: [list]}"));
        clean(
                "replace steps/survey/owner dispatcher",
                to,
                "changes:" + change("op: replace, at: steps/survey/owner, value: coordinator"));
        clean(
                "replace steps/charter/after [school]",
                next(TRAIN_TO_SCHOOL),
                "changes:" + change("op: replace, at: steps/charter/after, value: [train]"));
        clean(
                "replace steps/train/owner recorder",
                to,
                "changes:" + change("op: replace, at: steps/train/owner, value: recorder"));
        clean("remove steps/train", to, REMOVE);
    }

    @Test
    void elementsMovedToAnotherListAreFollowed() {
        String hear = "      - {id: hear, title: 听取, by: recorder}\n";
        String tidy = "      - {id: tidy, title: 收凳子, by: helper}\n";
        CheckedPlaybook to =
                next(tidy, "", hear, hear + tidy.replace("tidy,", "tidy, was: procedures/matter/stages/tidy,"));
        String local = "changes:" + change("op: replace, at: procedures/matter/stages/tidy/by, value: recorder");
        clean("replace procedures/objection/stages/tidy/by recorder", to, local);
        clean(
                "remove procedures/objection/stages/tidy",
                to,
                "changes:" + change("op: remove, at: procedures/matter/stages/tidy"));
        Upgrade moved = upgrade(to, "changes:" + change("op: move, at: procedures/matter/stages/tidy, after: accept"));
        assertEquals(1, moved.conflicts().size());
        CheckedPlaybook otherwise = next(
                tidy,
                "",
                hear,
                hear + "      - {id: tidy, was: procedures/matter/stages/tidy, title: 收凳子, by: coordinator}\n");
        conflict("procedures/objection/stages/tidy/by: helper | coordinator | recorder", otherwise, local);
    }

    /** a was renamed to b in 1.1.0, b to c in 1.2.0: what 1.1.0 said of a is no news any more. */
    @Test
    void renamesOfEarlierVersionsArePassedOver() {
        CheckedPlaybook second = next(TRAIN_TO_SCHOOL);
        String third = Yard.edited(Yard.text(), "version: 1.0.0", "version: 1.2.0");
        CheckedPlaybook again =
                Yard.checked("third.yaml", Yard.edited(third, "{id: train,", "{id: academy, was: school,"));
        CheckedPlaybook still = Yard.checked("third.yaml", Yard.edited(third, TRAIN_TO_SCHOOL));
        Upgrade first = upgrade(second, FIELD);
        Adaptation carried = adaptation(first.adaptation());
        assertEquals(
                "replace steps/academy/standard 会记录",
                kept(Upgrader.upgrade(second, again, carried, PLAYBOOKS, Map.of())));
        assertEquals(
                "replace steps/school/standard 会记录",
                kept(Upgrader.upgrade(second, still, carried, PLAYBOOKS, Map.of())));
    }

    @Test
    void namesMayGoRoundAndChain() {
        String other = TRAIN.replace("id: train", "id: practice").replace("人人会主持", "人人会演");
        CheckedPlaybook from = Yard.checked("base.yaml", Yard.edited(Yard.text(), TRAIN, TRAIN + other));
        String swapped = TRAIN.replace("id: train", "id: practice, was: train")
                + other.replace("id: practice", "id: train, was: practice");
        CheckedPlaybook round = next(TRAIN, swapped);
        assertEquals(
                "replace steps/practice/standard 会记录",
                kept(Upgrader.upgrade(from, round, adaptation(FIELD), PLAYBOOKS, Map.of())));
        String chained = TRAIN.replace("id: train", "id: practice, was: train")
                + other.replace("id: practice", "id: drill, was: practice");
        CheckedPlaybook chain = next(TRAIN, chained);
        assertEquals(
                "replace steps/practice/standard 会记录",
                kept(Upgrader.upgrade(from, chain, adaptation(FIELD), PLAYBOOKS, Map.of())));
        String local = FIELD.replace("steps/train", "steps/practice");
        assertEquals(
                "replace steps/drill/standard 会记录",
                kept(Upgrader.upgrade(from, chain, adaptation(local), PLAYBOOKS, Map.of())));
    }

    @Test
    void anchorsThatAreGoneGiveWayToTheOneBefore() {
        String add = "changes:"
                + change("op: add, at: risks, after: silence, value: {id: noise, title: 吵, sign: 响, answer: 静}");
        clean("add risks after quarrel {id=noise, title=吵, sign=响, answer=静}", next(SILENCE, ""), add);
        clean("add risks {id=noise, title=吵, sign=响, answer=静}", next(SILENCE, "", "{id: quarrel,", "{id: row,"), add);
        String two = ADD + change("op: add, at: faq, after: sun, value: {id: wind, ask: 刮风, answer: 关窗}");
        clean(kept(upgrade(BASE, two)), next("改到活动室", "改到礼堂"), two);
    }

    @Test
    void aWholeListKeepsTheOrderOfTheSideThatChangedIt() {
        String local = "changes:"
                + change("op: replace, at: risks, value: [{id: silence, title: 没人来, sign: 到会减少, answer: 上门请},"
                        + " {id: quarrel, title: 吵架, sign: 声音变大, answer: 主持人当场叫停}]");
        clean(
                "replace risks [{id=silence, title=没人来, sign=到会减少, answer=上门请}, {id=quarrel, title=吵架, sign=声音变大, answer=休会}]",
                next("主持人当场叫停", "休会"),
                local);
    }

    @Test
    void changesOfOnesOwnAdditionsStay() {
        String local = ADD + change("op: replace, at: faq/sun/answer, value: 打伞") + change("op: remove, at: faq/sun");
        clean(kept(upgrade(BASE, local)), next("改到活动室", "改到礼堂"), local);
    }

    @Test
    void variantsAreFollowedOrLost() {
        clean("", next("- id: mountain", "- id: hills\n    was: mountain"), "variant: mountain");
        assertEquals(
                "hills",
                upgrade(next("- id: mountain", "- id: hills\n    was: mountain"), "variant: mountain")
                        .adaptation()
                        .text("variant"));
        String idea = Yard.text().substring(Yard.text().indexOf("  - id: idea"));
        conflict("variants/idea: idea | - | idea", next(idea, ""), "variant: idea");
        clean("", next(idea, ""), "variant: idea", "variants/idea", "UPSTREAM");
        // what the variant had already changed is the site's base, on both sides
        conflict(
                "steps/list/standard: 不少于 8 项 | 不少于 6 项 | 不少于 5 项",
                next("value: 不少于 8 项", "value: 不少于 6 项"),
                "variant: mountain\nchanges:" + change("op: replace, at: steps/list/standard, value: 不少于 5 项"));
    }

    @Test
    void nameAndDigestAreThoseOfTheNewVersion() {
        CheckedPlaybook to = next("改到活动室", "改到礼堂");
        Node.Mapping upgraded =
                upgrade(to, "digest: " + BASE.digest() + "\n" + FIELD).adaptation();
        assertEquals("yard-talk@1.1.0", upgraded.text("adapts"));
        assertEquals(to.digest(), upgraded.text("digest"));
    }

    @Test
    void aBottomLineThatTheUpgradeBreaksIsReportedAtTheSetting() {
        CheckedPlaybook to =
                next("<= duration('72h')\"", "<= duration('48h')\"", "{answer-within: 72h}", "{answer-within: 40h}");
        Upgrade upgrade = upgrade(to, "set: {answer-within: 60h}");
        assertTrue(upgrade.clean());
        assertEquals(List.of("local.yaml:3:22: bottom-line-broken"), Yard.lines(upgrade.findings()));
    }

    @Test
    void whatIsStillReferredToIsReported() {
        CheckedPlaybook to = next("by: recorder}", "by: helper}");
        Upgrade upgrade = upgrade(
                to,
                "changes:" + change("op: replace, at: procedures/matter/stages/tidy/by, value: recorder")
                        + change("op: remove, at: roles/helper"));
        assertTrue(upgrade.clean());
        assertEquals(List.of("local.yaml:5:5: still-needed"), Yard.lines(upgrade.findings()));
    }
}
