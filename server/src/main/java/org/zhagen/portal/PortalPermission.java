package org.zhagen.portal;

import org.zhagen.access.Permission;

/** What one may be allowed to do for the public. */
public enum PortalPermission implements Permission {
    /** Release handled tickets of the jurisdiction for the public board, and print codes for its places. */
    RELEASE;

    @Override
    public String room() {
        return "portal";
    }
}
