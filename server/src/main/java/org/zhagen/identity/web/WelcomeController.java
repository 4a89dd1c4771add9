package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Text;
import org.zhagen.demo.Walks;
import org.zhagen.identity.Client;
import org.zhagen.identity.IdentitySettings;
import org.zhagen.identity.SignIn;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.WayBack;

/** The entrance of the demo: what one can do as whom, and one click to enter. Outside of the demo it does not exist. */
@Pages
@Profile("demo")
class WelcomeController {

    private final SignIn signIn;
    private final IdentitySettings settings;
    private final Walks walks;

    WelcomeController(SignIn signIn, IdentitySettings settings, Walks walks) {
        this.signIn = signIn;
        this.settings = settings;
        this.walks = walks;
    }

    /**
     * What a card or a step of a walk sends.
     *
     * @param person who to be
     * @param role in which of their roles; may be left out
     * @param next the page to begin with; the first page where it is left out
     * @param walk id of the walk, where it is one
     * @param step of the walk, from 0
     */
    record Entering(
            @Nullable UUID person,
            @Nullable String role,
            @Nullable String next,
            @Nullable String walk,
            @Nullable Integer step) {}

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

    /** Enters as somebody, in the place of whoever one was before. A step of a walk says on its page what is to be done there. */
    @PostMapping("/welcome/enter")
    String enter(
            Entering entering,
            Client client,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID person = entering.person;
        if (person == null
                || !(signIn.byIntroduction(person, Text.of(entering.role), client)
                        instanceof SignIn.Result.Entered(String token))) {
            return "redirect:/welcome";
        }
        SessionCookie.set(request, response, token);
        Integer step = entering.step;
        if (step != null) {
            walks.task(Text.of(entering.walk), step)
                    .ifPresent(task -> Flash.tell(redirect, "identity.walks.now", task.in(language)));
        }
        String next = Text.of(entering.next);
        return "redirect:" + (next.isEmpty() ? settings.home() : WayBack.to(next));
    }
}
