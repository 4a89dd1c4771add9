package org.zhagen.portal.open311;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.zhagen.portal.PortalPermission;
import org.zhagen.web.NavItem;

/**
 * Offers the page of keys, and lets everybody in at {@code /open311/} and nowhere else, as nobody: cookies and tokens of people are not looked at there, so no form
 * of another site can do anything in somebody's name, and no token for forms is needed.
 */
@Configuration(proxyBeanMethods = false)
class Open311Chain {

    @Bean
    NavItem programKeysNav() {
        return new NavItem("/programs", "open311.keys", "key", PortalPermission.CONNECT, 935);
    }

    @Bean
    @Order(0)
    SecurityFilterChain open311(HttpSecurity http) throws Exception {
        return http.securityMatcher(Told.ROOT + "**")
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'"))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .build();
    }
}
