package org.zhagen.registry;

import org.zhagen.access.Permission;

/** What one may be allowed to do with practices and playbooks. */
public enum RegistryPermission implements Permission {
    /** See displayed practices and published playbooks. */
    READ,
    /** Display a practice of one's own place. */
    DISPLAY,
    /** Review what others display. */
    REVIEW,
    /** Distil practices into playbooks. */
    CURATE,
    /** Publish and retire playbooks, take over those of other cities. */
    PUBLISH;

    @Override
    public String room() {
        return "registry";
    }
}
