package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.identity.Accounts;
import org.zhagen.identity.GrantFilter;
import org.zhagen.identity.Grants;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.identity.Roles;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;
import org.zhagen.web.SoughtRegion;

/** The pages on which roles are given and taken away. */
@Pages
class GrantController {

    private final Grants grants;
    private final Accounts accounts;
    private final Roles roles;
    private final RegionTexts regions;
    private final Clock clock;

    GrantController(Grants grants, Accounts accounts, Roles roles, RegionTexts regions, Clock clock) {
        this.regions = regions;
        this.grants = grants;
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
    }

    @GetMapping("/roles")
    String roles(Model model) {
        model.addAttribute("roles", roles.all());
        return "identity/roles";
    }

    @GetMapping("/grants")
    String list(
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            Paging paging,
            Model model,
            Locale language) {
        GrantFilter filter = new GrantFilter(q, role, SoughtRegion.digitsOf(region));
        model.addAttribute("listing", Answers.value(grants.list(acting, filter, paging)));
        model.addAttribute("filter", filter);
        model.addAttribute("region", region);
        model.addAttribute("roles", roles);
        model.addAttribute("choices", choices(language));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayGrant", acting.may(IdentityPermission.GRANT));
        return "identity/grants";
    }

    @GetMapping("/grants/new")
    String form(@RequestParam UUID person, Acting acting, Model model, Locale language) {
        String today = LocalDate.now(clock).toString();
        GrantForm wish = new GrantForm(
                person.toString(), "", regions.label(acting.jurisdiction().prefix()), "", today, "", "");
        return form(acting, person, wish, model, language);
    }

    @PostMapping("/grants")
    String give(
            Acting acting,
            @ModelAttribute("wish") GrantForm wish,
            Model model,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID person = wish.personId();
        return switch (grants.give(acting, wish.read(LocalDate.now(clock), regions.read(acting, wish.region())))) {
            case Outcome.Done<UUID> ignored -> {
                Flash.done(redirect, "identity.grant.given");
                yield "redirect:/accounts/" + person;
            }
            case Outcome.Refused<UUID> refused -> {
                model.addAttribute("problems", Problems.of(refused, language));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(acting, person, wish, model, language);
            }
        };
    }

    @PostMapping("/grants/revoke")
    String revoke(
            @RequestParam UUID grant,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String reason,
            Acting acting,
            RedirectAttributes redirect) {
        Answers.value(grants.revoke(acting, grant, reason));
        Flash.done(redirect, "identity.grant.revoked");
        return "redirect:/accounts/" + person;
    }

    private String form(Acting acting, UUID person, GrantForm wish, Model model, Locale language) {
        model.addAttribute("account", Answers.value(accounts.byId(acting, person)));
        model.addAttribute("wish", wish);
        model.addAttribute("choices", choices(language));
        return "identity/grant-new";
    }

    private List<Choice> choices(Locale language) {
        return roles.all().stream()
                .map(role -> new Choice(role.id(), role.name(language)))
                .toList();
    }
}
