package org.zhagen.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** The front door to what others think of a display. Nobody reviews what their own unit displays. */
@Service
public class DisplayReviews {

    private final Doors doors;
    private final DisplayRows displays;
    private final ReviewRows rows;
    private final DisplayTraces traces;
    private final Clock clock;

    DisplayReviews(Doors doors, DisplayRows displays, ReviewRows rows, DisplayTraces traces, Clock clock) {
        this.doors = doors;
        this.displays = displays;
        this.rows = rows;
        this.traces = traces;
        this.clock = clock;
    }

    public Outcome<List<Review>> of(Acting acting, UUID display) {
        return doors.query(
                acting,
                RegistryPermission.READ,
                () -> displays.find(display)
                        .map(found -> Outcome.done(rows.of(found.id())))
                        .orElseGet(Outcome::missing));
    }

    /** Writes a review, in the place of the one that the same person wrote before. */
    public Outcome<Review> write(Acting acting, UUID display, ReviewDraft draft) {
        RegistryPermission permission =
                acting.may(RegistryPermission.CURATE) ? RegistryPermission.CURATE : RegistryPermission.REVIEW;
        return doors.command(acting, permission, () -> {
            Optional<Display> found = displays.find(display);
            if (found.isEmpty()) {
                return Outcome.missing();
            }
            Optional<Finding> hindrance = hindrance(acting, found.get());
            return hindrance.isPresent() ? Outcome.notNow(hindrance.get()) : written(acting, found.get(), draft);
        });
    }

    private Outcome<Review> written(Acting acting, Display display, ReviewDraft draft) {
        Given given = new Given();
        Optional<Review.Verdict> verdict = Code.read(Review.Verdict.class, draft.verdict());
        if (verdict.isEmpty()) {
            given.wrong(DisplayCode.CHOICE_UNKNOWN, "verdict", draft.verdict(), "useful, questions, paper");
        }
        if (draft.words().isEmpty()) {
            given.wrong(DisplayCode.REVIEW_WORDS, "words");
        }
        given.text("words", draft.words(), 500);
        if (!given.findings().isEmpty() || verdict.isEmpty()) {
            return Outcome.invalid(given.findings());
        }
        Review.Kind kind = acting.may(RegistryPermission.CURATE) ? Review.Kind.REFORM_OFFICE : Review.Kind.PEER;
        Review review = new Review(
                Ids.next(),
                acting.person(),
                acting.name(),
                acting.office(),
                kind,
                verdict.get(),
                draft.words(),
                LocalDate.now(clock));
        rows.write(display.id(), review);
        traces.act(acting, display, "display-review");
        return Outcome.done(review);
    }

    /** Why somebody can't review a display; empty when they can. */
    static Optional<Finding> hindrance(Acting acting, Display display) {
        if (Own.is(acting, display)) {
            String unit = display.holder().unitName();
            return Optional.of(Finding.of(DisplayCode.REVIEW_OWN, Place.of("verdict"), unit));
        }
        if (!display.state().isShown() && display.state() != DisplayState.SUBMITTED) {
            return Optional.of(Finding.of(DisplayCode.REVIEW_NOT_NOW, Place.of("verdict")));
        }
        return Optional.empty();
    }
}
