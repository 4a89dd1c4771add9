package org.zhagen.notification;

import org.zhagen.access.Permission;

/** What one may be allowed to do with ways out of the house. One's own notices need no permission. */
public enum NotificationPermission implements Permission {
    /** Manage the robots and endpoints of the jurisdiction, and look after what is sent to them. */
    CONFIGURE;

    @Override
    public String room() {
        return "notification";
    }
}
