package org.zhagen.adaptation.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhagen.access.Acting;
import org.zhagen.adaptation.Drift;
import org.zhagen.adaptation.DriftSearch;
import org.zhagen.adaptation.DriftVersion;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;

/** How far the plans of a jurisdiction are from their playbooks. It asks where to look, and ranks nobody. */
@Pages
@RequestMapping("/adaptation/drift")
class DriftPages {

    private final Drift drift;

    DriftPages(Drift drift) {
        this.drift = drift;
    }

    @GetMapping
    String board(Acting acting, DriftFilter filter, Paging paging, Model model) {
        var versions = Answers.value(drift.versions(acting));
        model.addAttribute("filter", filter);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "playbooks",
                versions.stream()
                        .map((DriftVersion version) -> new Choice(version.playbook(), version.title()))
                        .distinct()
                        .toList());
        model.addAttribute("listing", Answers.value(drift.list(acting, filter.search(), paging)));
        model.addAttribute("only", Choice.of(DriftSearch.Only.class, "plans.only"));
        return "adaptation/drift";
    }
}
