package org.zhagen.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** The key that guards secrets in the database: 32 random bytes, kept outside of it. */
final class SecretKey {

    static final int BYTES = 32;
    private static final int FEWEST_DIFFERENT = 16;

    private SecretKey() {}

    /**
     * Reads what an operator set.
     *
     * @throws SecretKeyFault when it is not the Base64 of 32 bytes, or of bytes that nobody drew at random
     */
    static byte[] read(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            throw SecretKeyFault.weak();
        }
        Set<Byte> different = new HashSet<>();
        for (byte one : key) {
            different.add(one);
        }
        // 32 random bytes have 30 different ones on average, and fewer than 16 never in the life of the universe
        if (key.length != BYTES || different.size() < FEWEST_DIFFERENT || readable(key)) {
            throw SecretKeyFault.weak();
        }
        return key;
    }

    /** Whether it is text rather than random bytes. */
    private static boolean readable(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1).chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** The key of an installation that keeps its own database: made at the first start, for its owner's eyes only. */
    static byte[] inFile(Path file) {
        try {
            create(file);
            return read(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException refused) {
            throw SecretKeyFault.unreadable(file);
        }
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new", mine);
        Files.writeString(fresh, Base64.getEncoder().encodeToString(Secrets.bytes(BYTES)), StandardCharsets.US_ASCII);
        try {
            // a link appears whole or not at all, and never in place of a key that is there
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException other) {
            // another start was faster; its key counts
            return;
        } finally {
            Files.delete(fresh);
        }
    }
}
