package org.zhagen.intake.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportSummary;
import org.zhagen.intake.ImportView;
import org.zhagen.intake.Imports;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Listing;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** The pages of imports: upload, look at what would be done, take over or throw away. */
@Pages
@RequestMapping("/imports")
class ImportPages {

    private final Imports imports;
    private final ImportFiles files;

    ImportPages(Imports imports, ImportFiles files) {
        this.imports = imports;
        this.files = files;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds(Acting acting) {
        return imports.kinds(acting).stream()
                .map(kind -> new Choice(kind.id(), kind.label()))
                .toList();
    }

    /** What the kinds are called, by their ids. */
    @ModelAttribute("labels")
    Map<String, String> labels(Acting acting) {
        return imports.kinds(acting).stream().collect(Collectors.toMap(ImportKind::id, ImportKind::label));
    }

    @GetMapping
    String list(Acting acting, @RequestParam(defaultValue = "") String table, Model model) {
        model.addAttribute("imports", Answers.value(imports.list(acting)));
        model.addAttribute("table", table);
        return "intake/imports";
    }

    @GetMapping("/template")
    ResponseEntity<StreamingResponseBody> template(Acting acting, @RequestParam String table, Locale language) {
        ImportKind kind = Answers.found(imports.kinds(acting).stream()
                .filter(each -> each.id().equals(table))
                .findFirst());
        return files.template(acting, kind, language);
    }

    @PostMapping
    ModelAndView upload(
            Acting acting,
            @RequestParam(defaultValue = "") String table,
            @RequestParam MultipartFile file,
            Locale language)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (imports.upload(acting, table, name, file.getBytes())) {
            case Outcome.Done<ImportView>(ImportView view) ->
                new ModelAndView("redirect:/imports/" + view.summary().id());
            case Outcome.Refused<ImportView> refused ->
                new ModelAndView("intake/imports", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("imports", Answers.value(imports.list(acting)))
                        .addObject("table", table)
                        .addObject("problems", Problems.of(refused, language));
        };
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Paging paging, Model model, Locale language) {
        ImportView view = Answers.value(imports.find(acting, id));
        shown(view, paging, model, language);
        return "intake/import";
    }

    private static void shown(ImportView view, Paging paging, Model model, Locale language) {
        List<Flaw> flaws = view.preview().findings().stream()
                .map(finding -> Flaw.of(finding, language))
                .toList();
        List<Flaw> page =
                flaws.stream().skip(paging.offset()).limit(paging.size()).toList();
        model.addAttribute("upload", view.summary());
        model.addAttribute("preview", view.preview());
        model.addAttribute("listing", new Listing<>(page, flaws.size(), paging));
    }

    /** All that is wrong with the table, as a file. */
    @GetMapping("/{id}/flaws")
    ResponseEntity<StreamingResponseBody> flaws(Acting acting, @PathVariable UUID id, Locale language) {
        ImportView view = Answers.value(imports.find(acting, id));
        List<Flaw> flaws = view.preview().findings().stream()
                .map(finding -> Flaw.of(finding, language))
                .toList();
        return files.flaws(acting, flaws, language);
    }

    @PostMapping("/{id}/take-over")
    ModelAndView takeOver(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam String digest,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        return switch (imports.takeOver(acting, id, digest)) {
            case Outcome.Done<ImportSummary>(ImportSummary done) -> {
                Flash.done(
                        redirect,
                        "intake.done",
                        String.valueOf(done.added()),
                        String.valueOf(done.changed()),
                        String.valueOf(done.closed()));
                yield new ModelAndView("redirect:/imports?table=" + done.kind());
            }
            case Outcome.Refused<ImportSummary> refused -> {
                Problems problems = Problems.of(refused, language);
                shown(Answers.value(imports.find(acting, id)), Paging.first(20), model, language);
                yield new ModelAndView("intake/import", HttpStatus.CONFLICT).addObject("problems", problems);
            }
        };
    }

    @PostMapping("/{id}/discard")
    String discard(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Answers.value(imports.discard(acting, id));
        Flash.done(redirect, "intake.discarded");
        return "redirect:/imports";
    }
}
