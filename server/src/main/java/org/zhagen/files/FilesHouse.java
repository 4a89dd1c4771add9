package org.zhagen.files;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.zhagen.access.Permissions;
import org.zhagen.database.DataFolder;

/** What the room adds to the house: where contents are kept, and the time for cleaning up. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(FilesSettings.class)
class FilesHouse {

    @Bean
    Permissions filesPermissions() {
        return Permissions.of(FilesPermission.values());
    }

    @Bean
    ContentStore contentStore(FilesSettings settings, DataFolder data, Clock clock) {
        return store(settings, data, clock);
    }

    static ContentStore store(FilesSettings settings, DataFolder data, Clock clock) {
        FilesSettings.S3 s3 = settings.s3();
        return s3 == null ? new DiskStore(data.files()) : new S3Store(s3, clock);
    }
}
