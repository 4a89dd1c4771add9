package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;

/** The controlled vocabulary of subjects. */
@Doc("Subject")
public enum Topic {
    PARTY_BUILDING,
    PROPERTY_SERVICE,
    ELDERLY_CARE,
    CHILDREN,
    RURAL_GOVERNANCE,
    COMMUNITY_GOVERNANCE,
    DELIBERATION,
    MUTUAL_AID,
    RURAL_INDUSTRY,
    ENTERPRISE,
    DIGITAL,
    DATA,
    CROSS_DEPARTMENT,
    GRID,
    RENOVATION,
    CADRE_TRAINING,
    INNOVATION,
    PARTNERSHIP,
    MANAGEMENT
}
