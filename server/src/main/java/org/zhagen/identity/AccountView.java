package org.zhagen.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account, for those who look after it.
 *
 * @param login masked unless its reading was permitted, and then audited
 * @param secondFactor whether there is one
 * @param version for {@code If-Match}
 */
public record AccountView(
        UUID id,
        String login,
        String name,
        String office,
        String region,
        State state,
        boolean secondFactor,
        @Nullable Instant lockedUntil,
        Instant createdAt,
        int version) {

    /** Whether it can be used. */
    public enum State {
        OPEN,
        /** Too many wrong passwords; it opens by itself. */
        LOCKED,
        /** A one-time password was given and not used yet. */
        WAITING,
        DISABLED
    }

    static AccountView of(Account account, Instant now, boolean masked) {
        return new AccountView(
                account.id(),
                masked ? mask(account.login()) : account.login(),
                account.name(),
                account.office(),
                account.region(),
                state(account, now),
                account.enrolled(),
                account.locked(now) ? account.lockedUntil() : null,
                account.createdAt(),
                account.version());
    }

    private static State state(Account account, Instant now) {
        if (account.disabled()) {
            return State.DISABLED;
        }
        if (account.locked(now)) {
            return State.LOCKED;
        }
        return account.mustChange() ? State.WAITING : State.OPEN;
    }

    /** The first character and the length of nothing: enough to recognise, too little to try. */
    static String mask(String login) {
        return login.substring(0, login.offsetByCodePoints(0, 1)) + "***";
    }
}
