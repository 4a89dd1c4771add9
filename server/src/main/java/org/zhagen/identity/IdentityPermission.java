package org.zhagen.identity;

import org.zhagen.access.Permission;

/** What identity can allow. */
public enum IdentityPermission implements Permission {
    /** Sees accounts, roles and who holds which. */
    READ,
    /** Sees login names in full; each look is audited. */
    READ_PERSONAL,
    /** Opens, disables and unlocks accounts, and gives one-time passwords. Power of the system administrator. */
    MANAGE_ACCOUNTS,
    /** Gives and takes away roles. Power of the security administrator. */
    GRANT,
    /** Reads the measurements of the running program. */
    METRICS;

    @Override
    public String room() {
        return "identity";
    }
}
