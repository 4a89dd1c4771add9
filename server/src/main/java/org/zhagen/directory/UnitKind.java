package org.zhagen.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    public static Optional<UnitKind> read(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
