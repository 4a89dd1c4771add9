package org.zhagen.registry.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.access.Acting;
import org.zhagen.registry.Distilling;
import org.zhagen.registry.Draft;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;

/** The way from the page of a selected display to the draft of a playbook. */
@Pages
@RequestMapping("/registry/displays/{id}/distil")
class DistilPages {

    private final Distilling distilling;

    DistilPages(Distilling distilling) {
        this.distilling = distilling;
    }

    @PostMapping
    String begin(Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "") String playbook) {
        Draft draft = Answers.value(distilling.begin(acting, id, playbook));
        return "redirect:/library/drafts/" + draft.id();
    }
}
