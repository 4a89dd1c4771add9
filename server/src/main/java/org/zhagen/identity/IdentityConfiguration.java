package org.zhagen.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.database.DataFolder;
import org.zhagen.web.NavItem;

/** What identity offers to the rest of the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    @Bean
    Permissions identityPermissions() {
        return Permissions.of(IdentityPermission.values());
    }

    /** With a database of somebody else's the key must be given; beside an own one it lies in the data folder. */
    @Bean
    SecretBox secretBox(
            @Value("${zhagen.secret-key:}") String key,
            @Value("${zhagen.database.url:}") String database,
            DataFolder data) {
        return new SecretBox(master(key, database, data));
    }

    @Bean
    Vault vault(
            @Value("${zhagen.secret-key:}") String key,
            @Value("${zhagen.database.url:}") String database,
            DataFolder data) {
        return new Vault(new SecretBox(master(key, database, data), "zhagen vault 1"));
    }

    private static byte[] master(String key, String database, DataFolder data) {
        if (!key.isBlank()) {
            return SecretKey.read(key);
        }
        if (!database.isBlank()) {
            throw SecretKeyFault.missing();
        }
        return SecretKey.inFile(data.root().resolve("secret-key"));
    }

    @Bean
    NavItem accountsNavItem() {
        return new NavItem("/accounts", "identity.nav.accounts", "users", IdentityPermission.READ, 900);
    }

    @Bean
    NavItem rolesNavItem() {
        return new NavItem("/roles", "identity.nav.roles", "id-badge-2", IdentityPermission.READ, 920);
    }

    @Bean
    NavItem grantsNavItem() {
        return new NavItem("/grants", "identity.nav.grants", "key", IdentityPermission.READ, 910);
    }
}
