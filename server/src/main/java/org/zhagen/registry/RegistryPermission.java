package org.zhagen.registry;

import org.zhagen.access.Permission;

/** What one may be allowed to do with practices and playbooks. */
public enum RegistryPermission implements Permission {
    /** See displayed practices and the library of playbooks. */
    READ,
    /** Write, submit and withdraw displays of one's own region, and say what became of them. */
    DISPLAY,
    /** Say as a peer what is to be thought of a displayed practice of others. */
    REVIEW,
    /** As the reform office: display or return what was submitted, select what is worth distilling, and distil it. */
    CURATE,
    /** Publish and retire playbooks, take over those of other cities. */
    PUBLISH;

    @Override
    public String room() {
        return "registry";
    }
}
