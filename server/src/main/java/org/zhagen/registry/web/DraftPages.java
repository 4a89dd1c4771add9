package org.zhagen.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
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
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.registry.Draft;
import org.zhagen.registry.Drafts;
import org.zhagen.registry.ForeignBundle;
import org.zhagen.registry.ForeignBundles;
import org.zhagen.registry.LibraryCode;
import org.zhagen.registry.NewDraft;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.registry.PublishDraft;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.registry.edit.YamlEdit;
import org.zhagen.registry.form.FormPart;
import org.zhagen.registry.form.PlaybookForm;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** The pages of drafts: the list, the editor with form and text side by side, publishing. */
@Pages
@RequestMapping("/library/drafts")
class DraftPages {

    private final Drafts drafts;
    private final ForeignBundles imports;
    private final DraftView view;

    DraftPages(Drafts drafts, ForeignBundles imports, DraftView view) {
        this.drafts = drafts;
        this.imports = imports;
        this.view = view;
    }

    @GetMapping
    ModelAndView list(Acting acting, Paging paging) {
        return list(acting, paging, new NewDraft("", ""));
    }

    private ModelAndView list(Acting acting, Paging paging, NewDraft begun) {
        return new ModelAndView("library/drafts")
                .addObject("listing", Answers.value(drafts.list(acting, paging)))
                .addObject("begun", begun);
    }

    @PostMapping
    ModelAndView begin(Acting acting, @ModelAttribute("begun") NewDraft begun, Paging paging, Locale language) {
        return switch (drafts.begin(acting, begun)) {
            case Outcome.Done<Draft>(Draft draft) -> to(draft, "");
            case Outcome.Refused<Draft> refused -> again(list(acting, paging, begun), refused, language);
        };
    }

    @PostMapping("/from/{playbook}/{version}")
    ModelAndView continueFrom(Acting acting, @PathVariable String playbook, @PathVariable Version version) {
        return to(Answers.value(drafts.continueFrom(acting, playbook, version)), "");
    }

