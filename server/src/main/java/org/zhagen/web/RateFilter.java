package org.zhagen.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes those wait who ask for too much: each token or session, and each network address, since a token can be made up. Each
 * node counts for itself. Programs are told how much is left (draft-ietf-httpapi-ratelimit-headers).
 */
final class RateFilter extends OncePerRequestFilter {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST_SENDERS = 100_000;
    private static final long NANOS = 1_000_000_000L;
    private static final String SESSION = "zhagen-session";

    private final LimitSettings settings;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_SENDERS)
            .expireAfterAccess(A_MINUTE.multipliedBy(2))
            .build();

    RateFilter(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Stream.of("/assets/", "/webjars/", "/actuator/").anyMatch(PageFrame.path(request)::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (passes(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean passes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getRemoteAddr();
        boolean signIn =
                request.getMethod().equals("POST") && PageFrame.path(request).startsWith("/sign-in");
        return takes("address " + address, settings.perAddress(), request, response)
                && (!signIn || takes("sign-in " + address, settings.signIn(), request, response))
                && takes(sender(request).orElse("nobody " + address), settings.perSender(), request, response);
    }

    private boolean takes(String who, int most, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ConsumptionProbe taken = buckets.get(who, key -> bucket(most)).tryConsumeAndReturnRemaining(1);
        if (PageFrame.path(request).startsWith("/api/")) {
            String name = who.substring(0, who.indexOf(' '));
            response.setHeader("RateLimit-Policy", "\"" + name + "\";q=" + most + ";w=" + A_MINUTE.toSeconds());
            response.setHeader(
                    "RateLimit",
                    "\"" + name + "\";r=" + taken.getRemainingTokens() + ";t="
                            + seconds(taken.getNanosToWaitForReset()));
        }
        if (!taken.isConsumed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(taken.getNanosToWaitForRefill())));
            EarlyAnswer.send(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
        }
        return taken.isConsumed();
    }

    private static Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, A_MINUTE))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }

    /** The digest of the token or of the session's cookie: secrets are not kept here. */
    private static Optional<String> sender(HttpServletRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<String> secret = token != null
                ? Optional.of(token)
                : Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(SESSION))
                        .map(Cookie::getValue)
                        .findFirst();
        return secret.map(text -> "sender " + digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 in hexadecimal digits. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
