package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
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
import org.zhagen.adaptation.HolderDraft;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanHolders;
import org.zhagen.adaptation.PlanState;
import org.zhagen.adaptation.RoleHolder;
import org.zhagen.adaptation.Workbench;
import org.zhagen.directory.People;
import org.zhagen.directory.Person;
import org.zhagen.directory.PersonSearch;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitSearch;
import org.zhagen.directory.Units;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Listing;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;

/** The fourth of the guided steps: who holds the roles, what it costs, and how much of people's time goes into forms. */
@Pages
@RequestMapping("/adaptation/plans/{id}/people")
class PeoplePages {

    private static final int OFFERED = 200;

    private final PlanDesk desk;
    private final PlanHolders holders;
    private final Units units;
    private final People people;
    private final CostView costs;
    private final BurdenView burden;

    PeoplePages(PlanDesk desk, PlanHolders holders, Units units, People people, CostView costs, BurdenView burden) {
        this.desk = desk;
        this.holders = holders;
        this.units = units;
        this.people = people;
        this.costs = costs;
        this.burden = burden;
    }

    /**
     * Somebody who holds a role.
     *
     * @param key {@code u.}, {@code p.} or {@code r.} before an id; empty for nobody
     */
    record Held(String key, String name) {
        private static final Held NOBODY = new Held("", "");
    }

    /**
     * A role and who holds it.
     *
     * @param held at least one, which is nobody while it is open
     */
    record Holding(String role, String title, String duty, String usual, List<Held> held) {}

    /**
     * A body of the dispatch tables and who does what it is given.
     *
     * @param held as of a role; a suggestion while nobody is named
     * @param suggested whether it is only a suggestion
     */
    record Body(String body, List<Held> held, boolean suggested) {}

    @GetMapping
    ModelAndView show(Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> asked, Locale language) {
        return page(acting, desk.open(acting, id), asked, null, language);
    }

    private ModelAndView page(
            Acting acting,
            Workbench bench,
            Map<String, String> asked,
            @Nullable MultiValueMap<String, String> given,
            Locale language) {
        Plan plan = bench.plan();
        boolean naming = acting.in(plan.site())
                && acting.may(AdaptationPermission.EDIT)
                && (plan.state().isOpen() || plan.state() == PlanState.APPROVED);
        Map<TreePath, Double> rates = burden.rates(asked);
        return desk.page(bench, "people", language)
                .addObject("holdings", holdings(bench, given, language))
                .addObject("bodies", bodies(acting, bench, given))
                .addObject("naming", naming)
                .addObject("unitChoices", naming ? units(acting, plan.site()) : List.of())
                .addObject("aboveChoices", naming ? above(acting, plan.site()) : List.of())
                .addObject("standardChoices", naming ? standard(language) : List.of())
                .addObject("personChoices", naming ? people(acting, plan.site()) : List.of())
                .addObject("costs", costs.of(bench.check(), language))
                .addObject("burden", burden.of(bench.check(), rates, language));
    }

    private List<Body> bodies(Acting acting, Workbench bench, @Nullable MultiValueMap<String, String> given) {
        return Answers.value(holders.bodies(acting, bench.plan().id())).stream()
                .map(each -> {
                    Unit unit = each.suggested();
                    List<Held> kept = unit == null
                            ? held(bench, each.body(), List.of())
                            : List.of(new Held("u." + unit.id(), unit.name()));
                    List<Held> shown = shown(each.body(), kept, given);
                    return new Body(each.body(), shown, unit != null && shown.equals(kept));
                })
                .toList();
    }

    private List<Holding> holdings(Workbench bench, @Nullable MultiValueMap<String, String> given, Locale language) {
        List<Choice> standard = standard(language);
        return PlanTrees.model(bench.check()).roles().stream()
                .map(role -> new Holding(
                        role.id(),
                        role.title(),
                        role.duty(),
                        role.heldBy(),
                        shown(role.id(), held(bench, role.id(), standard), given)))
                .toList();
    }

    /** Those that are kept. */
    private static List<Held> held(Workbench bench, String role, List<Choice> standard) {
        List<Held> held = bench.holders().stream()
                .filter(holder -> holder.role().equals(role))
                .map(holder -> new Held(key(holder), name(holder, standard)))
                .toList();
        return held.isEmpty() ? List.of(Held.NOBODY) : held;
    }

