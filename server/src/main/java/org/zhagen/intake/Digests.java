package org.zhagen.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names what was previewed, so that nothing else is done when somebody says yes to it. */
public final class Digests {

    private final MessageDigest digest;

    Digests() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The digest of what records and lists of records say of themselves. */
    public static String of(Object... parts) {
        Digests digests = new Digests();
        for (Object part : parts) {
            digests.add(part);
        }
        return digests.hex();
    }

    void add(Object part) {
        digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
