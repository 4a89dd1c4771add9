package org.zhagen.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A place in the chain.
 *
 * @param position from 1; 0 stands before the first entry
 * @param hash 32 bytes: SHA-256 over the hash before and the canonical JSON (RFC 8785) of the entry
 */
record Link(long position, byte[] hash) {

    /** What stands before the first entry: 32 zeros. */
    static final Link START = new Link(0, new byte[32]);

    Link next(AuditEntry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash);
            digest.update(entry.canonical().getBytes(StandardCharsets.UTF_8));
            return new Link(position + 1, digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
