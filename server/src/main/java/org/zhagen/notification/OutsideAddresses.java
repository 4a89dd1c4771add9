package org.zhagen.notification;

import java.util.Optional;
import java.util.UUID;

/** A room that knows addresses of people without an account offers a bean of this. */
public interface OutsideAddresses {

    /** Which letters are for them, such as {@code portal.mail}. */
    String kind();

    /** The address of a target; nothing once it wants no letters any more. */
    Optional<String> of(UUID target);
}
