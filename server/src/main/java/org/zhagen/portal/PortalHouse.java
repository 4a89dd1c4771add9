package org.zhagen.portal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;

/** What this room adds to the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalSettings.class)
class PortalHouse {

    @Bean
    Permissions portalPermissions() {
        return Permissions.of(PortalPermission.values());
    }
}
