package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import org.zhagen.adaptation.Chain;
import org.zhagen.adaptation.ChainDraft;
import org.zhagen.adaptation.ChainLink;
import org.zhagen.adaptation.Chains;
import org.zhagen.directory.Region;
import org.zhagen.directory.Regions;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;

/** Who has to approve plans in a jurisdiction, and who may let a bottom line pass. */
@Pages
@RequestMapping("/adaptation/chains")
class ChainPages {

    private static final int LONGEST = 6;

    private final Chains chains;
    private final Regions regions;
    private final Roles roles;
    private final ApproverWords approvers;

    ChainPages(Chains chains, Regions regions, Roles roles, ApproverWords approvers) {
        this.chains = chains;
        this.regions = regions;
        this.roles = roles;
        this.approvers = approvers;
    }

    /** A chain in words. */
    record Shown(Chain chain, String place, List<Step> links, Step waiver) {}

    /** A link in words. */
    record Step(String title, String role, String level) {}

    @GetMapping
    ModelAndView list(Acting acting, Locale language) {
        List<Shown> shown = Answers.value(chains.list(acting)).stream()
                .map(chain -> shown(acting, chain, language))
                .toList();
        return new ModelAndView("adaptation/chains")
                .addObject("chains", shown)
                .addObject("usual", shown(acting, Chain.USUAL, language))
                .addObject("region", "");
    }

    private Shown shown(Acting acting, Chain chain, Locale language) {
        RegionCode code = chain.region();
        return new Shown(
                chain,
                code == null ? "" : name(acting, code),
                chain.links().stream().map(link -> step(link, language)).toList(),
                step(chain.waiver(), language));
    }

    private Step step(ChainLink link, Locale language) {
        return new Step(
                link.title(),
                approvers.role(link.role(), language),
                link.level().id());
    }

    private String name(Acting acting, RegionCode code) {
        return regions.find(acting, code).map(Region::name).orElse(code.digits());
    }

    /** The form of the chain of a region; where there is none, of the one that counts there now. */
    @GetMapping("/edit")
    ModelAndView edit(Acting acting, @RequestParam(defaultValue = "") String region, Locale language) {
        Answers.permitted(acting, AdaptationPermission.CONFIGURE);
        return switch (regions.meant(acting, region)) {
            case Outcome.Done<Region>(Region place) -> {
                Chain chain = chains.of(acting, place.code());
                yield form(acting, place.code(), drafts(chain), draft(chain.waiver()), version(chain, place), language);
            }
            case Outcome.Refused<Region> refused ->
                PlanDesk.again(list(acting, language).addObject("region", region), refused, language);
        };
    }

    private static int version(Chain chain, Region place) {
        return place.code().equals(chain.region()) ? chain.version() : 0;
    }

    private static List<ChainDraft.LinkDraft> drafts(Chain chain) {
        return chain.links().stream().map(ChainPages::draft).toList();
    }

    private static ChainDraft.LinkDraft draft(ChainLink link) {
        return new ChainDraft.LinkDraft(link.title(), link.role(), link.level().id());
    }

    private ModelAndView form(
            Acting acting,
            RegionCode region,
            List<ChainDraft.LinkDraft> links,
            ChainDraft.LinkDraft waiver,
            int version,
            Locale language) {
        List<ChainDraft.LinkDraft> rows = new ArrayList<>(links);
        while (rows.size() < Math.min(LONGEST, links.size() + 1)) {
            rows.add(new ChainDraft.LinkDraft("", "", ""));
        }
        Chain now = chains.of(acting, region);
        return new ModelAndView("adaptation/chain-form")
                .addObject("region", region)
                .addObject("place", name(acting, region))
                .addObject("links", rows)
                .addObject("waiver", waiver)
                .addObject("version", version)
                .addObject("own", region.equals(now.region()))
                .addObject("roles", roles(language))
                .addObject("levels", Choice.of(ChainLink.Level.class, "plans.level"));
    }

    private List<Choice> roles(Locale language) {
        return roles.all().stream()
                .filter(role -> !role.administrator())
                .map((RoleView role) -> new Choice(role.id(), role.name(language)))
                .toList();
    }

    @PostMapping("/{region}")
    ModelAndView keep(
            Acting acting,
            @PathVariable String region,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Locale language,
            RedirectAttributes redirect) {
        RegionCode code = Answers.found(RegionCode.read(region));
        List<ChainDraft.LinkDraft> links = Stream.iterate(0, at -> at + 1)
                .limit(LONGEST)
                .map(at -> given("links[" + at + "].", given))
                .filter(link -> !link.title().isEmpty() || !link.role().isEmpty())
                .toList();
        ChainDraft.LinkDraft waiver = given("waiver.", given);
        return switch (chains.set(acting, code, version, new ChainDraft(links, waiver))) {
            case Outcome.Done<Chain> ignored -> {
                Flash.done(redirect, "plans.chain.kept", name(acting, code));
                yield new ModelAndView("redirect:/adaptation/chains");
            }
            case Outcome.Refused<Chain> refused ->
                PlanDesk.again(form(acting, code, links, waiver, version, language), refused, language);
        };
    }

    private static ChainDraft.LinkDraft given(String field, Map<String, String> given) {
        return new ChainDraft.LinkDraft(
                text(given.get(field + "title")), text(given.get(field + "role")), text(given.get(field + "level")));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    @PostMapping("/{region}/remove")
    ModelAndView remove(
            Acting acting, @PathVariable String region, @RequestParam int version, RedirectAttributes redirect) {
        RegionCode code = Answers.found(RegionCode.read(region));
        Answers.value(chains.remove(acting, code, version));
        Flash.done(redirect, "plans.chain.removed", name(acting, code));
        return new ModelAndView("redirect:/adaptation/chains");
    }
}
