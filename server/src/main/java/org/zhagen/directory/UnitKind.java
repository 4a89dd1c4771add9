package org.zhagen.directory;

import java.util.Locale;

/** What kind of body a unit is. The words stand under {@code directory.kind.<id>}. */
public enum UnitKind {
    REFORM_OFFICE,
    DEPARTMENT,
    COMMITTEE,
    SUB_DISTRICT,
    COMMUNITY,
    ENTERPRISE,
    UNIVERSITY,
    SOCIAL_ORGANISATION,
    PROPERTY;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
