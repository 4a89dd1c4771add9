package org.zhagen.registry.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.practice.FollowUp;
import org.zhagen.registry.Display;
import org.zhagen.registry.DisplayDraft;
import org.zhagen.registry.DisplayFollowUps;
import org.zhagen.registry.DisplayReviews;
import org.zhagen.registry.DisplayStep;
import org.zhagen.registry.Displays;
import org.zhagen.registry.Dossiers;
import org.zhagen.registry.FollowUpDraft;
import org.zhagen.registry.FollowUpNote;
import org.zhagen.registry.Review;
import org.zhagen.registry.ReviewDraft;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Displays for programs. */
@RestController
@RequestMapping("/api/v1/displays")
class DisplayApi {

    private final Displays displays;
    private final Dossiers dossiers;
    private final DisplayReviews reviews;
    private final DisplayFollowUps followUps;

    DisplayApi(Displays displays, Dossiers dossiers, DisplayReviews reviews, DisplayFollowUps followUps) {
        this.displays = displays;
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.followUps = followUps;
    }

    /** Why a step is taken. */
    record Why(String words) {
        Why {
            words = Text.of(words);
        }
    }

    /** A review; the person who wrote it is named by office alone. */
    record ReviewJson(UUID id, String office, String kind, String verdict, String words, LocalDate writtenOn) {
        static ReviewJson of(Review review) {
            return new ReviewJson(
                    review.id(),
                    review.office(),
                    review.kind().id(),
                    review.verdict().id(),
                    review.words(),
                    review.writtenOn());
        }
    }

    /** A follow-up, due or done. */
    record FollowUpJson(
            UUID id,
            LocalDate due,
            @Nullable LocalDate done,
            @Nullable String finding,
            String words) {
        static FollowUpJson of(FollowUpNote note) {
            FollowUp.Finding finding = note.finding();
            return new FollowUpJson(
                    note.id(), note.due(), note.done(), finding == null ? null : Code.kebab(finding), note.words());
        }
    }

    @GetMapping
    Listing<DisplayJson.Line> list(Acting acting, DisplayFilter filter, Paging paging) {
        return Answers.value(displays.list(acting, filter.search(), paging)).map(DisplayJson.Line::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<DisplayJson> find(Acting acting, @PathVariable UUID id) {
        return versioned(Answers.value(displays.find(acting, id)));
    }

    @PostMapping
    ResponseEntity<DisplayJson> write(Acting acting, @RequestBody DisplayDraft draft) {
        Display display = Answers.value(displays.write(acting, draft));
        return ResponseEntity.created(URI.create("/api/v1/displays/" + display.id()))
                .eTag("\"" + display.version() + "\"")
                .body(DisplayJson.of(display));
    }

    @PutMapping("/{id}")
    ResponseEntity<DisplayJson> change(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody DisplayDraft draft) {
        return versioned(Answers.value(displays.change(acting, id, seen.version(), draft)));
    }

    /** Takes a step of the table of transitions. */
    @PostMapping("/{id}/steps/{step}")
    ResponseEntity<DisplayJson> step(
            Acting acting, @PathVariable UUID id, @PathVariable DisplayStep step, IfMatch seen, @RequestBody Why why) {
        return versioned(Answers.value(displays.step(acting, id, seen.version(), step, why.words())));
    }

    @GetMapping("/{id}/formalism")
    JudgementJson formalism(Acting acting, @PathVariable UUID id, Locale language) {
        return JudgementJson.of(Answers.value(dossiers.of(acting, id)).judgement(), language);
    }

    /** What the check would say of a display that is not kept yet. */
    @PostMapping("/formalism")
    JudgementJson formalism(Acting acting, @RequestBody DisplayDraft draft, Locale language) {
        return JudgementJson.of(Answers.value(displays.judge(acting, draft)), language);
    }

    @GetMapping("/{id}/reviews")
    List<ReviewJson> reviews(Acting acting, @PathVariable UUID id) {
        return Answers.value(reviews.of(acting, id)).stream()
                .map(ReviewJson::of)
                .toList();
    }

    @PostMapping("/{id}/reviews")
    ReviewJson review(Acting acting, @PathVariable UUID id, @RequestBody ReviewDraft draft) {
        return ReviewJson.of(Answers.value(reviews.write(acting, id, draft)));
    }

    @GetMapping("/{id}/follow-ups")
    List<FollowUpJson> followUps(Acting acting, @PathVariable UUID id) {
        return Answers.value(followUps.of(acting, id)).stream()
                .map(FollowUpJson::of)
                .toList();
    }

    @PostMapping("/{id}/follow-ups/{followUp}")
    FollowUpJson note(
            Acting acting, @PathVariable UUID id, @PathVariable UUID followUp, @RequestBody FollowUpDraft draft) {
        return FollowUpJson.of(Answers.value(followUps.note(acting, id, followUp, draft)));
    }

    private static ResponseEntity<DisplayJson> versioned(Display display) {
        return Answers.versioned(DisplayJson.of(display), display.version());
    }
}
