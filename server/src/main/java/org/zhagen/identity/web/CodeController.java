package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.identity.Client;
import org.zhagen.identity.Entrance;
import org.zhagen.identity.IdentitySettings;
import org.zhagen.identity.SignIn;
import org.zhagen.web.Pages;

/** The second step of signing in. */
@Pages
class CodeController {

    private final SignIn signIn;
    private final IdentitySettings settings;

    CodeController(SignIn signIn, IdentitySettings settings) {
        this.signIn = signIn;
        this.settings = settings;
    }

    @GetMapping("/sign-in/code")
    String form(Entrance entrance, Model model) {
        if (entrance.step() != Entrance.Step.CODE) {
            return "redirect:" + settings.home();
        }
        return page(SignInProblem.NONE, model);
    }

    @PostMapping("/sign-in/code")
    String send(
            @RequestParam(defaultValue = "") String code,
            Entrance entrance,
            Client client,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (entrance.step() != Entrance.Step.CODE) {
            return "redirect:" + settings.home();
        }
        return switch (signIn.byCode(entrance, code, client)) {
            case SignIn.Result.Entered(String token) -> {
                SessionCookie.set(request, response, token);
                yield "redirect:" + settings.home();
            }
            case SignIn.Result.Wrong ignored -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(SignInProblem.CODE, model);
            }
            case SignIn.Result.Wait ignored -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield page(SignInProblem.WAIT, model);
            }
        };
    }

    private static String page(SignInProblem problem, Model model) {
        model.addAttribute("problem", problem.words());
        return "identity/code";
    }
}
