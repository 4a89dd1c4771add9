package org.zhagen.adaptation;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;

/** Plays the lives of the plans of the demo through the front doors. */
@Component
@Profile("demo")
class DemoPlanActs {

    private final Doors doors;
    private final ActClock clock;
    private final PlanDrafting drafting;
    private final Plans plans;
    private final PlanEditing editing;
    private final PlanHolders holders;
    private final PlanReviews reviews;
    private final DemoPlanTalk talk;
    private final DemoPlanWork work;

    DemoPlanActs(
            Doors doors,
            ActClock clock,
            PlanDrafting drafting,
            Plans plans,
            PlanEditing editing,
            PlanHolders holders,
            PlanReviews reviews,
            DemoPlanTalk talk,
            DemoPlanWork work) {
        this.doors = doors;
        this.clock = clock;
        this.drafting = drafting;
        this.plans = plans;
        this.editing = editing;
        this.holders = holders;
        this.reviews = reviews;
        this.talk = talk;
        this.work = work;
    }

    void play(DemoPlanLife life) {
        for (DemoPlanLife.Act act : life.acts()) {
            clock.at(act.moment(clock.getZone()), () -> {
                play(life, act);
                return true;
            });
        }
    }

    private void play(DemoPlanLife life, DemoPlanLife.Act act) {
        Acting by = act.by();
        String words = act.text("words");
        switch (act.what()) {
            case "draft" -> draft(life, act);
            case "edit" -> done(life, act, editing.replace(by, life.plan(), version(life, by), life.yaml(act)));
            case "revise" -> life.plan(done(life, act, plans.revise(by, life.plan())));
            case "submit" -> done(life, act, reviews.submit(by, life.plan(), version(life, by), words));
            case "approve" -> done(life, act, reviews.approve(by, life.plan(), version(life, by), words));
            case "return" -> done(life, act, reviews.sendBack(by, life.plan(), version(life, by), words));
            case "activate" -> done(life, act, plans.activate(by, life.plan(), version(life, by), act.text("starts")));
            case "finish" -> work.finish(life, act);
            case "finish-due" -> work.finishDue(life, act);
            case "close" -> step(life, act, PlanStep.CLOSE_CONSULTATION);
            case "withdraw" -> step(life, act, PlanStep.WITHDRAW);
            case "end" -> step(life, act, PlanStep.END);
            default -> talk.play(life, act, version(life, by));
        }
    }

    private void step(DemoPlanLife life, DemoPlanLife.Act act, PlanStep step) {
        done(life, act, plans.step(act.by(), life.plan(), version(life, act.by()), step, act.text("words")));
    }

    private void draft(DemoPlanLife life, DemoPlanLife.Act act) {
        Acting by = act.by();
        life.plan(done(
                life,
                act,
                doors.command(by, AdaptationPermission.EDIT, () -> drafting.draft(by, life.wanted(), true))));
        done(life, act, editing.replace(by, life.plan(), version(life, by), life.yaml(null)));
        for (HolderDraft holder : life.holders()) {
            done(life, act, holders.name(by, life.plan(), version(life, by), holder));
        }
    }

    private int version(DemoPlanLife life, Acting by) {
        return DemoPlanLife.done(life.name(), plans.find(by, life.plan())).version();
    }

    private static <T> T done(DemoPlanLife life, DemoPlanLife.Act act, Outcome<T> outcome) {
        return DemoPlanLife.done(life.name() + " " + act.what() + " " + act.text("on"), outcome);
    }
}
