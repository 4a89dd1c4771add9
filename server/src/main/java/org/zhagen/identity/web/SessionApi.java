package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.identity.Sessions;
import org.zhagen.identity.TokenView;
import org.zhagen.identity.Tokens;
import org.zhagen.web.Answers;

/** Who one is, and one's own tokens, for programs. A token is made on a page only, by somebody who has just signed in. */
@RestController
@RequestMapping("/api/v1")
class SessionApi {

    private final Sessions sessions;
    private final Tokens tokens;

    SessionApi(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /**
     * Who acts.
     *
     * @param region the jurisdiction: the digits of a region, or empty for the whole country
     * @param permissions sorted
     */
    record Who(UUID person, String name, String office, String region, List<String> permissions) {}

    @GetMapping("/session")
    Who who(Acting acting) {
        return new Who(
                acting.person(),
                acting.name(),
                acting.office(),
                acting.jurisdiction().prefix(),
                acting.permissions().stream().sorted().toList());
    }

    /** Signs out; a token is not ended by it. */
    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request, HttpServletResponse response) {
        SessionFilter.entrance(request).ifPresent(entrance -> sessions.end(entrance, entrance.session()));
        SessionCookie.remove(request, response);
    }

    @GetMapping("/tokens")
    List<TokenView> tokens(Acting acting) {
        return tokens.mine(acting);
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, Acting acting) {
        Answers.value(tokens.revoke(acting, id));
    }
}
