package org.zhagen.start;

import java.util.List;
import org.zhagen.database.BackupPart;
import org.zhagen.database.FolderPart;
import org.zhagen.database.Installation;

/** What an installation keeps outside of its database. */
final class Parts {

    private Parts() {}

    static List<BackupPart> of(Installation installation) {
        return List.of(new FolderPart("files", installation.data().files()));
    }
}
