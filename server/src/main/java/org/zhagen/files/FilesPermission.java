package org.zhagen.files;

import org.zhagen.access.Permission;

/** What one may be allowed to do with attachments. Reading needs no permission of its own: who sees the subject sees them. */
public enum FilesPermission implements Permission {
    /** Attach files to what one may change, and take them away. */
    ATTACH;

    @Override
    public String room() {
        return "files";
    }
}
