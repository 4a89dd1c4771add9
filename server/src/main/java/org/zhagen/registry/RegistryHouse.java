package org.zhagen.registry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.web.DayIdea;
import org.zhagen.web.NavItem;

/** What the registry adds to the house. */
@Configuration
@EnableConfigurationProperties(RegistrySettings.class)
class RegistryHouse {

    @Bean
    Permissions registryPermissions() {
        return Permissions.of(RegistryPermission.values());
    }

    @Bean
    NavItem registryDisplays() {
        return new NavItem("/registry/displays", "registry.displays", "bulb", RegistryPermission.READ, 20);
    }

    @Bean
    DayIdea practiceToDisplay() {
        return new DayIdea(
                "/registry/displays/new", "registry.day.could.display", "bulb", RegistryPermission.DISPLAY, 20);
    }

    @Bean
    DayIdea displaysToRead() {
        return new DayIdea("/registry/displays", "registry.day.could.read", "eye", RegistryPermission.READ, 30);
    }
}
