package org.zhagen.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.identity.Entrance;
import org.zhagen.identity.Grants;
import org.zhagen.identity.IdentitySettings;
import org.zhagen.identity.Roles;
import org.zhagen.identity.SessionView;
import org.zhagen.identity.Sessions;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;

/** What one's own account is: sessions, roles. */
@Pages
class MeController {

    private final Sessions sessions;
    private final Grants grants;
    private final Roles roles;
    private final IdentitySettings settings;
    private final Clock clock;

    MeController(Sessions sessions, Grants grants, Roles roles, IdentitySettings settings, Clock clock) {
        this.sessions = sessions;
        this.grants = grants;
        this.roles = roles;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/me")
    String me(Entrance entrance, Model model) {
        model.addAttribute("me", entrance);
        model.addAttribute(
                "sessions",
                sessions.mine(entrance).stream().map(MeController::recognisable).toList());
        return "identity/me";
    }

    private static SessionView recognisable(SessionView one) {
        return new SessionView(
                one.id(),
                one.enteredBy(),
                one.createdAt(),
                one.seenAt(),
                one.address(),
                Agents.shown(one.agent()),
                one.current());
    }

    @PostMapping("/me/sessions/end")
    String end(@RequestParam UUID session, Entrance entrance) {
        Answers.value(sessions.end(entrance, session));
        return "redirect:/me";
    }

    @PostMapping("/me/sessions/end-others")
    String endOthers(Entrance entrance) {
        sessions.endOthers(entrance);
        return "redirect:/me";
    }

    @GetMapping("/me/role")
    String roles(Entrance entrance, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("me", entrance);
        model.addAttribute(
                "grants",
                grants.mine(entrance.acting()).stream()
                        .filter(grant -> grant.active(today))
                        .toList());
        model.addAttribute("roles", roles);
        return "identity/my-role";
    }

    @PostMapping("/me/role")
    String actIn(@RequestParam UUID grant, Entrance entrance) {
        Answers.value(sessions.actIn(entrance, grant));
        return "redirect:" + settings.home();
    }
}
