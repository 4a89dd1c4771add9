package org.zhagen.notification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a room has that is due for somebody, for their calendar; offered as a bean. */
@FunctionalInterface
public interface DueDates {

    /**
     * What is open and due for a person by name, a bounded number of it, in any order. The product asks: nobody is signed in when a
     * telephone looks for its calendar.
     */
    List<DueDate> of(UUID person, Locale language);
}
