package org.zhagen.portal.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.portal.ProgramKey;
import org.zhagen.portal.ProgramKeyDraft;
import org.zhagen.portal.ProgramKeys;
import org.zhagen.web.Answers;
import org.zhagen.web.Unkept;

/** Keys with which programs report for residents. */
@RestController
@RequestMapping("/api/v1/program-keys")
class ProgramKeyApi {

    private final ProgramKeys keys;

    ProgramKeyApi(ProgramKeys keys) {
        this.keys = keys;
    }

    /** Those of the jurisdiction, the ones in use first. */
    @GetMapping
    List<ProgramKey> list(Acting acting) {
        return Answers.value(keys.list(acting));
    }

    /** Gives one out; the secret that comes back is shown nowhere again. */
    @PostMapping
    ResponseEntity<ProgramKeys.Given> give(
            Acting acting, @RequestBody ProgramKeyDraft draft, HttpServletRequest request) {
        Unkept.mark(request);
        ProgramKeys.Given given = Answers.value(keys.give(acting, draft));
        return ResponseEntity.created(URI.create("/api/v1/program-keys")).body(given);
    }

    /** Ends one at once. */
    @DeleteMapping("/{id}")
    ProgramKey end(Acting acting, @PathVariable UUID id) {
        return Answers.value(keys.end(acting, id));
    }
}
