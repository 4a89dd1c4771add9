package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.zhagen.identity.Entrance;

/** Sends whoever has no access yet to the next step: signing in, the code, a new password. */
final class PageEntry implements AuthenticationEntryPoint {

    private final String front;

    /**
     * @param front where somebody comes who asks for nothing in particular
     */
    PageEntry(String front) {
        this.front = front;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException {
        String page = SessionFilter.entrance(request)
                .map(entrance -> page(entrance.step()))
                .orElseGet(() -> signIn(request));
        if (request.getHeader("HX-Request") != null) {
            // a part of a page asks: the whole page has to go there
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(page);
        }
    }

    private String signIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals("/")) {
            return front;
        }
        String query = request.getQueryString();
        boolean comesBack = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
        return comesBack ? "/sign-in?next=" + LocalPath.query(query == null ? path : path + "?" + query) : "/sign-in";
    }

    /** The page on which somebody takes a step. */
    static String page(Entrance.Step step) {
        return switch (step) {
            case CODE -> "/sign-in/code";
            case PASSWORD -> "/me/password";
            case ENROL -> "/me/second-factor";
            case NO_ROLE -> "/sign-in/no-role";
            case INSIDE -> "/";
        };
    }
}
