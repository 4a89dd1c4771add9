package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.identity.Client;
import org.zhagen.identity.Entrance;
import org.zhagen.identity.IdentitySettings;
import org.zhagen.identity.Sessions;
import org.zhagen.identity.SignIn;
import org.zhagen.web.Pages;

/** Signing in and out. */
@Pages
class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final IdentitySettings settings;
    private final OidcSignIn oidc;

    SignInController(SignIn signIn, Sessions sessions, IdentitySettings settings, OidcSignIn oidc) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.settings = settings;
        this.oidc = oidc;
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String problem,
            HttpServletRequest request,
            Model model) {
        Optional<Entrance> entrance = SessionFilter.entrance(request);
        if (entrance.isPresent()) {
            return "redirect:" + onwards(entrance.get(), next);
        }
        return page(next, "", SignInProblem.of(problem), model);
    }

    @PostMapping("/sign-in")
    String send(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            Client client,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIn.byPassword(login, password, client)) {
            case SignIn.Result.Entered(String token) -> {
                SessionCookie.set(request, response, token);
                yield "redirect:" + LocalPath.or(next, settings.home());
            }
            case SignIn.Result.Wrong ignored -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(next, login, SignInProblem.WRONG, model);
            }
            case SignIn.Result.Wait ignored -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield page(next, login, SignInProblem.WAIT, model);
            }
        };
    }

    @PostMapping("/sign-out")
    String out(HttpServletRequest request, HttpServletResponse response) {
        SessionFilter.entrance(request).ifPresent(entrance -> sessions.end(entrance, entrance.session()));
        SessionCookie.remove(request, response);
        return "redirect:/";
    }

    @GetMapping("/sign-in/no-role")
    String noRole() {
        return "identity/no-role";
    }

    private String onwards(Entrance entrance, String next) {
        return entrance.step() == Entrance.Step.INSIDE
                ? LocalPath.or(next, settings.home())
                : PageEntry.page(entrance.step());
    }

    private String page(String next, String login, SignInProblem problem, Model model) {
        model.addAttribute("next", LocalPath.or(next, ""));
        model.addAttribute("login", login);
        model.addAttribute("problem", problem.words());
        model.addAttribute("single", oidc.configured());
        return "identity/sign-in";
    }
}
