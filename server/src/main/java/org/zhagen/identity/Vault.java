package org.zhagen.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Keeps secrets of other rooms: what is sealed with the key of the installation, tokens that only their holders know, and their
 * hashes. Its key is another one than that of second factors.
 */
public final class Vault {

    private final SecretBox box;

    Vault(SecretBox box) {
        this.box = box;
    }

    /**
     * Seals a text.
     *
     * @param owner the id of what it belongs to; for any other one it can't be opened
     */
    public byte[] seal(UUID owner, String text) {
        return box.seal(owner, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens what was sealed for the owner.
     *
     * @throws IllegalStateException when it was sealed with another key or for another owner, or was changed
     */
    public String open(UUID owner, byte[] sealed) {
        return new String(box.open(owner, sealed), StandardCharsets.UTF_8);
    }

    /**
     * Under what a short secret is kept, which its plain hash would not protect: HMAC-SHA256 with the key of the installation.
     *
     * @param use a name of its own, so that the same text means another thing elsewhere
     */
    public byte[] mac(String use, String text) {
        return box.mac(use + " " + text);
    }

    /** 256 random bits as 43 characters that need no quoting in an address. */
    public static String token() {
        return Secrets.token();
    }

    /** Under what a token is kept: its SHA-256. */
    public static byte[] hash(String token) {
        return Secrets.hash(token);
    }

    /** So many random bytes. */
    public static byte[] random(int count) {
        return Secrets.bytes(count);
    }
}
