package org.zhagen.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.files.AttachmentList;
import org.zhagen.files.Files;

/** The front door to all about one display, and to what the person may do with it. */
@Service
public class Dossiers {

    private final Doors doors;
    private final DisplayRows displays;
    private final ReviewRows reviews;
    private final FollowUpRows followUps;
    private final StepRows steps;
    private final DisplayJudge judge;
    private final Files files;

    Dossiers(
            Doors doors,
            DisplayRows displays,
            ReviewRows reviews,
            FollowUpRows followUps,
            StepRows steps,
            DisplayJudge judge,
            Files files) {
        this.doors = doors;
        this.displays = displays;
        this.reviews = reviews;
        this.followUps = followUps;
        this.steps = steps;
        this.judge = judge;
        this.files = files;
    }

    public Outcome<Dossier> of(Acting acting, UUID display) {
        return doors.query(acting, RegistryPermission.READ, () -> {
            Optional<Display> found = displays.find(display);
            return found.isEmpty()
                    ? Outcome.missing()
                    : files.list(acting, DisplayFiles.of(display))
                            .map(attached -> dossier(acting, found.get(), attached));
        });
    }

    private Dossier dossier(Acting acting, Display display, AttachmentList attached) {
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
                attached,
                here ? DisplayStep.offered(acting, display.state()) : List.of(),
                writes && display.state().isOpen(),
                curates && DisplayStep.DISTIL.from(display.state()),
                reviewer && DisplayReviews.hindrance(acting, display).isEmpty(),
                writes || curates);
    }
}
