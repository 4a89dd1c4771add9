package org.zhagen.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhagen.portal.MailFollows;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;

/**
 * Where the links of letters lead. Opening one asks a question only: programs that look into letters follow links, and must neither
 * confirm nor stop anything.
 */
@Pages
@RequestMapping("/portal/mail")
class MailPages {

    private final MailFollows follows;

    MailPages(MailFollows follows) {
        this.follows = follows;
    }

    @GetMapping("/links/{token}")
    String confirm(@PathVariable String token, HttpServletRequest request, Model model) {
        Answers.value(follows.link(token));
        return asked(model, "confirm", request);
    }

    @PostMapping("/links/{token}")
    String confirmed(@PathVariable String token, Model model) {
        Answers.value(follows.confirm(token));
        return said(model, "confirmed");
    }

    @GetMapping("/stops/{stop}")
    String stop(@PathVariable String stop, HttpServletRequest request, Model model) {
        Answers.value(follows.stopping(stop));
        return asked(model, "stop", request);
    }

    @PostMapping("/stops/{stop}")
    String stopped(@PathVariable String stop, Model model) {
        Answers.value(follows.stop(stop));
        return said(model, "stopped");
    }

    private static String asked(Model model, String question, HttpServletRequest request) {
        model.addAttribute("target", request.getRequestURI());
        return said(model, question);
    }

    private static String said(Model model, String sentence) {
        model.addAttribute("sentence", sentence);
        return "portal/mail";
    }
}
