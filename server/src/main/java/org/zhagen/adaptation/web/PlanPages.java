package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.zhagen.adaptation.AdaptationPermission;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.adaptation.PlanState;
import org.zhagen.adaptation.Plans;
import org.zhagen.adaptation.Workbench;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;

/** The list of plans, and the first of the guided steps: from which variant a plan starts, what it is to reach, who decides. */
@Pages
@RequestMapping("/adaptation/plans")
class PlanPages {

    private final Plans plans;
    private final PlanDesk desk;
    private final PlanKeeping keeping;
    private final VariantViews variants;

    PlanPages(Plans plans, PlanDesk desk, PlanKeeping keeping, VariantViews variants) {
        this.plans = plans;
        this.desk = desk;
        this.keeping = keeping;
        this.variants = variants;
    }

    @GetMapping
    String list(Acting acting, PlanFilter filter, Paging paging, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("listing", Answers.value(plans.list(acting, filter.search(), paging)));
        model.addAttribute("playbooks", desk.playbooks(acting));
        model.addAttribute("states", Choice.of(PlanState.class, "plans.state"));
        model.addAttribute("mayWrite", acting.may(AdaptationPermission.EDIT));
        model.addAttribute("mayConfigure", acting.may(AdaptationPermission.CONFIGURE));
        return "adaptation/plans";
    }

    /** The first step of the guided ones. */
    @GetMapping("/{id}")
    ModelAndView show(Acting acting, @PathVariable UUID id, Locale language) {
        Workbench bench = desk.open(acting, id);
        return basis(bench, BasisForm.of(bench.plan().adaptation()), language);
    }

    private ModelAndView basis(Workbench bench, BasisForm form, Locale language) {
        List<VariantViews.View> offered =
                variants.of(bench.check().playbook(), bench.check().site(), language);
        return desk.page(bench, "basis", language)
                .addObject("form", form)
                .addObject("variants", offered)
                .addObject(
                        "variantTitle",
                        offered.stream()
                                .filter(one -> one.id().equals(form.variant()))
                                .map(VariantViews.View::title)
                                .findFirst()
                                .orElse(form.variant()))
                .addObject("moments", Choice.of(Adaptation.When.class, "plans.decided"));
    }

    /** What the form of the first step sends. */
    record BasisForm(String variant, String goal, String decidedBy, String decided) {

        static BasisForm of(Adaptation adaptation) {
            PlanEdit.Purpose purpose = PlanEdit.Purpose.of(adaptation);
            String variant = adaptation.variant();
            return new BasisForm(
                    variant == null ? "" : variant,
                    purpose.goal(),
                    String.join("\n", purpose.decidedBy()),
                    purpose.decided());
        }

        List<PlanEdit> edits(Adaptation adaptation) {
            List<PlanEdit> edits = new ArrayList<>();
            BasisForm known = of(adaptation);
            if (!known.variant.equals(variant)) {
                edits.add(new PlanEdit.Variant(variant));
            }
            PlanEdit.Purpose purpose =
                    new PlanEdit.Purpose(goal, decidedBy.lines().toList(), decided);
            if (!purpose.equals(PlanEdit.Purpose.of(adaptation))) {
                edits.add(purpose);
            }
            return edits;
        }
    }

    @PostMapping("/{id}")
    ModelAndView keep(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String variant,
            @RequestParam(defaultValue = "") String goal,
            @RequestParam(name = "decided-by", defaultValue = "") String decidedBy,
            @RequestParam(defaultValue = "") String decided,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        BasisForm form = new BasisForm(variant, goal, decidedBy, decided);
        Workbench bench = desk.open(acting, id);
        return switch (keeping.keep(
                acting, bench.plan(), version, form.edits(bench.plan().adaptation()))) {
            case Outcome.Done<Plan> ignored -> {
                Flash.done(redirect, "plans.kept");
                yield PlanDesk.to(id, "");
            }
            case Outcome.Refused<Plan> refused -> PlanDesk.again(basis(bench, form, language), refused, language);
        };
    }

    /** Begins the next revision of a plan in force. */
    @PostMapping("/{id}/revise")
    ModelAndView revise(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Plan next = Answers.value(plans.revise(acting, id));
        Flash.done(redirect, "plans.revised", String.valueOf(next.revision()));
        return PlanDesk.to(next.id(), "");
    }

    @ModelAttribute("planKinds")
    List<Choice> kinds() {
        return Choice.of(Change.Kind.class, "plans.frame");
    }
}
