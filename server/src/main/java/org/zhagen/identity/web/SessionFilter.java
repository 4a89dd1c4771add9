package org.zhagen.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhagen.access.Origin;
import org.zhagen.identity.Entrance;
import org.zhagen.identity.Sessions;
import org.zhagen.web.ActingAuthentication;

/** Finds out who sends a request by the cookie, once, and only when somebody asks: pictures and styles cost no query. */
final class SessionFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = SessionFilter.class.getName();

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = SessionCookie.token(request);
        if (token.isPresent() && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            Origin origin = new Origin(Origin.Channel.PAGE, request.getRemoteAddr());
            Supplier<Optional<Entrance>> entrance = SingletonSupplier.of(() -> sessions.byToken(token.get(), origin));
            request.setAttribute(ATTRIBUTE, entrance);
            SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> context(entrance.get())));
        }
        chain.doFilter(request, response);
    }

    /** The same at the end of an answer that is written little by little: what a controller asks for is asked for again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** The same on the way to an error page, which is asked for again within the request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The session of a request, also one in which a step is still missing. */
    @SuppressWarnings("unchecked")
    static Optional<Entrance> entrance(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Supplier<?> supplier
                ? ((Supplier<Optional<Entrance>>) supplier).get()
                : Optional.empty();
    }

    private static SecurityContext context(Optional<Entrance> entrance) {
        SecurityContextImpl context = new SecurityContextImpl();
        entrance.filter(found -> found.step() == Entrance.Step.INSIDE)
                .ifPresent(found -> context.setAuthentication(new ActingAuthentication(found.acting())));
        return context;
    }
}