    @PostMapping("/upload")
    ModelAndView upload(Acting acting, @RequestParam MultipartFile file, Paging paging, Locale language)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (name.endsWith(".zhagen")) {
            return switch (imports.upload(acting, name, file.getBytes())) {
                case Outcome.Done<ForeignBundle>(ForeignBundle foreign) ->
                    new ModelAndView("redirect:/library/import/" + foreign.id());
                case Outcome.Refused<ForeignBundle> refused ->
                    again(list(acting, paging, new NewDraft("", "")), refused, language);
            };
        }
        Outcome<Draft> outcome = switch (wrongFile(name, file)) {
            case null -> drafts.take(acting, new String(file.getBytes(), StandardCharsets.UTF_8), new TreeMap<>());
            case Finding finding -> Outcome.invalid(finding);
        };
        return switch (outcome) {
            case Outcome.Done<Draft>(Draft draft) -> to(draft, "");
            case Outcome.Refused<Draft> refused -> again(list(acting, paging, new NewDraft("", "")), refused, language);
        };
    }

    private static @Nullable Finding wrongFile(String name, MultipartFile file) {
        if (file.isEmpty()) {
            return Finding.of(LibraryCode.UPLOAD_EMPTY, Place.of("file"));
        }
        return name.endsWith(".yaml") || name.endsWith(".yml")
                ? null
                : Finding.of(LibraryCode.UPLOAD_NAME, Place.of("file"), name);
    }

    @GetMapping("/{id}")
    ModelAndView edit(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String item,
            Locale language) {
        return editor(acting, Answers.value(drafts.find(acting, id)), part, item, language);
    }

    private ModelAndView editor(Acting acting, Draft draft, String part, String item, Locale language) {
        FormPart form = PlaybookForm.part(part).orElse(PlaybookForm.all().getFirst());
        List<DraftView.Found> findings = view.findings(
                draft.yaml(), Answers.value(drafts.check(acting, draft.yaml(), draft.templates())), language);
        Node.@Nullable Mapping tree = YamlEdit.tree(draft.yaml()).orElse(null);
        return new ModelAndView("library/draft")
                .addObject("draft", draft)
                .addObject("findings", findings)
                .addObject("readable", tree != null)
                .addObject("parts", tree == null ? List.of() : view.parts(tree, findings, language))
                .addObject("part", view.part(form, tree, findings, language))
                .addObject("items", tree == null ? List.of() : view.items(form, tree, item, language))
                .addObject("blank", view.blank(form, language))
                .addObject("adding", false)
                .addObject("mayPublish", acting.may(RegistryPermission.PUBLISH));
    }

    @PostMapping("/{id}")
    ModelAndView save(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String yaml,
            @RequestParam(defaultValue = "") String part,
            RedirectAttributes redirect,
            Locale language) {
        return switch (drafts.save(acting, id, version, yaml)) {
            case Outcome.Done<Draft>(Draft draft) -> {
                Flash.done(redirect, "library.saved");
                yield to(draft, part);
            }
            case Outcome.Refused<Draft> refused ->
                again(editor(acting, shown(acting, id, yaml), part, "", language), refused, language);
        };
    }

    /** The findings and the form for a text that is not kept yet. */
    @PostMapping("/{id}/check")
    ModelAndView check(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam String yaml,
            @RequestParam(defaultValue = "") String part,
            Locale language) {
        return editor(acting, shown(acting, id, yaml), part, "", language);
    }

    @PostMapping("/{id}/part")
    ModelAndView part(Acting acting, @PathVariable UUID id, HttpServletRequest request, Locale language) {
        PartForm form = PartForm.of(request);
        Draft kept = Answers.value(drafts.find(acting, id));
        String yaml = form.yaml() == null ? kept.yaml() : form.yaml().replace("\r\n", "\n");
        return switch (drafts.edit(acting, id, form.version(), yaml, form.edit())) {
            case Outcome.Done<Drafts.Edited>(Drafts.Edited edited) -> {
                ModelAndView page = editor(
                        acting, edited.draft(), form.edit().part(), form.edit().item(), language);
                if (edited.commentsLost()) {
                    page.addObject("flash", new Flash("warning", "library.comments-lost", List.of()));
                }
                yield page;
            }
            case Outcome.Refused<Drafts.Edited> refused ->
                again(
                        editor(
                                acting,
                                shown(acting, id, yaml),
                                form.edit().part(),
                                form.edit().item(),
                                language),
                        refused,
                        language);
        };
    }

    /** The draft with a text that is not kept. */
    private Draft shown(Acting acting, UUID id, String yaml) {
        Draft kept = Answers.value(drafts.find(acting, id));
        return new Draft(
                kept.id(),
                kept.region(),
                kept.owner(),
                kept.title(),
                yaml.replace("\r\n", "\n"),
                kept.templates(),
                kept.base(),
                kept.display(),
                kept.created(),
                kept.changed(),
                kept.changedBy(),
                kept.version());
    }

    @PostMapping("/{id}/discard")
    ModelAndView discard(Acting acting, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        Draft gone = Answers.value(drafts.discard(acting, id, version));
        Flash.done(redirect, "library.discarded", gone.title());
        return new ModelAndView("redirect:/library/drafts");
    }

    @GetMapping("/{id}/publish")
    String publish(Acting acting, @PathVariable UUID id, Model model) {
        Answers.permitted(acting, RegistryPermission.PUBLISH);
        model.addAttribute("draft", Answers.value(drafts.find(acting, id)));
        model.addAttribute("notes", new PublishDraft("", ""));
        return "library/publish";
    }

    @PostMapping("/{id}/publish")
    ModelAndView publish(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute("notes") PublishDraft notes,
            RedirectAttributes redirect,
            Locale language) {
        return switch (drafts.publish(acting, id, version, notes)) {
            case Outcome.Done<PlaybookVersion>(PlaybookVersion done) -> {
                Flash.done(redirect, "library.published.done", done.name());
                yield new ModelAndView("redirect:/library/playbooks/" + done.playbook() + "/" + done.version());
            }
            case Outcome.Refused<PlaybookVersion> refused ->
                again(
                        new ModelAndView("library/publish")
                                .addObject("draft", Answers.value(drafts.find(acting, id)))
                                .addObject("notes", notes),
                        refused,
                        language);
        };
    }

    private static ModelAndView to(Draft draft, String part) {
        ModelAndView page = new ModelAndView("redirect:/library/drafts/" + draft.id());
        return part.isEmpty() ? page : page.addObject("part", part);
    }

    private static ModelAndView again(ModelAndView page, Outcome.Refused<?> refused, Locale language) {
        page.setStatus(
                refused.why() instanceof Refusal.Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page.addObject("problems", Problems.of(refused, language));
    }
}
