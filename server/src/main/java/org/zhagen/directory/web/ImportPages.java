package org.zhagen.directory.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.ImportKind;
import org.zhagen.directory.ImportSummary;
import org.zhagen.directory.ImportView;
import org.zhagen.directory.Imports;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Listing;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** The pages of imports: upload, look at what would be done, take over or throw away. */
@Pages
@RequestMapping("/directory/imports")
class ImportPages {

    private final Imports imports;
    private final Tables tables;

    ImportPages(Imports imports, Tables tables) {
        this.imports = imports;
        this.tables = tables;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return Choice.of(ImportKind.class, "directory");
    }

    @GetMapping
    String list(Acting acting, @RequestParam(defaultValue = "units") String table, Model model) {
        model.addAttribute("imports", Answers.value(imports.list(acting)));
        model.addAttribute("table", table);
        return "directory/imports";
    }

    @GetMapping("/template")
    ResponseEntity<StreamingResponseBody> template(Acting acting, @RequestParam String table, Locale language) {
        Answers.permitted(acting, DirectoryPermission.IMPORT);
        return tables.template(acting, Answers.found(ImportKind.read(table)), language);
    }

    @PostMapping
    ModelAndView upload(Acting acting, @RequestParam String table, @RequestParam MultipartFile file, Locale language)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (imports.upload(acting, table, name, file.getBytes())) {
            case Outcome.Done<ImportView>(ImportView view) ->
                new ModelAndView("redirect:/directory/imports/" + view.summary().id());
            case Outcome.Refused<ImportView> refused ->
                new ModelAndView("directory/imports", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("imports", Answers.value(imports.list(acting)))
                        .addObject("table", table)
                        .addObject("problems", Problems.of(refused, language));
        };
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Paging paging, Model model, Locale language) {
        ImportView view = Answers.value(imports.find(acting, id));
        shown(view, paging, model, language);
        return "directory/import";
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
        return tables.flaws(acting, flaws, language);
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
                        "directory.import.done",
                        String.valueOf(done.added()),
                        String.valueOf(done.changed()),
                        String.valueOf(done.closed()));
                yield new ModelAndView(
                        "redirect:/directory/imports?table=" + done.kind().id());
            }
            case Outcome.Refused<ImportSummary> refused -> {
                Problems problems = Problems.of(refused, language);
                shown(Answers.value(imports.find(acting, id)), Paging.first(20), model, language);
                yield new ModelAndView("directory/import", HttpStatus.CONFLICT).addObject("problems", problems);
            }
        };
    }

    @PostMapping("/{id}/discard")
    String discard(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Answers.value(imports.discard(acting, id));
        Flash.done(redirect, "directory.import.discarded");
        return "redirect:/directory/imports";
    }
}
