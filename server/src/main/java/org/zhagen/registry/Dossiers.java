package org.zhagen.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;

/** The front door to all about one display, and to what the person may do with it. */
@Service
public class Dossiers {

    private final Doors doors;
    private final DisplayRows displays;
    private final ReviewRows reviews;
    private final FollowUpRows followUps;
    private final StepRows steps;
    private final DisplayJudge judge;

    Dossiers(
            Doors doors,
            DisplayRows displays,
            ReviewRows reviews,
            FollowUpRows followUps,
            StepRows steps,
            DisplayJudge judge) {
        this.doors = doors;
        this.displays = displays;
        this.reviews = reviews;
        this.followUps = followUps;
        this.steps = steps;
        this.judge = judge;
    }

    public Outcome<Dossier> of(Acting acting, UUID display) {
        return doors.query(
                acting,
                RegistryPermission.READ,
                () -> displays.find(display)
                        .map(found -> Outcome.done(dossier(acting, found)))
                        .orElseGet(Outcome::missing));
    }

    private Dossier dossier(Acting acting, Display display) {
        boolean here = acting.in(display.holder().region());
        boolean writes = here && acting.may(RegistryPermission.DISPLAY);
        boolean curates = here && acting.may(RegistryPermission.CURATE);
        boolean reviewer = acting.may(RegistryPermission.REVIEW) || acting.may(RegistryPermission.CURATE);
        List<FollowUpNote> looked = followUps.of(display.id());
        return new Dossier(
                display,
                judge.judgement(display.content(), display.displayedOn(), looked),
                reviews.of(display.id()),
                looked,
                steps.of(display.id()),
                here ? DisplayStep.offered(acting, display.state()) : List.of(),
                writes && display.state().isOpen(),
                reviewer && DisplayReviews.hindrance(acting, display).isEmpty(),
                writes || curates);
    }
}
