package org.zhagen.directory;

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
    Importer regionTables(RegionImporter rows, TableColumns columns) {
        return new DirectoryImporter(rows, columns);
    }

    @Bean
    Importer unitTables(UnitImporter rows, TableColumns columns) {
        return new DirectoryImporter(rows, columns);
    }

    @Bean
    Importer personTables(PersonImporter rows, TableColumns columns) {
        return new DirectoryImporter(rows, columns);
    }

    @Bean
    NavItem directoryPage() {
        return new NavItem("/directory", "directory.directory", "map-pins", DirectoryPermission.READ, 80);
    }
}
