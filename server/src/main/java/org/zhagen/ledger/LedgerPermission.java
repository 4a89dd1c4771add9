package org.zhagen.ledger;

import org.zhagen.access.Permission;

/** What one may be allowed to do with the three lists. */
public enum LedgerPermission implements Permission {
    /** See the lists of the jurisdiction, and say of what one has oneself that it is done. */
    READ,
    /** Write the lists of the jurisdiction. */
    WRITE;

    @Override
    public String room() {
        return "ledger";
    }
}
