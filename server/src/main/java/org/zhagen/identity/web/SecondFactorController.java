package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Outcome;
import org.zhagen.identity.Entrance;
import org.zhagen.identity.SecondFactor;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** Setting up one's second factor, its recovery codes, and taking it away. */
@Pages
class SecondFactorController {

    private final SecondFactor second;

    SecondFactorController(SecondFactor second) {
        this.second = second;
    }

    @GetMapping("/me/second-factor")
    String page(Entrance entrance, Model model) {
        SecondFactor.State state = second.state(entrance);
        model.addAttribute("state", state);
        if (!state.enrolled()) {
            model.addAttribute("proposal", Answers.value(second.propose(entrance)));
        }
        return "identity/second-factor";
    }

    @PostMapping("/me/second-factor")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Entrance entrance,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        return switch (second.confirm(entrance, code)) {
            case Outcome.Done<SecondFactor.Enrolled>(SecondFactor.Enrolled(String token, List<String> codes)) -> {
                SessionCookie.set(request, response, token);
                yield codes(codes, model);
            }
            case Outcome.Refused<SecondFactor.Enrolled> refused -> {
                model.addAttribute("problems", Problems.of(refused, language));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(entrance, model);
            }
        };
    }

    @PostMapping("/me/second-factor/codes")
    String renew(Entrance entrance, Model model) {
        return codes(Answers.value(second.renewCodes(entrance)), model);
    }

    @PostMapping("/me/second-factor/remove")
    String remove(
            @RequestParam(defaultValue = "") String code,
            Entrance entrance,
            HttpServletResponse response,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (second.remove(entrance, code)) {
            case Outcome.Done<?> ignored -> {
                Flash.done(redirect, "identity.second.removed");
                yield "redirect:/me";
            }
            case Outcome.Refused<?> refused -> {
                model.addAttribute("problems", Problems.of(refused, language));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(entrance, model);
            }
        };
    }

    private static String codes(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        return "identity/recovery-codes";
    }
}
