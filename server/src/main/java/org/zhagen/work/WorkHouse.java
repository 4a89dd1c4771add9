package org.zhagen.work;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;

/** What the inbox adds to the house. */
@Configuration
class WorkHouse {

    @Bean
    Permissions workPermissions() {
        return Permissions.of(WorkPermission.values());
    }
}
