package org.zhagen.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.assessment.AssessmentPermission;
import org.zhagen.assessment.FitLink;
import org.zhagen.assessment.PlaybookSites;
import org.zhagen.assessment.SiteFit;
import org.zhagen.assessment.Suitability;
import org.zhagen.assessment.WhatIfs;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Versions;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** The pages of what fits: a playbook over all sites with what-ifs, and the report of one site. */
@Pages
@RequestMapping("/assessment/fit")
class FitPages {

    private static final int PLAYBOOKS = 200;
    private static final List<RegionCode.Level> LEVELS = List.of(
            RegionCode.Level.PREFECTURE, RegionCode.Level.COUNTY, RegionCode.Level.TOWNSHIP, RegionCode.Level.VILLAGE);

    private final Versions versions;
    private final Suitability suitability;
    private final WhatIfs whatIfs;
    private final FitView.Words reports;
    private final SitesView.Words sites;
    private final List<FitLink> links;

    FitPages(
            Versions versions,
            Suitability suitability,
            WhatIfs whatIfs,
            FitView.Words reports,
            SitesView.Words sites,
            ObjectProvider<FitLink> links) {
        this.versions = versions;
        this.suitability = suitability;
        this.whatIfs = whatIfs;
        this.reports = reports;
        this.sites = sites;
        this.links = links.orderedStream().toList();
    }

    @ModelAttribute("levels")
    List<Choice> levels() {
        return LEVELS.stream()
                .map(level -> new Choice(Code.kebab(level), "directory.level." + Code.kebab(level)))
                .toList();
    }

    @ModelAttribute("verdicts")
    List<Choice> verdicts() {
        return TileView.verdicts().stream()
                .map(verdict -> new Choice(verdict.id(), "assessment.verdict." + verdict.id()))
                .toList();
    }

    @GetMapping
    String index(Acting acting, Model model) {
        Answers.permitted(acting, AssessmentPermission.READ);
        model.addAttribute(
                "playbooks",
                Answers.value(versions.list(acting, Paging.first(PLAYBOOKS))).rows());
        model.addAttribute(
                "own",
                RegionCode.read(acting.jurisdiction().prefix())
                        .map(RegionCode::digits)
                        .orElse(""));
        return "assessment/fit";
    }

    @GetMapping("/{playbook}")
    ModelAndView sites(
            Acting acting,
            @PathVariable String playbook,
            SitesFilter filter,
            Paging paging,
            @RequestParam Map<String, String> address,
            Locale language) {
        return switch (whatIfs.sites(acting, playbook, filter.asked(), filter.ask(address), paging)) {
            case Outcome.Done<PlaybookSites>(PlaybookSites found) -> page(found, filter, language);
            case Outcome.Refused<PlaybookSites> refused
            when refused.why() instanceof Refusal.Invalid -> {
                Problems problems = Problems.of(refused, language);
                PlaybookSites asIs =
                        Answers.value(whatIfs.sites(acting, playbook, filter.asked(), filter.ask(Map.of()), paging));
                ModelAndView page = page(asIs, filter, language).addObject("problems", problems);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Outcome.Refused<PlaybookSites> refused -> Answers.value(Outcome.refused(refused.why()));
        };
    }

    private ModelAndView page(PlaybookSites found, SitesFilter filter, Locale language) {
        return new ModelAndView("assessment/fit-sites")
                .addObject("filter", filter)
                .addObject("listing", found.listing())
                .addObject("about", found.published().about())
                .addObject("view", sites.of(found, language));
    }

    @GetMapping("/{playbook}/{code}")
    String report(
            Acting acting,
            @PathVariable String playbook,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String version,
            Model model,
            Locale language) {
        RegionCode site = Answers.found(RegionCode.read(code));
        Version asked = AskedVersion.read(version);
        SiteFit fit = Answers.value(suitability.fit(acting, site, playbook, asked));
        model.addAttribute("site", fit.site().region());
        model.addAttribute("about", fit.published().about());
        model.addAttribute("report", reports.of(fit, language));
        model.addAttribute("alike", Answers.value(suitability.alike(acting, site, playbook, asked)));
        model.addAttribute("mayPrepare", acting.may(AssessmentPermission.PREPARE));
        model.addAttribute("onward", onward(acting));
        return "assessment/fit-report";
    }

    private List<FitLink> onward(Acting acting) {
        return links.stream().filter(link -> acting.may(link.permission())).toList();
    }
}
