package org.zhagen.registry.web;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhagen.access.Acting;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.registry.Library;
import org.zhagen.registry.LibraryEntry;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;

/** The search page of the library, the entrance of the registry. */
@Pages
class LibraryPages {

    private final Library library;

    LibraryPages(Library library) {
        this.library = library;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return Choice.of(LibraryEntry.Kind.class, "library.kind");
    }

    @ModelAttribute("topics")
    List<Choice> topics() {
        return Choice.of(Topic.class, "library.topic");
    }

    @ModelAttribute("levels")
    List<Choice> levels() {
        return Choice.of(Level.class, "library.level");
    }

    @ModelAttribute("strengths")
    List<Choice> strengths() {
        return Choice.of(Design.class, "library.strength");
    }

    @GetMapping("/library")
    String search(Acting acting, LibraryFilter filter, Paging paging, Model model) {
        var answer = Answers.value(library.search(acting, filter.search(), paging));
        model.addAttribute("filter", filter);
        model.addAttribute("answer", answer);
        model.addAttribute("listing", answer.hits());
        model.addAttribute("mayCurate", acting.may(RegistryPermission.CURATE));
        model.addAttribute("mayPublish", acting.may(RegistryPermission.PUBLISH));
        return "library/search";
    }
}
