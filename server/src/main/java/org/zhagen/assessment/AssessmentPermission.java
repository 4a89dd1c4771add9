package org.zhagen.assessment;

import org.zhagen.access.Permission;

/** What one may be allowed to do with what is known of sites. */
public enum AssessmentPermission implements Permission {
    /** See the profiles of the sites of the jurisdiction. */
    READ,
    /** Enter values, by hand or from a table. */
    WRITE_PROFILE,
    /** Ask people to find out what is unknown and to prepare what a playbook needs. */
    PREPARE;

    @Override
    public String room() {
        return "assessment";
    }
}
