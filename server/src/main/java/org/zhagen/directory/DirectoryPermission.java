package org.zhagen.directory;

import org.zhagen.access.Permission;

/** What one may be allowed to do in the directory. */
public enum DirectoryPermission implements Permission {
    /** See regions, units and the names of people. */
    READ,
    /** Open, change and close units, people and local regions. */
    EDIT,
    /** Do the same by the hundred, from a table. */
    IMPORT,
    /** See telephone numbers of people in full; each reading is kept in the audit. */
    READ_PERSONAL;

    @Override
    public String room() {
        return "directory";
    }
}
