package org.zhagen.adaptation;

import org.zhagen.access.Permission;

/** What one may be allowed to do with plans. */
public enum AdaptationPermission implements Permission {
    /** See the plans of the jurisdiction, and those about which people are asked. */
    READ,
    /** Draft, change, submit, activate, upgrade and end plans of the jurisdiction, and offer what was changed to all. */
    EDIT,
    /** Say what one thinks of a plan while people are asked. */
    COMMENT,
    /** Approve or send back a plan when it is one's turn. */
    APPROVE,
    /** Let a bottom line pass for a time when one is the named approver. */
    WAIVE,
    /** Say who has to approve plans in a jurisdiction. */
    CONFIGURE,
    /** Take what a site offers into the next version of a playbook, or as a variant. */
    MERGE_UPSTREAM;

    @Override
    public String room() {
        return "adaptation";
    }
}
