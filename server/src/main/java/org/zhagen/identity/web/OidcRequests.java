package org.zhagen.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;
import org.zhagen.identity.SingleSignOn;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a browser that went to the provider needs when it comes back: in the database, under a key in a cookie. */
final class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String COOKIE = "zhagen-oidc";
    static final String NEXT = OidcRequests.class.getName() + ".next";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SingleSignOn door;
    private final JsonMapper json;

    OidcRequests(SingleSignOn door, JsonMapper json) {
        this.door = door;
        this.json = json;
    }

    /** The parts of a request that are needed again; the values of the two maps are texts. */
    record Kept(
            String authorizationUri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, String> parameters,
            Map<String, String> attributes,
            String requestUri,
            String next) {

        static Kept of(OAuth2AuthorizationRequest request, String next) {
            return new Kept(
                    request.getAuthorizationUri(),
                    request.getClientId(),
                    Objects.requireNonNull(request.getRedirectUri()),
                    request.getScopes(),
                    Objects.requireNonNull(request.getState()),
                    texts(request.getAdditionalParameters()),
                    texts(request.getAttributes()),
                    request.getAuthorizationRequestUri(),
                    next);
        }

        OAuth2AuthorizationRequest request() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(authorizationUri)
                    .clientId(clientId)
                    .redirectUri(redirectUri)
                    .scopes(scopes)
                    .state(state)
                    .additionalParameters(new TreeMap<>(parameters))
                    .attributes(new TreeMap<>(attributes))
                    .authorizationRequestUri(requestUri)
                    .build();
        }

        private static Map<String, String> texts(Map<String, Object> values) {
            Map<String, String> texts = new TreeMap<>();
            values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
            return texts;
        }
    }

    /** Not answered: what is kept can be taken once only. */
    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked != null) {
            String next = LocalPath.or(request.getParameter("next"), "");
            add(request, response, door.keep(json.writeValueAsString(Kept.of(asked, next))), PATIENCE);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Optional<Kept> kept = Optional.ofNullable(cookie)
                .flatMap(key -> door.take(key.getValue()))
                .map(text -> json.readValue(text, Kept.class));
        add(request, response, "", Duration.ZERO);
        kept.ifPresent(found -> request.setAttribute(NEXT, found.next()));
        return kept.map(Kept::request).orElse(null);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String key, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, key)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/login/oauth2/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
