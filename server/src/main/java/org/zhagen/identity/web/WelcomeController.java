package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.identity.Client;
import org.zhagen.identity.IdentitySettings;
import org.zhagen.identity.SignIn;
import org.zhagen.web.Pages;
import org.zhagen.web.WayBack;

/** The entrance of the demo: what one can do as whom, and one click to enter. Outside of the demo it does not exist. */
@Pages
@Profile("demo")
class WelcomeController {

    private final SignIn signIn;
    private final IdentitySettings settings;

    WelcomeController(SignIn signIn, IdentitySettings settings) {
        this.signIn = signIn;
        this.settings = settings;
    }

    /** One card of the page. */
    record Card(UUID person, String name, String position, String words) {}

    @GetMapping("/welcome")
    String welcome(Model model, Locale language) {
        boolean english = language.getLanguage().equals("en");
        model.addAttribute(
                "cards",
                signIn.introduced().stream()
                        .map(one -> new Card(
                                one.person(),
                                one.name(),
                                one.office(),
                                english
                                        ? one.introduction().en()
                                        : one.introduction().zh()))
                        .toList());
        return "identity/welcome";
    }

    /**
     * Enters as somebody, in the place of whoever one was before.
     *
     * @param role in which of their roles; may be left out
     * @param next the page to begin with; the first page where it is left out
     */
    @PostMapping("/welcome/enter")
    String enter(
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String next,
            Client client,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.byIntroduction(person, role, client)) {
            case SignIn.Result.Entered(String token) -> {
                SessionCookie.set(request, response, token);
                yield "redirect:" + (next.isEmpty() ? settings.home() : WayBack.to(next));
            }
            case SignIn.Result.Wrong ignored -> "redirect:/welcome";
            case SignIn.Result.Wait ignored -> "redirect:/welcome";
        };
    }
}
