package org.zhagen.notification.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
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
import org.zhagen.notification.HookDraft;
import org.zhagen.notification.HookView;
import org.zhagen.notification.Hooks;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;

/** Endpoints of other programs, and what they can be told. */
@RestController
@RequestMapping("/api/v1/webhooks")
class HookApi {

    private final Hooks hooks;

    HookApi(Hooks hooks) {
        this.hooks = hooks;
    }

    @GetMapping
    List<HookView> list(Acting acting) {
        return Answers.value(hooks.list(acting));
    }

    @GetMapping("/{id}")
    ResponseEntity<HookView> find(Acting acting, @PathVariable UUID id) {
        return versioned(Answers.value(hooks.find(acting, id)));
    }

    /** Adds one; the secret that comes back is shown nowhere again. */
    @PostMapping
    ResponseEntity<Hooks.Added> add(Acting acting, @RequestBody HookDraft draft) {
        Hooks.Added added = Answers.value(hooks.add(acting, draft));
        return ResponseEntity.created(
                        URI.create("/api/v1/webhooks/" + added.hook().id()))
                .eTag("\"" + added.hook().version() + "\"")
                .body(added);
    }

    @PutMapping("/{id}")
    ResponseEntity<HookView> change(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody HookDraft draft) {
        Answers.value(hooks.change(acting, id, seen.version(), draft));
        return find(acting, id);
    }

    /** Gives it another secret at once. */
    @PostMapping("/{id}/secret")
    Hooks.Added renew(Acting acting, @PathVariable UUID id) {
        return Answers.value(hooks.renew(acting, id));
    }

    /** Sends it an event of the type {@code org.zhagen.notification.test}. */
    @PostMapping("/{id}/test")
    HookView test(Acting acting, @PathVariable UUID id) {
        return Answers.value(hooks.test(acting, id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(Acting acting, @PathVariable UUID id) {
        Answers.value(hooks.remove(acting, id));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<HookView> versioned(HookView view) {
        return Answers.versioned(view, view.version());
    }
}
