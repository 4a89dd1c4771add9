package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Outcome;
import org.zhagen.identity.Entrance;
import org.zhagen.identity.IdentitySettings;
import org.zhagen.identity.OwnAccount;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** Changing one's password, wanted or demanded. */
@Pages
class PasswordController {

    private final OwnAccount own;
    private final IdentitySettings settings;

    PasswordController(OwnAccount own, IdentitySettings settings) {
        this.own = own;
        this.settings = settings;
    }

    @GetMapping("/me/password")
    String form(Entrance entrance, Model model) {
        model.addAttribute("demanded", entrance.step() == Entrance.Step.PASSWORD);
        return "identity/password";
    }

    @PostMapping("/me/password")
    String send(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeat,
            Entrance entrance,
            Model model,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (own.changePassword(entrance, new OwnAccount.Change(old, password, repeat))) {
            case Outcome.Done<Entrance> ignored -> {
                Flash.done(redirect, "identity.password.changed");
                yield "redirect:" + settings.home();
            }
            case Outcome.Refused<Entrance> refused -> {
                model.addAttribute("problems", Problems.of(refused, language));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(entrance, model);
            }
        };
    }
}
