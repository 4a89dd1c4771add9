package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Outcome;
import org.zhagen.identity.Entrance;
import org.zhagen.identity.NewToken;
import org.zhagen.identity.Tokens;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** One's own tokens for programs. */
@Pages
class TokenController {

    private static final int USUAL_DAYS = 90;

    private final Tokens tokens;
    private final Clock clock;

    TokenController(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What the form sends. */
    record Form(String name, @Nullable Set<String> scopes, String until) {

        NewToken read() {
            return new NewToken(name, scopes == null ? Set.of() : scopes, day(until));
        }

        private static @Nullable LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notADay) {
                return null;
            }
        }
    }

    @GetMapping("/me/tokens")
    String page(Entrance entrance, Model model) {
        String until = LocalDate.now(clock).plusDays(USUAL_DAYS).toString();
        return page(entrance, new Form("", Set.of(), until), model);
    }

    @PostMapping("/me/tokens")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<String> scopes,
            @RequestParam(defaultValue = "") String until,
            Entrance entrance,
            Model model,
            Locale language,
            HttpServletResponse response) {
        Form form = new Form(name, scopes, until);
        return switch (tokens.create(entrance, form.read())) {
            case Outcome.Done<String>(String secret) -> {
                model.addAttribute("secret", secret);
                yield "identity/token-made";
            }
            case Outcome.Refused<String> refused -> {
                model.addAttribute("problems", Problems.of(refused, language));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(entrance, form, model);
            }
        };
    }

    @PostMapping("/me/tokens/revoke")
    String revoke(@RequestParam UUID token, Entrance entrance, RedirectAttributes redirect) {
        Answers.value(tokens.revoke(entrance.acting(), token));
        Flash.done(redirect, "identity.token.revoked");
        return "redirect:/me/tokens";
    }

    private String page(Entrance entrance, Form form, Model model) {
        model.addAttribute("wish", form);
        model.addAttribute("tokens", tokens.mine(entrance.acting()));
        model.addAttribute(
                "permissions",
                new TreeSet<>(entrance.permissions())
                        .stream().map(id -> new Choice(id, "permission." + id)).toList());
        return "identity/tokens";
    }
}
