package org.zhagen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.zhagen.access.Acting;

/**
 * A POST with the header {@code Idempotency-Key} is done once: sent again by the same person with the same content, it gets the
 * first answer again. Only what was done is kept; after a refusal, and after an answer that is {@link Unkept}, the key is
 * free. Uploads need no key, since the same content
 * under the same name is attached once.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,80}");

    private final IdempotencyRows rows;

    IdempotencyFilter(IdempotencyRows rows) {
        this.rows = rows;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !PageFrame.path(request).startsWith("/api/v1/")
                || request.getHeader(HEADER) == null
                || Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = Objects.requireNonNull(request.getHeader(HEADER));
        Optional<Acting> acting = ActingResolver.acting();
        if (!KEY.matcher(key).matches()) {
            EarlyAnswer.send(request, response, HttpStatus.BAD_REQUEST, "idempotency-key-form");
        } else if (acting.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            byte[] body = request.getInputStream().readAllBytes();
            once(acting.get(), key, new SizeFilter.Kept(request, body), digest(request, body), response, chain);
        }
    }

    private void once(
            Acting acting,
            String key,
            HttpServletRequest request,
            String digest,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Optional<IdempotencyRows.Kept> known = rows.begin(acting, key, digest);
        if (known.isEmpty()) {
            first(acting, key, request, digest, response, chain);
        } else if (!known.get().request().equals(digest)) {
            EarlyAnswer.send(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        } else if (known.get().status() == 0) {
            EarlyAnswer.send(request, response, HttpStatus.CONFLICT, "idempotency-in-progress");
        } else {
            replay(known.get(), response);
        }
    }

    private void first(
            Acting acting,
            String key,
            HttpServletRequest request,
            String digest,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, answer);
            done = answer.getStatus() / 100 == 2 && !Unkept.is(request);
        } finally {
            if (!done) {
                rows.forget(acting, key);
            }
        }
        if (done) {
            rows.keep(acting, key, kept(digest, answer));
        }
        answer.copyBodyToResponse();
    }

    private static IdempotencyRows.Kept kept(String digest, ContentCachingResponseWrapper answer) {
        return new IdempotencyRows.Kept(
                digest,
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG),
                answer.getContentAsByteArray());
    }

    private static void replay(IdempotencyRows.Kept kept, HttpServletResponse response) throws IOException {
        response.setStatus(kept.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (kept.contentType() != null) {
            response.setContentType(kept.contentType());
        }
        if (kept.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, kept.etag());
        }
        byte[] body = kept.body();
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }

    private static String digest(HttpServletRequest request, byte[] body) {
        String what = PageFrame.path(request) + "?" + Objects.requireNonNullElse(request.getQueryString(), "") + "\n";
        byte[] head = what.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return RateFilter.digest(all);
    }
}
