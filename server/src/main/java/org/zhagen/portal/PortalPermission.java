package org.zhagen.portal;

import org.zhagen.access.Permission;

/** What one may be allowed to do for the public. */
public enum PortalPermission implements Permission {
    /** Release handled tickets of the jurisdiction for the public board, and print codes for its places. */
    RELEASE,
    /** Give out keys with which programs report for residents of the jurisdiction, and end them. */
    CONNECT;

    @Override
    public String room() {
        return "portal";
    }
}
