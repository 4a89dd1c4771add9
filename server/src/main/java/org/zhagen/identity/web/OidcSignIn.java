package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.zhagen.identity.Client;
import org.zhagen.identity.IdentitySettings;
import org.zhagen.identity.SignIn;
import org.zhagen.identity.SingleSignOn;
import tools.jackson.databind.json.JsonMapper;

/** Adds single sign-on to the routes, where a provider is configured. */
@Component
class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcSettings oidc;
    private final IdentitySettings settings;
    private final SingleSignOn door;
    private final JsonMapper json;

    OidcSignIn(OidcSettings oidc, IdentitySettings settings, SingleSignOn door, JsonMapper json) {
        this.oidc = oidc;
        this.settings = settings;
        this.door = door;
        this.json = json;
    }

    boolean configured() {
        return oidc.configured();
    }

    void addTo(HttpSecurity http) throws Exception {
        if (!oidc.configured()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(new OidcRegistration(oidc))
                .authorizedClientRepository(new Forgetful())
                .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestRepository(new OidcRequests(door, json)))
                .successHandler(this::recognised)
                .failureHandler(this::failed));
    }

    private void recognised(HttpServletRequest request, HttpServletResponse response, Authentication known)
            throws IOException {
        OidcUser user = (OidcUser) Objects.requireNonNull(known.getPrincipal());
        String login = Objects.requireNonNullElse(user.getClaimAsString(oidc.claim()), "");
        String issuer = String.valueOf(user.getIssuer());
        String subject = Objects.requireNonNull(user.getSubject());
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        Client client = new Client(request.getRemoteAddr(), agent);
        switch (door.enter(issuer, subject, login, client)) {
            case SignIn.Result.Entered(String token) -> {
                SessionCookie.set(request, response, token);
                String next = request.getAttribute(OidcRequests.NEXT) instanceof String path ? path : "";
                response.sendRedirect(LocalPath.or(next, settings.home()));
            }
            case SignIn.Result.Wrong ignored -> response.sendRedirect("/sign-in?problem=unknown");
            case SignIn.Result.Wait ignored -> response.sendRedirect("/sign-in?problem=wait");
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.info("single sign-on failed: {}", why.getMessage());
        response.sendRedirect("/sign-in?problem=provider");
    }

    /** We want to know who somebody is, not to act for them at the provider: its tokens are not kept. */
    private static final class Forgetful implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the framework's signature
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            LOG.debug("tokens of {} are dropped", client.getClientRegistration().getRegistrationId());
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            LOG.debug("there are no tokens of {}", registration);
        }
    }
}
