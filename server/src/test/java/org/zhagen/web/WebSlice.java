package org.zhagen.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.DocumentCode;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/**
 * The pages without rooms and without a database: somebody is signed in, the strict policy for content is on. It carries no
 * annotation that a scan of the whole application would find.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration"
        })
@ComponentScan(
        basePackages = "org.zhagen.web",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*(Test|Slice|Idempotency|FilterConfiguration).*"))
class WebSlice {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(new Denied()))
                .addFilterBefore(new SignedIn(), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    NavItem practices() {
        return new NavItem("/ui", "ui.example", "layout-grid", null, 10);
    }

    @Bean
    NavItem list() {
        return new NavItem("/faults", "ui.example.tree", "binary-tree", null, 20);
    }

    @Bean
    OwnItems own() {
        return acting -> List.of(
                OwnItem.button("/as", "清川县委改革办 · 科员", "switch-horizontal"),
                OwnItem.link("/ui/form", "ui.example.form", "user"));
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    ApiFaults apiFaults() {
        return new ApiFaults();
    }

    /** Each way of not succeeding, for pages. */
    @Pages
    @TestComponent
    static class Faults {
        @GetMapping("/faults/bug")
        String bug() {
            throw new IllegalStateException("secret of our insides");
        }

        @GetMapping("/faults/busy")
        String busy() {
            throw new CannotGetJdbcConnectionException(
                    "secret of our insides", new SQLTransientConnectionException("secret of our insides"));
        }

        @GetMapping("/faults/template")
        String template() {
            return "ui/no/there-is-none";
        }

        @PostMapping("/faults/post-only")
        String postOnly() {
            return "ui/no/missing";
        }

        @GetMapping("/faults/not-yours")
        String notYours() {
            return Answers.value(Outcome.refused(new Refusal.NotYours("registry.publish")));
        }

        @GetMapping("/faults/missing")
        String missing() {
            return Answers.value(Outcome.missing());
        }

        @GetMapping("/faults/stale")
        String stale() {
            return Answers.value(Outcome.stale());
        }

        @GetMapping("/faults/invalid")
        String invalid() {
            return Answers.value(Outcome.invalid(Finding.of(DocumentCode.UNKNOWN_KEY, Place.of("title"), "titel")
                    .maybe("title")));
        }
    }

    /** Each way of not succeeding, for programs. */
    @RestController
    @TestComponent
    @Hidden
    static class ApiFaults {
        @GetMapping("/api/v1/busy")
        String busy() {
            throw new CannotGetJdbcConnectionException(
                    "secret of our insides", new SQLTransientConnectionException("secret of our insides"));
        }

        @GetMapping("/api/v1/bug")
        String bug() {
            throw new IllegalStateException("secret of our insides");
        }
    }

    private static final class SignedIn extends OncePerRequestFilter {
        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Acting acting = new Acting(
                    new UUID(1, 1),
                    "陈素兰",
                    "清河市委改革办 · 主任",
                    Jurisdiction.COUNTRY,
                    Set.of(),
                    new Origin(Origin.Channel.PAGE, "127.0.0.1"));
            SecurityContextHolder.getContext().setAuthentication(new ActingAuthentication(acting));
            chain.doFilter(request, response);
        }
    }
}
