package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.zhagen.adaptation.PlanCheck;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.adaptation.PlanEditing;
import org.zhagen.adaptation.Workbench;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlWriter;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;

/** The second of the guided steps: parameters within their limits, with a check while one types. */
@Pages
@RequestMapping("/adaptation/plans/{id}/settings")
class SettingPages {

    private final PlanDesk desk;
    private final PlanKeeping keeping;
    private final PlanEditing editing;
    private final PlanWords words;
    private final Remarks remarks;

    SettingPages(PlanDesk desk, PlanKeeping keeping, PlanEditing editing, PlanWords words, Remarks remarks) {
        this.desk = desk;
        this.keeping = keeping;
        this.editing = editing;
        this.words = words;
        this.remarks = remarks;
    }

    @GetMapping
    ModelAndView show(Acting acting, @PathVariable UUID id, Locale language) {
        return page(desk.open(acting, id), null, language);
    }

    private ModelAndView page(Workbench bench, @Nullable Map<String, String> given, Locale language) {
        return desk.page(bench, "settings", language)
                .addObject(
                        "settings", SettingView.of(bench.check(), bench.plan().adaptation(), given, words, language));
    }

    @PostMapping
    ModelAndView keep(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        Workbench bench = desk.open(acting, id);
        List<PlanEdit> edits = SettingView.edits(bench.check(), bench.plan().adaptation(), given);
        return switch (keeping.keep(acting, bench.plan(), version, edits)) {
            case Outcome.Done<Plan> ignored -> {
                Flash.done(redirect, edits.isEmpty() ? "plans.nothing-new" : "plans.kept");
                yield PlanDesk.to(id, "settings");
            }
            case Outcome.Refused<Plan> refused -> PlanDesk.again(page(bench, given, language), refused, language);
        };
    }

    /** What the check would say of the form as it stands; nothing is kept. A reason that is still missing is no matter here. */
    @PostMapping("/check")
    ModelAndView check(Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> given, Locale language) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        Workbench bench = desk.open(acting, id);
        List<PlanEdit> edits = SettingView.edits(bench.check(), bench.plan().adaptation(), given);
        Node.Mapping tried = SettingView.tried(bench.plan().adaptation(), edits);
        PlanCheck check =
                editing.preview(acting, id, YamlWriter.write(tried)) instanceof Outcome.Done<PlanCheck>(PlanCheck then)
                        ? then
                        : bench.check();
        return new ModelAndView("adaptation/check :: panel")
                .addObject("remarks", remarks.of(id, check, language))
                .addObject("check", check)
                .addObject("tried", !edits.isEmpty());
    }
}
