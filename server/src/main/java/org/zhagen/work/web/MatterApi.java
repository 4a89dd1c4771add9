package org.zhagen.work.web;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.web.SoughtRegion;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.InboxCounts;
import org.zhagen.work.Matter;
import org.zhagen.work.MatterActs;
import org.zhagen.work.MatterStep;
import org.zhagen.work.Matters;
import org.zhagen.work.Oversight;
import org.zhagen.work.TaskDraft;
import org.zhagen.work.Tasks;
import org.zhagen.work.Totals;

/** Matters for programs. */
@RestController
@RequestMapping("/api/v1/matters")
class MatterApi {

    private final Matters matters;
    private final MatterActs acts;
    private final Oversight oversight;
    private final Tasks tasks;

    MatterApi(Matters matters, MatterActs acts, Oversight oversight, Tasks tasks) {
        this.matters = matters;
        this.acts = acts;
        this.oversight = oversight;
        this.tasks = tasks;
    }

    /**
     * What goes with a step.
     *
     * @param words what came of it, or why
     * @param to for {@code reassign}
     * @param due for {@code change-due}: a day; empty for no end
     */
    record StepJson(String words, AssigneeDraft to, String due) {
        StepJson {
            words = Text.of(words);
            to = to == null ? AssigneeDraft.BLANK : to;
            due = Text.of(due);
        }
    }

    /** A comment. */
    record CommentJson(String words) {
        CommentJson {
            words = Text.of(words);
        }
    }

    /** The inbox of whoever asks, what is due first at the head. */
    @GetMapping
    Listing<MatterJson.Line> inbox(Acting acting, ShownFilter filter, Paging paging) {
        return Answers.value(matters.inbox(acting, filter.filter(), paging)).map(MatterJson.Line::of);
    }

    @GetMapping("/counts")
    InboxCounts counts(Acting acting) {
        return Answers.value(matters.counts(acting));
    }

    /** How much waits and is late, by places. */
    @GetMapping("/totals")
    Totals totals(Acting acting, @RequestParam(required = false) @Nullable SoughtRegion region) {
        return Answers.value(oversight.totals(acting, SoughtRegion.codeOf(region), Listing.COUNTED));
    }

    @GetMapping("/{id}")
    ResponseEntity<MatterJson> find(Acting acting, @PathVariable UUID id) {
        return versioned(acting, id);
    }

    /** Gives a task to a person or a role. */
    @PostMapping
    ResponseEntity<MatterJson> give(Acting acting, @RequestBody TaskDraft draft) {
        UUID id = Answers.value(tasks.give(acting, draft));
        MatterJson given = MatterJson.of(Answers.value(matters.find(acting, id)));
        return ResponseEntity.created(URI.create("/api/v1/matters/" + id))
                .eTag("\"" + given.version() + "\"")
                .body(given);
    }

    /** Takes a step of the table of transitions: take, give-back, finish, reassign, change-due, withdraw. */
    @PostMapping("/{id}/steps/{step}")
    ResponseEntity<MatterJson> step(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable MatterStep step,
            IfMatch seen,
            @RequestBody StepJson json) {
        Answers.value(taken(acting, id, step, seen.version(), json));
        return versioned(acting, id);
    }

    private Outcome<Matter> taken(Acting acting, UUID id, MatterStep step, int version, StepJson json) {
        return switch (step) {
            case TAKE -> acts.take(acting, id, version);
            case GIVE_BACK -> acts.giveBack(acting, id, version, json.words());
            case FINISH -> acts.finish(acting, id, version, json.words());
            case WITHDRAW -> acts.withdraw(acting, id, version, json.words());
            case CHANGE_DUE -> acts.changeDue(acting, id, version, json.due(), json.words());
            case REASSIGN -> acts.reassign(acting, id, version, json.to(), json.words());
            case COMMENT, HAND_OVER, SETTLE -> Outcome.missing();
        };
    }

    @PostMapping("/{id}/comments")
    ResponseEntity<MatterJson> comment(Acting acting, @PathVariable UUID id, @RequestBody CommentJson comment) {
        Answers.value(acts.comment(acting, id, comment.words()));
        return versioned(acting, id);
    }

    private ResponseEntity<MatterJson> versioned(Acting acting, UUID id) {
        MatterJson matter = MatterJson.of(Answers.value(matters.find(acting, id)));
        return Answers.versioned(matter, matter.version());
    }
}
