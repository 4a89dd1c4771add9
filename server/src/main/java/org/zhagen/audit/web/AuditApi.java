package org.zhagen.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.audit.AuditEntry;
import org.zhagen.audit.AuditLog;
import org.zhagen.audit.Verifications;
import org.zhagen.web.Answers;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The audit for programs, such as the collector of logs of a city. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final AuditLog log;
    private final Verifications verifications;
    private final Clock clock;

    AuditApi(AuditLog log, Verifications verifications, Clock clock) {
        this.log = log;
        this.verifications = verifications;
        this.clock = clock;
    }

    @GetMapping
    Listing<AuditEntry> list(Acting acting, AuditQuery query, Paging paging) {
        return Answers.value(log.search(acting, query.filter(LocalDate.now(clock)), paging));
    }

    @GetMapping("/{id}")
    AuditLog.Kept one(@PathVariable UUID id, Acting acting) {
        return Answers.value(log.byId(acting, id));
    }

    /** Begins a look through the chain, or gives the one that goes on. */
    @PostMapping("/verification")
    ResponseEntity<Verifications.Progress> verify(@RequestParam(defaultValue = "") String anchor, Acting acting) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Answers.value(verifications.begin(acting, anchor)));
    }

    @GetMapping("/verification")
    ResponseEntity<Verifications.Progress> progress(Acting acting) {
        return Answers.value(verifications.progress(acting))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
