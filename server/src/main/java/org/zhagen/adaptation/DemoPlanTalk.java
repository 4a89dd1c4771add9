package org.zhagen.adaptation;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;

/** What people of the demo say about plans, ask for and give back. */
@Component
@Profile("demo")
class DemoPlanTalk {

    private final Consultations consultations;
    private final PlanWaivers waivers;
    private final Contributions contributions;

    DemoPlanTalk(Consultations consultations, PlanWaivers waivers, Contributions contributions) {
        this.consultations = consultations;
        this.waivers = waivers;
        this.contributions = contributions;
    }

    void play(DemoPlanLife life, DemoPlanLife.Act act, int version) {
        Acting by = act.by();
        String words = act.text("words");
        switch (act.what()) {
            case "consult" -> done(life, act, consultations.open(by, life.plan(), version, act.text("until"), words));
            case "comment" ->
                life.commented(done(life, act, consultations.comment(by, life.plan(), act.text("at"), words)));
            case "answer" -> answer(life, act);
            case "waiver" ->
                life.waiver(done(
                        life, act, waivers.request(by, life.plan(), new WaiverDraft(act.text("bottom-line"), words))));
            case "grant" -> done(life, act, waivers.grant(by, life.plan(), life.waiver(), 0, act.text("until"), words));
            case "contribute" -> life.contribution(done(life, act, contributions.offer(by, life.plan(), offer(act))));
            case "accept" -> accept(life, act);
            default -> throw new IllegalArgumentException(life.name() + ": nobody knows how to " + act.what());
        }
    }

    private void answer(DemoPlanLife life, DemoPlanLife.Act act) {
        done(
                life,
                act,
                consultations.answer(
                        act.by(),
                        life.plan(),
                        life.comment(Integer.parseInt(act.text("comment"))),
                        act.text("answer"),
                        act.text("words")));
    }

    private static ContributionDraft offer(DemoPlanLife.Act act) {
        List<Integer> changes =
                act.texts("changes").stream().map(Integer::valueOf).toList();
        return new ContributionDraft(
                act.text("title"),
                act.texts("settings"),
                changes,
                act.text("indicator"),
                act.text("before"),
                act.text("after"),
                act.text("period"),
                act.text("note"));
    }

    private void accept(DemoPlanLife life, DemoPlanLife.Act act) {
        AcceptDraft draft = new AcceptDraft(
                act.text("take"), act.text("variant"), act.text("title"), act.text("when"), act.text("words"));
        done(life, act, contributions.accept(act.by(), life.contribution(), 0, draft));
    }

    private static <T> T done(DemoPlanLife life, DemoPlanLife.Act act, Outcome<T> outcome) {
        return DemoPlanLife.done(life.name() + " " + act.what() + " " + act.text("on"), outcome);
    }
}
