package org.zhagen.audit;

import org.zhagen.access.Permission;

/** What the audit can allow. */
public enum AuditPermission implements Permission {
    /** Searches the audit and checks its chain. It belongs to the audit administrator alone. */
    READ;

    @Override
    public String room() {
        return "audit";
    }
}
