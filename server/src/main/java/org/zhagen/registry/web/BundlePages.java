package org.zhagen.registry.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.registry.Draft;
import org.zhagen.registry.ForeignBundle;
import org.zhagen.registry.ForeignBundles;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.registry.TakeOver;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** The pages on which a bundle of another city is looked at and taken over. */
@Pages
@RequestMapping("/library/import")
class BundlePages {

    private final ForeignBundles imports;
    private final DraftView view;

    BundlePages(ForeignBundles imports, DraftView view) {
        this.imports = imports;
        this.view = view;
    }

    @GetMapping
    String blank(Acting acting) {
        Answers.permitted(acting, RegistryPermission.CURATE);
        return "library/import";
    }

    @PostMapping
    ModelAndView upload(Acting acting, @RequestParam MultipartFile file, Locale language) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (imports.upload(acting, name, file.getBytes())) {
            case Outcome.Done<ForeignBundle>(ForeignBundle foreign) ->
                new ModelAndView("redirect:/library/import/" + foreign.id());
            case Outcome.Refused<ForeignBundle> refused ->
                new ModelAndView("library/import", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", Problems.of(refused, language));
        };
    }

    @GetMapping("/{id}")
    ModelAndView look(Acting acting, @PathVariable UUID id, Locale language) {
        return look(acting, id, new TakeOver("", "", "", ""), language);
    }

    private ModelAndView look(Acting acting, UUID id, TakeOver decision, Locale language) {
        ForeignBundle foreign = Answers.value(imports.find(acting, id));
        String yaml = Objects.requireNonNull(foreign.bundle()).yaml();
        return new ModelAndView("library/foreign")
                .addObject("foreign", foreign)
                .addObject("seal", foreign.seal())
                .addObject("findings", view.findings(yaml, foreign.findings(), language))
                .addObject("decision", decision)
                .addObject("mayPublish", acting.may(RegistryPermission.PUBLISH));
    }

    @PostMapping("/{id}")
    ModelAndView take(
            Acting acting,
            @PathVariable UUID id,
            @ModelAttribute("decision") TakeOver decision,
            RedirectAttributes redirect,
            Locale language) {
        return switch (imports.take(acting, id, decision)) {
            case Outcome.Done<ForeignBundles.Taken>(ForeignBundles.Taken(PlaybookVersion version, Draft draft)) -> {
                if (version != null) {
                    Flash.done(redirect, "library.published.done", version.name());
                    yield new ModelAndView("redirect:/library/playbooks/" + version.playbook());
                }
                yield new ModelAndView("redirect:/library/drafts/"
                        + Objects.requireNonNull(draft).id());
            }
            case Outcome.Refused<ForeignBundles.Taken> refused -> {
                Problems problems = Problems.of(refused, language);
                ModelAndView page = look(acting, id, decision, language);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page.addObject("problems", problems);
            }
        };
    }
}
