package org.zhagen.review.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.review.AnswerDraft;
import org.zhagen.review.FollowUp;
import org.zhagen.review.Visits;
import org.zhagen.ticket.Contact;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Follow-up visits for programs. */
@RestController
@RequestMapping("/api/v1/review/visits")
class VisitApi {

    private final Visits visits;

    VisitApi(Visits visits) {
        this.visits = visits;
    }

    /**
     * What somebody was told.
     *
     * @param reached whether somebody answered; demanded, and when they did so are the next two
     * @param contacted whether somebody got in touch with them about the ticket
     * @param solved whether they say that it is solved
     * @param satisfaction from 1 to 5; left out when they would not say
     */
    record VisitAnswerDraftJson(
            @Nullable Boolean reached,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String words) {
        AnswerDraft draft() {
            return VisitApi.draft(reached, contacted, solved, satisfaction, words);
        }
    }

    /**
     * What somebody asks for.
     *
     * @param exclusion why it should not count, such as {@code outside}; left out where it should be corrected
     * @param words why
     */
    record RequestJson(@Nullable String exclusion, @Nullable String words) {}

    /**
     * What is decided about that.
     *
     * @param agreed whether it is as was asked for; demanded
     * @param contacted for a correction that is agreed to: what is right; so are the next two
     */
    record DecisionJson(
            @Nullable Boolean agreed,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String words) {
        AnswerDraft draft() {
            return VisitApi.draft(null, contacted, solved, satisfaction, words);
        }
    }

    private static AnswerDraft draft(
            @Nullable Boolean reached,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable String words) {
        return new AnswerDraft(
                written(reached), written(contacted), written(solved), written(satisfaction), Text.of(words));
    }

    private static String written(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Visits of the jurisdiction; {@code state=mine} are those that wait for whoever asks, {@code open} where it is left out. */
    @GetMapping
    Listing<VisitJson.Line> list(Acting acting, VisitPages.Shown shown, Paging paging) {
        return Answers.value(visits.list(acting, shown.filter(), paging)).map(VisitJson.Line::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<VisitJson> find(Acting acting, @PathVariable UUID id) {
        return versioned(acting, id);
    }

    /** The number of whoever is to be asked, for as long as they are. Each look is audited. */
    @PostMapping("/{id}/contact")
    Contact contact(Acting acting, @PathVariable UUID id) {
        return Answers.value(visits.contact(acting, id));
    }

    /** Keeps what somebody said, or that nobody answered. Who says that it was not done well sends the ticket back. */
    @PostMapping("/{id}/answers")
    ResponseEntity<VisitJson> answer(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody VisitAnswerDraftJson json) {
        return after(acting, id, visits.answer(acting, id, seen.version(), json.draft()));
    }

    /** Asks that a visit is not counted, or that it is corrected. */
    @PostMapping("/{id}/requests")
    ResponseEntity<VisitJson> ask(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody RequestJson json) {
        return after(
                acting, id, visits.ask(acting, id, seen.version(), Text.of(json.exclusion()), Text.of(json.words())));
    }

    /** Decides what was asked for; neither whoever asked nor whoever made the visit does. */
    @PostMapping("/{id}/decision")
    ResponseEntity<VisitJson> decide(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody DecisionJson json) {
        return after(acting, id, visits.decide(acting, id, seen.version(), json.agreed(), json.draft()));
    }

    private ResponseEntity<VisitJson> after(Acting acting, UUID id, Outcome<FollowUp> outcome) {
        Answers.value(outcome);
        return versioned(acting, id);
    }

    private ResponseEntity<VisitJson> versioned(Acting acting, UUID id) {
        VisitJson visit = VisitJson.of(Answers.value(visits.find(acting, id)));
        return Answers.versioned(visit, visit.version());
    }
}
