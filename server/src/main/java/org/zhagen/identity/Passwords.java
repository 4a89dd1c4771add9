package org.zhagen.identity;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, 2 passes, 1 lane, salt of 16 and hash of 32 bytes (OWASP Password Storage Cheat
 * Sheet, first choice). No more hashes at a time than there are processors, so that many sign-ins can't exhaust the memory.
 */
@Component
class Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int ONE_TIME_GROUPS = 4;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys = encoder.encode(Secrets.token());

    /** A password to be used once: 79 random bits. */
    static String oneTime() {
        return Secrets.readable(ONE_TIME_GROUPS);
    }

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    /**
     * Whether the password belongs to the hash. It takes the same time when there is no hash, so that nobody learns which
     * logins exist.
     */
    boolean matches(String password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            places.release();
        }
    }
}
