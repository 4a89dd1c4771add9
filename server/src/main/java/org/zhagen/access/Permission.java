package org.zhagen.access;

import java.util.Locale;

/** Something that one may be allowed to do. Each room has an enum of its own; the name of the room comes first in the id. */
public interface Permission {

    /** The name of the enum constant. */
    String name();

    /** The room whose front door asks for it, such as {@code registry}. */
    String room();

    /** Stable, such as {@code registry.publish}; roles and tokens keep it. */
    default String id() {
        return room() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
