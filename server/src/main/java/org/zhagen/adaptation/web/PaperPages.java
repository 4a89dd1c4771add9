package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.adaptation.PlanPapers;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;

/** The documents of a plan, to be downloaded. */
@Pages
@RequestMapping("/adaptation/plans/{id}/papers")
class PaperPages {

    private final PlanDesk desk;
    private final PlanPapers papers;

    PaperPages(PlanDesk desk, PlanPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @GetMapping
    ModelAndView show(Acting acting, @PathVariable UUID id, Locale language) {
        List<String> names =
                papers.names(acting, id) instanceof Outcome.Done<List<String>>(List<String> known) ? known : List.of();
        return desk.page(desk.open(acting, id), "papers", language).addObject("papers", names);
    }

    @GetMapping("/all")
    ResponseEntity<byte[]> all(Acting acting, @PathVariable UUID id) {
        return PlanContentApi.download(Answers.value(papers.all(acting, id)));
    }

    @GetMapping("/file/{name}")
    ResponseEntity<byte[]> one(Acting acting, @PathVariable UUID id, @PathVariable String name) {
        return PlanContentApi.download(Answers.value(papers.one(acting, id, name)));
    }
}
