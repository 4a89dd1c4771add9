package org.zhagen.registry.web;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.registry.Draft;
import org.zhagen.registry.Drafts;
import org.zhagen.registry.PublishDraft;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Drafts of playbooks for programs. */
@RestController
@RequestMapping("/api/v1/drafts")
class DraftApi {

    private final Drafts drafts;

    DraftApi(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A draft; the text is left out of lists. */
    record DraftJson(
            UUID id,
            String region,
            String owner,
            String title,
            String base,
            @Nullable UUID display,
            Instant created,
            Instant changed,
            String changedBy,
            int version,
            @Nullable String yaml,
            @Nullable Map<String, String> templates) {

        static DraftJson brief(Draft draft) {
            return of(draft, null, null);
        }

        static DraftJson whole(Draft draft) {
            return of(draft, draft.yaml(), draft.templates());
        }

        private static DraftJson of(Draft draft, @Nullable String yaml, @Nullable Map<String, String> templates) {
            return new DraftJson(
                    draft.id(),
                    draft.region().digits(),
                    draft.owner(),
                    draft.title(),
                    draft.base(),
                    draft.display(),
                    draft.created(),
                    draft.changed(),
                    draft.changedBy(),
                    draft.version(),
                    yaml,
                    templates);
        }
    }

    /** The text of a draft, as a program sends it. */
    record DraftBody(String yaml) {
        DraftBody {
            yaml = Text.of(yaml) + "\n";
        }
    }

    @GetMapping
    Listing<DraftJson> list(Acting acting, Paging paging) {
        return Answers.value(drafts.list(acting, paging)).map(DraftJson::brief);
    }

    @PostMapping
    ResponseEntity<DraftJson> take(Acting acting, @RequestBody DraftBody body) {
        Draft draft = Answers.value(drafts.take(acting, body.yaml(), new TreeMap<>()));
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id()))
                .eTag("\"" + draft.version() + "\"")
                .body(DraftJson.whole(draft));
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftJson> find(Acting acting, @PathVariable UUID id) {
        return versioned(Answers.value(drafts.find(acting, id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<DraftJson> save(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody DraftBody body) {
        return versioned(Answers.value(drafts.save(acting, id, seen.version(), body.yaml())));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(Acting acting, @PathVariable UUID id, IfMatch seen) {
        Answers.value(drafts.discard(acting, id, seen.version()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/publish")
    PlaybookApi.VersionJson publish(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody PublishDraft notes) {
        return PlaybookApi.VersionJson.of(Answers.value(drafts.publish(acting, id, seen.version(), notes)));
    }

    private static ResponseEntity<DraftJson> versioned(Draft draft) {
        return Answers.versioned(DraftJson.whole(draft), draft.version());
    }
}
