package org.zhagen.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.audit.Act;
import org.zhagen.audit.AuditLog;
import org.zhagen.audit.Verifications;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;

/** The auditor's pages. */
@Pages
@RequestMapping("/audit")
class AuditController {

    private static final int POLL_SECONDS = 2;

    private final AuditLog log;
    private final Verifications verifications;
    private final AuditWords words;
    private final AuditExport export;
    private final Clock clock;

    AuditController(AuditLog log, Verifications verifications, AuditWords words, AuditExport export, Clock clock) {
        this.log = log;
        this.verifications = verifications;
        this.words = words;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    String list(Acting acting, AuditQuery query, Paging paging, Model model, Locale language) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("listing", Answers.value(log.search(acting, query.filter(today), paging)));
        model.addAttribute("query", query.shown(today));
        model.addAttribute("choices", actionChoices(language));
        model.addAttribute("results", Choice.of(Act.Result.class, "audit.result"));
        model.addAttribute("words", words);
        return "audit/entries";
    }

    private List<Choice> actionChoices(Locale language) {
        return words.known().stream()
                .map(id -> new Choice(id, words.action(id, language)))
                .toList();
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Acting acting, AuditQuery query, Paging paging, Locale language) {
        return export.of(
                acting,
                Answers.value(log.search(acting, query.filter(LocalDate.now(clock)), paging.whole())),
                language);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Acting acting, Model model) {
        model.addAttribute("kept", Answers.value(log.byId(acting, id)));
        model.addAttribute("words", words);
        return "audit/entry";
    }

    @GetMapping("/verify")
    String verification(Acting acting, Model model) {
        Answers.value(verifications.progress(acting)).ifPresent(progress -> {
            model.addAttribute("progress", progress);
            if (progress.running()) {
                model.addAttribute("refresh", POLL_SECONDS);
            }
        });
        return "audit/verify";
    }

    @PostMapping("/verify")
    String verify(@RequestParam(defaultValue = "") String anchor, Acting acting) {
        Answers.value(verifications.begin(acting, anchor));
        return "redirect:/audit/verify";
    }
}
