package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.adaptation.AdaptationPermission;
import org.zhagen.adaptation.NewPlan;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.Plans;
import org.zhagen.assessment.Profiles;
import org.zhagen.directory.Region;
import org.zhagen.directory.Regions;
import org.zhagen.kernel.site.Profile;
import org.zhagen.registry.Published;
import org.zhagen.registry.Versions;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** Beginning a plan: a site and a playbook, and then the variant that suits. */
@Pages
@RequestMapping("/adaptation/plans")
class NewPlanPages {

    private final PlanDesk desk;
    private final Plans plans;
    private final Versions versions;
    private final Regions regions;
    private final Profiles profiles;
    private final VariantViews variants;

    NewPlanPages(
            PlanDesk desk, Plans plans, Versions versions, Regions regions, Profiles profiles, VariantViews variants) {
        this.desk = desk;
        this.plans = plans;
        this.versions = versions;
        this.regions = regions;
        this.profiles = profiles;
        this.variants = variants;
    }

    /** What is known of the plan to be. */
    @GetMapping("/new")
    ModelAndView begin(
            Acting acting,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String playbook,
            @RequestParam(defaultValue = "") String variant,
            Locale language) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        ModelAndView page = form(acting, site, playbook, variant, language);
        if (!site.isEmpty() && page.getModel().get("region") == null) {
            Outcome<Region> unknown = regions.meant(acting, site);
            if (unknown instanceof Outcome.Refused<Region> refused) {
                page.addObject("problems", atSite(Problems.of(refused, language)));
            }
        }
        return page;
    }

    private static Problems atSite(Problems problems) {
        return new Problems(problems.lines().stream()
                .map(line -> new Problems.Line("site", line.code(), line.text()))
                .toList());
    }

    private ModelAndView form(Acting acting, String site, String playbook, String variant, Locale language) {
        Region region = site.isEmpty() ? null : region(acting, site);
        Published published = playbook.isEmpty() ? null : published(acting, playbook);
        Profile profile = region == null ? null : profile(acting, region);
        return new ModelAndView("adaptation/plan-new")
                .addObject("site", site)
                .addObject("playbook", playbook)
                .addObject("variant", variant)
                .addObject("region", region)
                .addObject("published", published)
                .addObject("playbooks", desk.playbooks(acting))
                .addObject(
                        "variants",
                        published == null || profile == null ? List.of() : variants.of(published, profile, language));
    }

    private @Nullable Region region(Acting acting, String text) {
        return regions.meant(acting, text) instanceof Outcome.Done<Region>(Region region) ? region : null;
    }

    private @Nullable Published published(Acting acting, String id) {
        return versions.newest(acting, id) instanceof Outcome.Done<Published>(Published found) ? found : null;
    }

    private @Nullable Profile profile(Acting acting, Region region) {
        return profiles.profile(acting, region.code()) instanceof Outcome.Done<Profile>(Profile found) ? found : null;
    }

    @PostMapping
    ModelAndView draft(
            Acting acting,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String playbook,
            @RequestParam(defaultValue = "") String variant,
            Locale language,
            RedirectAttributes redirect) {
        Region region = region(acting, site);
        String code = region == null ? site : region.code().digits();
        return switch (plans.draft(acting, new NewPlan(code, playbook, "", variant))) {
            case Outcome.Done<Plan>(Plan plan) -> {
                Flash.done(redirect, "plans.begun", plan.label());
                yield PlanDesk.to(plan.id(), "");
            }
            case Outcome.Refused<Plan> refused -> {
                ModelAndView page = form(acting, site, playbook, variant, language)
                        .addObject("problems", Problems.of(refused, language));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }
}
