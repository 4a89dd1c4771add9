package org.zhagen.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.portal.Tracked;
import org.zhagen.portal.Tracking;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;

/** The reports that somebody with an account follows. */
@Pages
@RequestMapping("/followed")
class FollowedPages {

    private final Tracking tracking;

    FollowedPages(Tracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping
    String list(Acting acting, Model model) {
        model.addAttribute("followed", tracking.followed(acting));
        return "portal/followed";
    }

    @PostMapping
    String follow(
            Acting acting,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Tracked tracked = Answers.value(tracking.follow(acting, code, request.getRemoteAddr()));
        Flash.done(redirect, "portal.followed.done", tracked.number());
        return "redirect:/followed";
    }

    @PostMapping("/{ticket}/end")
    String leave(Acting acting, @PathVariable UUID ticket, RedirectAttributes redirect) {
        tracking.unfollow(acting, ticket);
        Flash.done(redirect, "portal.followed.left");
        return "redirect:/followed";
    }
}
