package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Accounts;
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

/** The pages on which accounts are looked after. */
@Pages
@RequestMapping("/accounts")
class AccountController {

    private final Accounts accounts;
    private final Grants grants;
    private final Roles roles;
    private final RegionTexts regions;
    private final AccountExport export;

    AccountController(Accounts accounts, Grants grants, Roles roles, RegionTexts regions, AccountExport export) {
        this.regions = regions;
        this.accounts = accounts;
        this.grants = grants;
        this.roles = roles;
        this.export = export;
    }

    @GetMapping
    String list(Acting acting, AccountQuery query, Paging paging, Model model, Locale language) {
        model.addAttribute("listing", Answers.value(accounts.list(acting, query.filter(), paging)));
        model.addAttribute("query", query);
        model.addAttribute("states", Choice.of(AccountView.State.class, "identity.state"));
        model.addAttribute("roles", roleChoices(language));
        model.addAttribute("steps", Answers.value(grants.appointments(acting)));
        model.addAttribute("names", roles);
        model.addAttribute("mayOpen", acting.may(IdentityPermission.MANAGE_ACCOUNTS));
        return "identity/accounts";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Acting acting, AccountQuery query, Paging paging, Locale language) {
        return export.of(acting, Answers.value(accounts.list(acting, query.filter(), paging.whole())), language);
    }

    /** The directory leads here with what it knows of a person. */
    @GetMapping("/new")
    String form(Acting acting, @ModelAttribute("wish") AccountForm wish) {
        Answers.permitted(acting, IdentityPermission.MANAGE_ACCOUNTS);
        return "identity/account-new";
    }

    @PostMapping
    String open(
            Acting acting,
            @ModelAttribute("wish") AccountForm wish,
            Model model,
            Locale language,
            HttpServletResponse response) {
        return switch (accounts.open(acting, wish.read(Ids.next(), regions.read(acting, wish.region())))) {
            case Outcome.Done<Accounts.Opened>(Accounts.Opened opened) -> {
                model.addAttribute("account", opened.account());
                model.addAttribute("secret", opened.oneTimePassword());
                model.addAttribute("mayGrant", acting.may(IdentityPermission.GRANT));
                yield "identity/one-time";
            }
            case Outcome.Refused<Accounts.Opened> refused -> {
                model.addAttribute("problems", Problems.of(refused, language));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield "identity/account-new";
            }
        };
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Acting acting, Model model) {
        return page(acting, Answers.value(accounts.byId(acting, id)), "", model);
    }

    /** Shows the login in full, which is kept. */
    @PostMapping("/{id}/login")
    String login(@PathVariable UUID id, Acting acting, Model model) {
        String login = Answers.value(accounts.login(acting, id));
        return page(acting, Answers.value(accounts.byId(acting, id)), login, model);
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable UUID id, @RequestParam int version, Acting acting, RedirectAttributes redirect) {
        Answers.value(accounts.disable(acting, id, version));
        return back(id, "identity.account.disabled", redirect);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable UUID id, @RequestParam int version, Acting acting, RedirectAttributes redirect) {
        Answers.value(accounts.enable(acting, id, version));
        return back(id, "identity.account.enabled", redirect);
    }

    @PostMapping("/{id}/unlock")
    String unlock(@PathVariable UUID id, Acting acting, RedirectAttributes redirect) {
        Answers.value(accounts.unlock(acting, id));
        return back(id, "identity.account.unlocked", redirect);
    }

    @PostMapping("/{id}/second-factor/remove")
    String removeSecondFactor(@PathVariable UUID id, Acting acting, RedirectAttributes redirect) {
        Answers.value(accounts.removeSecondFactor(acting, id));
        return back(id, "identity.second.removed", redirect);
    }

    @PostMapping("/{id}/reset")
    String reset(@PathVariable UUID id, Acting acting, Model model) {
        model.addAttribute("secret", Answers.value(accounts.reset(acting, id)));
        model.addAttribute("account", Answers.value(accounts.byId(acting, id)));
        model.addAttribute("mayGrant", false);
        return "identity/one-time";
    }

    private static String back(UUID id, String words, RedirectAttributes redirect) {
        Flash.done(redirect, words);
        return "redirect:/accounts/" + id;
    }

    private String page(Acting acting, AccountView account, String login, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("login", login);
        model.addAttribute("grants", Answers.value(grants.ofPerson(acting, account.id())));
        model.addAttribute("roles", roles);
        model.addAttribute(
                "mayManage",
                acting.may(IdentityPermission.MANAGE_ACCOUNTS)
                        && !acting.person().equals(account.id()));
        model.addAttribute("mayGrant", acting.may(IdentityPermission.GRANT));
        model.addAttribute("mayReveal", acting.may(IdentityPermission.READ_PERSONAL));
        return "identity/account";
    }

    private List<Choice> roleChoices(Locale language) {
        return roles.all().stream()
                .map(role -> new Choice(role.id(), role.name(language)))
                .toList();
    }
}
