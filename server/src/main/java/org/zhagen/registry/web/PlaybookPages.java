package org.zhagen.registry.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.registry.PlaybookLink;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.registry.Published;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.registry.RetireDraft;
import org.zhagen.registry.Versions;
import org.zhagen.registry.book.Book;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** The pages of a published playbook: the book, its text, its versions, their differences, where it comes from. */
@Pages
@RequestMapping("/library/playbooks/{id}")
class PlaybookPages {

    private final Versions versions;
    private final DiffWords differences;
    private final LineageView lineage;
    private final List<PlaybookLink> links;

    PlaybookPages(Versions versions, DiffWords differences, LineageView lineage, ObjectProvider<PlaybookLink> links) {
        this.versions = versions;
        this.differences = differences;
        this.lineage = lineage;
        this.links = links.orderedStream().toList();
    }

    @GetMapping
    String newest(Acting acting, @PathVariable String id, Model model, Locale language) {
        return book(acting, Answers.value(versions.newest(acting, id)), model, language);
    }

    @GetMapping("/{version:\\d.*}")
    String show(Acting acting, @PathVariable String id, @PathVariable Version version, Model model, Locale language) {
        return book(acting, find(acting, id, version), model, language);
    }

    private String book(Acting acting, Published published, Model model, Locale language) {
        about(acting, published, model);
        model.addAttribute("book", new Book(published.playbook(), language));
        return "library/playbook";
    }

    @GetMapping("/{version:\\d.*}/yaml")
    String yaml(Acting acting, @PathVariable String id, @PathVariable Version version, Model model) {
        about(acting, find(acting, id, version), model);
        return "library/yaml";
    }

    @GetMapping("/versions")
    String versions(Acting acting, @PathVariable String id, Model model) {
        Published newest = Answers.value(versions.newest(acting, id));
        about(acting, newest, model);
        model.addAttribute("versions", Answers.value(versions.of(acting, id)));
        return "library/versions";
    }

    @GetMapping("/diff")
    String compare(
            Acting acting,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Version from,
            @RequestParam(required = false) @Nullable Version to,
            Model model,
            Locale language) {
        List<PlaybookVersion> all = Answers.value(versions.of(acting, id));
        Version after = to == null ? all.getFirst().version() : to;
        Version before = from == null ? all.get(Math.min(1, all.size() - 1)).version() : from;
        Versions.Comparison comparison = Answers.value(versions.compare(acting, id, before, after));
        about(acting, comparison.after(), model);
        model.addAttribute("versions", all);
        model.addAttribute("before", comparison.before().about());
        model.addAttribute("after", comparison.after().about());
        model.addAttribute("chapters", differences.of(comparison, language));
        return "library/diff";
    }

    @GetMapping("/lineage")
    String lineage(Acting acting, @PathVariable String id, Model model) {
        about(acting, Answers.value(versions.newest(acting, id)), model);
        model.addAttribute("graph", lineage.of(Answers.value(versions.lineage(acting, id))));
        return "library/lineage";
    }

    @GetMapping("/{version:\\d.*}/retire")
    String retire(Acting acting, @PathVariable String id, @PathVariable Version version, Model model) {
        Answers.permitted(acting, RegistryPermission.PUBLISH);
        Published published = find(acting, id, version);
        Answers.found(
                Optional.of(published).filter(found -> acting.in(found.about().region())));
        about(acting, published, model);
        model.addAttribute("draft", new RetireDraft("", ""));
        return "library/retire";
    }

    @PostMapping("/{version:\\d.*}/retire")
    ModelAndView retire(
            Acting acting,
            @PathVariable String id,
            @PathVariable Version version,
            @ModelAttribute("draft") RetireDraft draft,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return switch (versions.retire(acting, id, version, draft)) {
            case Outcome.Done<PlaybookVersion>(PlaybookVersion done) -> {
                Flash.done(redirect, "library.retired", done.name());
                yield new ModelAndView("redirect:/library/playbooks/" + id + "/versions");
            }
            case Outcome.Refused<PlaybookVersion> refused -> {
                Problems problems = Problems.of(refused, language);
                about(acting, find(acting, id, version), model);
                yield new ModelAndView("library/retire", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    private void about(Acting acting, Published published, Model model) {
        model.addAttribute("published", published);
        model.addAttribute("about", published.about());
        model.addAttribute("seal", versions.seal(published));
        boolean own = acting.in(published.about().region());
        model.addAttribute(
                "elsewhere",
                links.stream().filter(link -> acting.may(link.permission())).toList());
        model.addAttribute("mayCurate", acting.may(RegistryPermission.CURATE));
        model.addAttribute("mayRetire", own && acting.may(RegistryPermission.PUBLISH));
    }

    private Published find(Acting acting, String id, Version version) {
        return Answers.value(versions.find(acting, id, version));
    }
}
