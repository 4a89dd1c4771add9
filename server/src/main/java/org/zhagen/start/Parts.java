package org.zhagen.start;

import java.util.List;
import org.springframework.core.env.StandardEnvironment;
import org.zhagen.database.BackupPart;
import org.zhagen.database.Installation;
import org.zhagen.files.FilesBackup;

/** What an installation keeps outside of its database. */
final class Parts {

    private Parts() {}

    static List<BackupPart> of(Installation installation) {
        return List.of(FilesBackup.of(installation.data(), new StandardEnvironment()));
    }
}