    /** Those that were chosen, or otherwise those that are kept. */
    private static List<Held> shown(String role, List<Held> kept, @Nullable MultiValueMap<String, String> given) {
        List<String> chosen = given == null ? null : given.get("h." + role);
        return chosen == null
                ? kept
                : chosen.stream()
                        .map(key -> kept.stream()
                                .filter(held -> held.key().equals(key))
                                .findFirst()
                                .orElse(new Held(key, "")))
                        .toList();
    }

    private static String key(RoleHolder holder) {
        if (holder.standardRole() != null) {
            return "r." + holder.standardRole();
        }
        return holder.person() != null ? "p." + holder.person() : "u." + holder.unit();
    }

    private static String name(RoleHolder holder, List<Choice> standard) {
        String key = key(holder);
        return standard.stream()
                .filter(choice -> choice.value().equals(key))
                .map(Choice::label)
                .findFirst()
                .orElse(holder.name());
    }

    private List<Choice> standard(Locale language) {
        return holders.standardRoles().stream()
                .map(role -> new Choice("r." + role.id(), role.name(language)))
                .toList();
    }

    private List<Choice> above(Acting acting, RegionCode site) {
        return units.upwards(acting, site).stream()
                .filter(unit -> !unit.region().equals(site))
                .map(unit -> new Choice("u." + unit.id(), unit.name()))
                .toList();
    }

    private List<Choice> units(Acting acting, RegionCode site) {
        return units.list(acting, UnitSearch.in(site), Paging.first(OFFERED))
                        instanceof Outcome.Done<Listing<Unit>>(Listing<Unit> found)
                ? found.rows().stream()
                        .map(unit -> new Choice("u." + unit.id(), unit.name()))
                        .toList()
                : List.of();
    }

    private List<Choice> people(Acting acting, RegionCode site) {
        return people.list(acting, PersonSearch.in(site), Paging.first(OFFERED))
                        instanceof Outcome.Done<Listing<Person>>(Listing<Person> found)
                ? found.rows().stream()
                        .map(person -> new Choice("p." + person.id(), person.name()))
                        .toList()
                : List.of();
    }

    @PostMapping
    ModelAndView name(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> given,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        Workbench bench = desk.open(acting, id);
        List<HolderDraft> drafts = drafts(acting, bench, given);
        if (!drafts.isEmpty() && holders.name(acting, id, version, drafts) instanceof Outcome.Refused<Plan> refused) {
            return PlanDesk.again(page(acting, bench, Map.of(), given, language), refused, language);
        }
        Flash.done(redirect, "plans.kept");
        return PlanDesk.to(id, "people");
    }

    /** Of the roles for which others were chosen than those that are kept. */
    private List<HolderDraft> drafts(Acting acting, Workbench bench, MultiValueMap<String, String> given) {
        Set<String> roles = new LinkedHashSet<>();
        PlanTrees.model(bench.check()).roles().forEach(role -> roles.add(role.id()));
        Answers.value(holders.bodies(acting, bench.plan().id())).forEach(body -> roles.add(body.body()));
        List<HolderDraft> drafts = new ArrayList<>();
        for (String role : roles) {
            List<String> wanted = given.getOrDefault("h." + role, List.of());
            List<String> named =
                    wanted.stream().filter(key -> !key.isEmpty()).distinct().toList();
            List<String> kept = bench.holders().stream()
                    .filter(holder -> holder.role().equals(role))
                    .map(PeoplePages::key)
                    .toList();
            if (!wanted.isEmpty() && !named.equals(kept)) {
                drafts.addAll(
                        named.isEmpty()
                                ? List.of(draft(role, ""))
                                : named.stream().map(key -> draft(role, key)).toList());
            }
        }
        return drafts;
    }

    private static HolderDraft draft(String role, String key) {
        String own = key.length() > 2 ? key.substring(2) : "";
        return switch (key.isEmpty() ? ' ' : key.charAt(0)) {
            case 'p' -> new HolderDraft(role, own, "", "");
            case 'r' -> new HolderDraft(role, "", "", own);
            default -> new HolderDraft(role, "", own, "");
        };
    }
}
