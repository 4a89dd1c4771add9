package org.zhagen.adaptation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;

/** What the adaptation adds to the house. */
@Configuration
class AdaptationHouse {

    @Bean
    Permissions adaptationPermissions() {
        return Permissions.of(AdaptationPermission.values());
    }
}
