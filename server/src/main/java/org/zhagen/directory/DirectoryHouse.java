package org.zhagen.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.web.NavItem;

/** What the directory adds to the house. */
@Configuration
class DirectoryHouse {

    @Bean
    Permissions directoryPermissions() {
        return Permissions.of(DirectoryPermission.values());
    }

    @Bean
    NavItem directoryPage() {
        return new NavItem("/directory", "directory.directory", "map-pins", DirectoryPermission.READ, 80);
    }
}
