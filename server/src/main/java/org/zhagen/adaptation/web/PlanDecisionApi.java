package org.zhagen.adaptation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.zhagen.access.Text;
import org.zhagen.adaptation.Approval;
import org.zhagen.adaptation.Comment;
import org.zhagen.adaptation.Consultations;
import org.zhagen.adaptation.PlanReviews;
import org.zhagen.adaptation.PlanWaiver;
import org.zhagen.adaptation.PlanWaivers;
import org.zhagen.adaptation.WaiverDraft;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;

/** What people say and decide about plans, for programs. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanDecisionApi {

    private final PlanReviews reviews;
    private final Consultations consultations;
    private final PlanWaivers waivers;

    PlanDecisionApi(PlanReviews reviews, Consultations consultations, PlanWaivers waivers) {
        this.reviews = reviews;
        this.consultations = consultations;
        this.waivers = waivers;
    }

    /** A link of the chain; who decided is named by office alone. */
    record ApprovalJson(
            int round,
            int position,
            String title,
            String role,
            String region,
            String state,
            @Nullable Instant decided,
            String office,
            String words) {

        static ApprovalJson of(Approval link) {
            return new ApprovalJson(
                    link.round(),
                    link.position(),
                    link.title(),
                    link.by().role(),
                    link.by().region(),
                    link.state().id(),
                    link.decided(),
                    link.office(),
                    link.words());
        }
    }

    /** A comment; who wrote it is named by office alone. */
    record CommentJson(
            UUID id,
            String at,
            String words,
            String office,
            Instant written,
            @Nullable String answer,
            @Nullable String answerWords) {

        static CommentJson of(Comment comment) {
            Comment.Reply reply = comment.reply();
            return new CommentJson(
                    comment.id(),
                    comment.at(),
                    comment.words(),
                    comment.office(),
                    comment.written(),
                    reply == null ? null : reply.answer().id(),
                    reply == null ? null : reply.words());
        }
    }

    /** A waiver, with its version for whoever decides. */
    record WaiverJson(
            UUID id,
            String bottomLine,
            String says,
            String reason,
            String state,
            boolean expired,
            @Nullable LocalDate until,
            String approverRole,
            String approverRegion,
            String words,
            int version) {

        static WaiverJson of(PlanWaiver waiver) {
            return new WaiverJson(
                    waiver.id(),
                    waiver.bottomLine(),
                    waiver.says(),
                    waiver.reason(),
                    waiver.state().id(),
                    waiver.expired(),
                    waiver.until(),
                    waiver.approver().role(),
                    waiver.approver().region(),
                    waiver.words(),
                    waiver.version());
        }
    }

    /** Until when people are asked, and about what. */
    record Asked(String until, String words) {
        Asked(@Nullable String until, @Nullable String words) {
            this.until = Text.of(until);
            this.words = Text.of(words);
        }
    }

    /** A comment about an address, or about the whole where it is empty. */
    record NewComment(String at, String words) {
        NewComment(@Nullable String at, @Nullable String words) {
            this.at = Text.of(at);
            this.words = Text.of(words);
        }
    }

    /** What becomes of a comment. */
    record NewAnswer(String answer, String words) {
        NewAnswer(@Nullable String answer, @Nullable String words) {
            this.answer = Text.of(answer);
            this.words = Text.of(words);
        }
    }

    @GetMapping("/approvals")
    List<ApprovalJson> approvals(Acting acting, @PathVariable UUID id) {
        return Answers.value(reviews.of(acting, id)).stream()
                .map(ApprovalJson::of)
                .toList();
    }

    @PostMapping("/submission")
    ResponseEntity<PlanJson> submit(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody Words words) {
        return PlanApi.versioned(Answers.value(reviews.submit(acting, id, seen.version(), words.words())));
    }

    @PostMapping("/approval")
    ResponseEntity<PlanJson> approve(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody Words words) {
        return PlanApi.versioned(Answers.value(reviews.approve(acting, id, seen.version(), words.words())));
    }

    @PostMapping("/return")
    ResponseEntity<PlanJson> sendBack(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody Words words) {
        return PlanApi.versioned(Answers.value(reviews.sendBack(acting, id, seen.version(), words.words())));
    }

    @PostMapping("/consultation")
    ResponseEntity<PlanJson> consult(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody Asked asked) {
        return PlanApi.versioned(
                Answers.value(consultations.open(acting, id, seen.version(), asked.until(), asked.words())));
    }

    @GetMapping("/comments")
    List<CommentJson> comments(Acting acting, @PathVariable UUID id) {
        return Answers.value(consultations.of(acting, id)).stream()
                .map(CommentJson::of)
                .toList();
    }

    @PostMapping("/comments")
    CommentJson comment(Acting acting, @PathVariable UUID id, @RequestBody NewComment comment) {
        return CommentJson.of(Answers.value(consultations.comment(acting, id, comment.at(), comment.words())));
    }

    @PostMapping("/comments/{comment}/answer")
    CommentJson answer(
            Acting acting, @PathVariable UUID id, @PathVariable UUID comment, @RequestBody NewAnswer answer) {
        return CommentJson.of(
                Answers.value(consultations.answer(acting, id, comment, answer.answer(), answer.words())));
    }

    @GetMapping("/waivers")
    List<WaiverJson> waivers(Acting acting, @PathVariable UUID id) {
        return Answers.value(waivers.of(acting, id)).stream()
                .map(WaiverJson::of)
                .toList();
    }

    @PostMapping("/waivers")
    WaiverJson request(Acting acting, @PathVariable UUID id, @RequestBody WaiverDraft draft) {
        return WaiverJson.of(Answers.value(waivers.request(acting, id, draft)));
    }

    /** Lets the bottom line pass until a day; the header names the version of the waiver. */
    @PostMapping("/waivers/{waiver}/grant")
    WaiverJson grant(
            Acting acting, @PathVariable UUID id, @PathVariable UUID waiver, IfMatch seen, @RequestBody Asked granted) {
        return WaiverJson.of(
                Answers.value(waivers.grant(acting, id, waiver, seen.version(), granted.until(), granted.words())));
    }

    @PostMapping("/waivers/{waiver}/refusal")
    WaiverJson refuse(
            Acting acting, @PathVariable UUID id, @PathVariable UUID waiver, IfMatch seen, @RequestBody Words words) {
        return WaiverJson.of(Answers.value(waivers.refuse(acting, id, waiver, seen.version(), words.words())));
    }

    @PostMapping("/waivers/{waiver}/revocation")
    WaiverJson revoke(
            Acting acting, @PathVariable UUID id, @PathVariable UUID waiver, IfMatch seen, @RequestBody Words words) {
        return WaiverJson.of(Answers.value(waivers.revoke(acting, id, waiver, seen.version(), words.words())));
    }
}
