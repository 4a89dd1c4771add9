package org.zhagen.portal.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.portal.PortalPermission;
import org.zhagen.portal.Release;
import org.zhagen.portal.ReleaseDraft;
import org.zhagen.portal.ReleaseView;
import org.zhagen.portal.Releases;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** Where officers decide what everybody sees. */
@Pages
@RequestMapping("/releases")
class ReleasePages {

    private final Releases releases;

    ReleasePages(Releases releases) {
        this.releases = releases;
    }

    /** What the officer wrote. */
    record Sent(
            @Nullable Integer version,
            @Nullable String heading,
            @Nullable String summary,
            @Nullable String why) {

        static Sent of(ReleaseView view) {
            Release decided = view.decided();
            return new Sent(
                    decided == null ? 0 : decided.version(),
                    view.draft().title(),
                    view.draft().summary(),
                    decided == null ? "" : decided.why());
        }

        int seen() {
            return version == null ? 0 : version;
        }
    }

    @GetMapping
    String list(Acting acting, @RequestParam(defaultValue = "") String show, Paging paging, Model model) {
        String tab = show.equals("released") || show.equals("refused") ? show : "awaiting";
        model.addAttribute("tab", tab);
        if (tab.equals("awaiting")) {
            model.addAttribute("awaiting", Answers.value(releases.awaiting(acting)));
        } else {
            model.addAttribute("listing", Answers.value(releases.decided(acting, tab.equals("released"), paging)));
        }
        return "portal/releases";
    }

    @GetMapping("/{ticket}")
    String edit(Acting acting, @PathVariable UUID ticket, Model model) {
        ReleaseView view = Answers.value(releases.find(acting, ticket));
        fill(acting, view, Sent.of(view), model);
        return "portal/release";
    }

    @PostMapping("/{ticket}/release")
    ModelAndView release(
            Acting acting,
            @PathVariable UUID ticket,
            Sent sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, PortalPermission.RELEASE);
        return answer(
                acting,
                ticket,
                releases.release(acting, ticket, sent.seen(), new ReleaseDraft(sent.heading(), sent.summary())),
                sent,
                model,
                language,
                redirect);
    }

    @PostMapping("/{ticket}/refuse")
    ModelAndView refuse(
            Acting acting,
            @PathVariable UUID ticket,
            Sent sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, PortalPermission.RELEASE);
        return answer(
                acting,
                ticket,
                releases.refuse(acting, ticket, sent.seen(), Text.of(sent.why())),
                sent,
                model,
                language,
                redirect);
    }

    private ModelAndView answer(
            Acting acting,
            UUID ticket,
            Outcome<Release> outcome,
            Sent sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<Release>(Release release) -> {
                Flash.done(
                        redirect, "portal.release.did." + release.state().name().toLowerCase(Locale.ROOT));
                yield new ModelAndView("redirect:/releases");
            }
            case Outcome.Refused<Release> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, Answers.value(releases.find(acting, ticket)), sent, model);
                yield new ModelAndView("portal/release", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    private static void fill(Acting acting, ReleaseView view, Sent sent, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("ticket", view.ticket());
        model.addAttribute("sent", sent);
        model.addAttribute("mayRead", acting.may(TicketPermission.READ));
    }
}
