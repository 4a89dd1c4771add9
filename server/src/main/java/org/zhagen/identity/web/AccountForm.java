package org.zhagen.identity.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.identity.NewAccount;

/** What the form for a new account sends. A person whom the directory knows already keeps their id. */
record AccountForm(
        @Nullable String person,
        @Nullable String login,
        @Nullable String name,
        @Nullable String office,
        @Nullable String region) {

    /** @param place the digits of the region that was meant, or what was written instead */
    NewAccount read(UUID fresh, String place) {
        return new NewAccount(id(fresh), text(login), text(name), text(office), place, true, null);
    }

    private UUID id(UUID fresh) {
        try {
            return text(person).isBlank() ? fresh : UUID.fromString(text(person).strip());
        } catch (IllegalArgumentException notAnId) {
            return fresh;
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
