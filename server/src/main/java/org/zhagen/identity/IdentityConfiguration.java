package org.zhagen.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.web.NavItem;

/** What identity offers to the rest of the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    @Bean
    Permissions identityPermissions() {
        return Permissions.of(IdentityPermission.values());
    }

    @Bean
    NavItem accountsNavItem() {
        return new NavItem("/accounts", "identity.nav.accounts", "users", IdentityPermission.READ, 900);
    }

    @Bean
    NavItem grantsNavItem() {
        return new NavItem("/grants", "identity.nav.grants", "key", IdentityPermission.READ, 910);
    }
}
