package org.zhagen.directory;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.intake.Importer;
import org.zhagen.web.NavItem;

/** What the directory adds to the house. */
@Configuration
class DirectoryHouse {

    @Bean
    Permissions directoryPermissions() {
        return Permissions.of(DirectoryPermission.values());
    }

    @Bean
    Importer regionTables(RegionImporter rows, MessageSource words) {
        return new DirectoryImporter(rows, words);
    }

    @Bean
    Importer unitTables(UnitImporter rows, MessageSource words) {
        return new DirectoryImporter(rows, words);
    }

    @Bean
    Importer personTables(PersonImporter rows, MessageSource words) {
        return new DirectoryImporter(rows, words);
    }

    @Bean
    NavItem directoryPage() {
        return new NavItem("/directory", "directory.directory", "map-pins", DirectoryPermission.READ, 80);
    }
}
