package org.zhagen.identity.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhagen.identity.Entrance.Step;
import org.zhagen.identity.IdentitySettings;
import org.zhagen.identity.Sessions;
import org.zhagen.identity.Tokens;
import org.zhagen.web.Denied;
import org.zhagen.web.OpenPaths;

/** Guards all routes: everything is closed that no room declared open. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class SecurityConfiguration {

    /** Nothing from elsewhere, no script and no style inside of pages, and no page inside of a stranger's one. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; script-src 'self'; "
            + "style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /**
     * The same request once more, which was let in before: on its way to the page of an error, and at the end of an answer
     * that was written little by little, which would break off.
     */
    private static final DispatcherType[] AGAIN = {DispatcherType.ERROR, DispatcherType.ASYNC};

    private static final RequestMatcher WITH_TOKEN = request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;

    private final Sessions sessions;
    private final Tokens tokens;
    private final IdentitySettings settings;

    SecurityConfiguration(Sessions sessions, Tokens tokens, IdentitySettings settings) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.settings = settings;
    }

    @Bean
    OpenPaths identityOpenPaths() {
        return OpenPaths.of("/sign-in", "/sign-out", "/welcome/**", "/actuator/health/**");
    }

    /**
     * Files of pages belong to everybody and hold no form. They must not give out tokens for forms: a browser asks for several at
     * once on its first visit, and the token that came last would not be the one in the form.
     */
    @Bean
    @Order(0)
    SecurityFilterChain fileChain(HttpSecurity http) throws Exception {
        return headers(http)
                .securityMatcher("/assets/**", "/webjars/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http) throws Exception {
        common(http);
        return http.securityMatcher("/api/**")
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .csrf(this::tokenOrCsrf)
                .exceptionHandling(no -> no.authenticationEntryPoint(new ApiEntry()))
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(AGAIN)
                        .permitAll()
                        .anyRequest()
                        .access(Gates.inside()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(
            HttpSecurity http, ObjectProvider<OpenPaths> open, OidcSignIn oidc, Environment environment)
            throws Exception {
        String[] paths = open.stream().flatMap(room -> room.patterns().stream()).toArray(String[]::new);
        String front = environment.acceptsProfiles(Profiles.of("demo")) ? "/welcome" : "/sign-in";
        common(http);
        oidc.addTo(http);
        return http.csrf(this::csrf)
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(new PageEntry(front)).accessDeniedHandler(new Denied()))
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(AGAIN)
                        .permitAll()
                        .requestMatchers(paths)
                        .permitAll()
                        .requestMatchers("/sign-in/code")
                        .access(Gates.at(Step.CODE, Step.INSIDE))
                        .requestMatchers("/sign-in/no-role")
                        .access(Gates.at(Step.NO_ROLE, Step.INSIDE))
                        .requestMatchers("/me/password")
                        .access(Gates.at(Step.PASSWORD, Step.INSIDE))
                        .requestMatchers("/me/second-factor/**")
                        .access(Gates.at(Step.ENROL, Step.INSIDE))
                        .requestMatchers("/me", "/me/**")
                        .access(Gates.at(Step.INSIDE))
                        .requestMatchers("/actuator/**")
                        .access(Gates.metrics(settings.metricsFromLoopback()))
                        .anyRequest()
                        .access(Gates.inside()))
                .build();
    }

    private void common(HttpSecurity http) throws Exception {
        headers(http)
                .addFilterBefore(new SessionFilter(sessions), AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
        // at once, since the cookie can't be set any more when a long page has begun to leave
        handler.setCsrfRequestAttributeName(null);
        // every request brings its person anew; the usual strategy would take that for a sign-in and drop the token
        // each time
        csrf.csrfTokenRepository(tokens())
                .csrfTokenRequestHandler(handler)
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
    }

    /** Who sends a token of their own can't be misled: no browser adds it by itself, and then the cookie isn't looked at. */
    private void tokenOrCsrf(CsrfConfigurer<HttpSecurity> csrf) {
        csrf(csrf);
        csrf.requireCsrfProtectionMatcher(
                new AndRequestMatcher(CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(WITH_TOKEN)));
    }

    private static CsrfTokenRepository tokens() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("zhagen-form");
        repository.setHeaderName("X-CSRF-TOKEN");
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return repository;
    }
}
