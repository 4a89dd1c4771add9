package org.zhagen.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhagen.access.Acting;
import org.zhagen.identity.Tokens;
import org.zhagen.web.ActingAuthentication;

/** Finds out who sends a request by the token in its header (RFC 6750). */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            String text = header.substring(BEARER.length()).strip();
            Optional<Acting> acting = tokens.byText(text, request.getRemoteAddr());
            acting.ifPresent(known ->
                    SecurityContextHolder.setContext(new SecurityContextImpl(new ActingAuthentication(known))));
        }
        chain.doFilter(request, response);
    }

    /** The same at the end of an answer that is written little by little: what a controller asks for is asked for again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
