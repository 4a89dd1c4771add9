package org.zhagen.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.identity.Vault;

/** When a form was given out, sealed so that nobody can make it up: programs that fill in forms take no time for it. */
@Component
class Stamps {

    /** Nobody reads and fills in a form in less. A convention of ours. */
    private static final Duration QUICKEST = Duration.ofSeconds(3);

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int SHORTEST_SEAL = 28;
    private static final int LONGEST_TEXT = 200;

    private final Vault vault;
    private final Clock clock;

    Stamps(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** For a form that is given out now. */
    String next() {
        byte[] sealed = vault.seal(owner(), "form " + clock.instant().toEpochMilli());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What is wrong with the stamp of a form that came back. */
    Optional<PortalCode> wrong(@Nullable String stamp) {
        Instant now = clock.instant();
        Optional<Instant> given = read(Text.of(stamp));
        if (given.isEmpty() || given.get().plus(LONGEST).isBefore(now)) {
            return Optional.of(PortalCode.FORM_OLD);
        }
        return given.get().plus(QUICKEST).isAfter(now) ? Optional.of(PortalCode.TOO_QUICK) : Optional.empty();
    }

    private Optional<Instant> read(String stamp) {
        if (stamp.isEmpty() || stamp.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(stamp);
            return sealed.length < SHORTEST_SEAL
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochMilli(
                            Long.parseLong(vault.open(owner(), sealed).substring("form ".length()))));
        } catch (IllegalArgumentException | IllegalStateException madeUp) {
            return Optional.empty();
        }
    }

    private static UUID owner() {
        return Acting.NOBODY;
    }
}
