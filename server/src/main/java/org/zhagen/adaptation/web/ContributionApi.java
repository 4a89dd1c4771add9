package org.zhagen.adaptation.web;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.adaptation.AcceptDraft;
import org.zhagen.adaptation.Contribution;
import org.zhagen.adaptation.ContributionDraft;
import org.zhagen.adaptation.ContributionLine;
import org.zhagen.adaptation.ContributionState;
import org.zhagen.adaptation.Contributions;
import org.zhagen.kernel.document.Code;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** What sites give back to playbooks, for programs. */
@RestController
class ContributionApi {

    private static final String ONE = "/api/v1/contributions/{id}";

    private final Contributions contributions;

    ContributionApi(Contributions contributions) {
        this.contributions = contributions;
    }

    /** A contribution; the adaptation is in the format of the command line. */
    record ContributionJson(
            UUID id,
            UUID plan,
            String site,
            String siteName,
            String playbook,
            String owner,
            String title,
            @Nullable Object adaptation,
            Contribution.Moved moved,
            String state,
            Instant offered,
            String offeredOffice,
            @Nullable String takenAs,
            @Nullable UUID draft,
            @Nullable String words,
            boolean simulated,
            int version) {

        static ContributionJson of(Contribution contribution) {
            Contribution.Decision decision = contribution.decision();
            return new ContributionJson(
                    contribution.id(),
                    contribution.plan(),
                    contribution.site().digits(),
                    contribution.siteName(),
                    contribution.playbookName(),
                    contribution.owner().digits(),
                    contribution.title(),
                    PlanJson.plain(contribution.adaptation().document()),
                    contribution.moved(),
                    contribution.state().id(),
                    contribution.offered(),
                    contribution.offeredOffice(),
                    decision == null ? null : decision.takenAs(),
                    decision == null ? null : decision.draft(),
                    decision == null ? null : decision.words(),
                    contribution.simulated(),
                    contribution.version());
        }
    }

    /** A contribution in a list. */
    record LineJson(
            UUID id,
            String title,
            String site,
            String siteName,
            String playbook,
            String indicator,
            String state,
            Instant offered,
            boolean simulated) {

        static LineJson of(ContributionLine line) {
            return new LineJson(
                    line.id(),
                    line.title(),
                    line.site().digits(),
                    line.siteName(),
                    line.playbook() + "@" + line.playbookVersion(),
                    line.indicator(),
                    line.state().id(),
                    line.offered(),
                    line.simulated());
        }
    }

    @GetMapping("/api/v1/contributions")
    Listing<LineJson> list(
            Acting acting,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String playbook,
            Paging paging) {
        ContributionState wanted = Code.read(ContributionState.class, state).orElse(null);
        return Answers.value(contributions.list(acting, wanted, playbook, paging))
                .map(LineJson::of);
    }

    @PostMapping("/api/v1/plans/{id}/contributions")
    ResponseEntity<ContributionJson> offer(Acting acting, @PathVariable UUID id, @RequestBody ContributionDraft draft) {
        Contribution contribution = Answers.value(contributions.offer(acting, id, draft));
        return ResponseEntity.created(URI.create("/api/v1/contributions/" + contribution.id()))
                .eTag("\"" + contribution.version() + "\"")
                .body(ContributionJson.of(contribution));
    }

    @GetMapping(ONE)
    ResponseEntity<ContributionJson> find(Acting acting, @PathVariable UUID id) {
        return versioned(Answers.value(contributions.find(acting, id)));
    }

    @PostMapping(ONE + "/acceptance")
    ResponseEntity<ContributionJson> accept(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody AcceptDraft draft) {
        return versioned(Answers.value(contributions.accept(acting, id, seen.version(), draft)));
    }

    @PostMapping(ONE + "/refusal")
    ResponseEntity<ContributionJson> decline(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody Words words) {
        return versioned(Answers.value(contributions.decline(acting, id, seen.version(), words.words())));
    }

    @PostMapping(ONE + "/withdrawal")
    ResponseEntity<ContributionJson> withdraw(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody Words words) {
        return versioned(Answers.value(contributions.withdraw(acting, id, seen.version(), words.words())));
    }

    private static ResponseEntity<ContributionJson> versioned(Contribution contribution) {
        return Answers.versioned(ContributionJson.of(contribution), contribution.version());
    }
}
