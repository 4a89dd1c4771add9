package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.adaptation.PlanEditing;
import org.zhagen.adaptation.PlanState;
import org.zhagen.adaptation.PlanStep;
import org.zhagen.adaptation.Workbench;
import org.zhagen.registry.Versions;
import org.zhagen.registry.book.Book;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** What all pages of one plan show: its head, what the check says, and which of the guided steps one is at. */
@Component
class PlanDesk {

    private static final int PLAYBOOKS = 200;

    private final PlanEditing editing;
    private final Versions versions;
    private final Remarks remarks;

    PlanDesk(PlanEditing editing, Versions versions, Remarks remarks) {
        this.editing = editing;
        this.versions = versions;
        this.remarks = remarks;
    }

    Workbench open(Acting acting, UUID id) {
        return Answers.value(editing.open(acting, id));
    }

    /** The playbooks of the library, to choose from. */
    List<Choice> playbooks(Acting acting) {
        return Answers.value(versions.list(acting, Paging.first(PLAYBOOKS))).rows().stream()
                .map(version -> new Choice(version.playbook(), version.title()))
                .toList();
    }

    /**
     * What comes next for a plan, for those up to whom it is.
     *
     * @param key of the words
     * @param tab where it is done
     */
    record Next(String key, String tab) {}

    private static @Nullable Next next(Workbench bench) {
        PlanState state = bench.plan().state();
        String key = "plans.next." + state.id();
        return switch (state) {
            case DRAFT, RETURNED -> bench.editable() ? new Next(key, "approval") : null;
            case CONSULTING -> new Next(key, "consultation");
            case IN_APPROVAL -> new Next(key, "approval");
            case APPROVED -> bench.steps().contains(PlanStep.ACTIVATE) ? new Next(key, "approval") : null;
            case ACTIVE, SUPERSEDED, ENDED, WITHDRAWN -> null;
        };
    }

    /** A page of a plan, which lies in {@code adaptation/plan-<tab>}. */
    ModelAndView page(Workbench bench, String tab, Locale language) {
        List<Remarks.Remark> found = remarks.of(bench.plan().id(), bench.check(), language);
        return new ModelAndView("adaptation/plan-" + tab)
                .addObject("bench", bench)
                .addObject("plan", bench.plan())
                .addObject("check", bench.check())
                .addObject("remarks", found)
                .addObject("tab", tab)
                .addObject("nextStep", next(bench))
                .addObject("editable", bench.editable())
                .addObject("mayRevise", bench.steps().contains(PlanStep.END))
                .addObject("book", new Book(PlanTrees.checked(bench.check()), language));
    }

    /** The same page with what is wrong with a form. */
    static ModelAndView again(ModelAndView page, Outcome.Refused<?> refused, Locale language) {
        page.setStatus(
                refused.why() instanceof Refusal.Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page.addObject("problems", Problems.of(refused, language));
    }

    static ModelAndView to(UUID plan, String tab) {
        return new ModelAndView("redirect:/adaptation/plans/" + plan + (tab.isEmpty() ? "" : "/" + tab));
    }
}
