package org.zhagen.identity.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.access.Days;
import org.zhagen.identity.NewGrant;

/** What the form for a new role sends. */
record GrantForm(
        @Nullable String person,
        @Nullable String role,
        @Nullable String region,
        @Nullable String unitName,
        @Nullable String from,
        @Nullable String until,
        @Nullable String reason) {

    /** An id that nobody has, where none can be read: the front door says that it knows nobody so. */
    UUID personId() {
        try {
            return UUID.fromString(text(person));
        } catch (IllegalArgumentException notAnId) {
            return Acting.NOBODY;
        }
    }

    /**
     * A first day that can't be read is today; a last one that can't be read is before it, and is refused as such.
     *
     * @param place the digits of the region that was meant, or what was written instead
     */
    NewGrant read(LocalDate today, String place) {
        LocalDate first = Objects.requireNonNullElse(day(text(from)), today);
        LocalDate last =
                text(until).isBlank() ? null : Objects.requireNonNullElse(day(text(until)), first.minusDays(1));
        return new NewGrant(personId(), text(role), place, null, text(unitName), first, last, text(reason));
    }

    private static @Nullable LocalDate day(String text) {
        return Days.read(text.strip()).orElse(null);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
