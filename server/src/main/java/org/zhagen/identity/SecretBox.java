package org.zhagen.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets of accounts: AES-256-GCM with a nonce of 12 random bytes in front (NIST SP 800-38D). The account is sealed in,
 * so that a secret copied to another account opens nothing.
 */
final class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    /**
     * A box of one installation.
     *
     * @param master 32 bytes; the key in use is derived from it, so that other uses of it can't meet this one
     */
    SecretBox(byte[] master) {
        this(master, "zhagen totp 1");
    }

    /**
     * A box for another use.
     *
     * @param use a name of its own, from which its key is derived
     */
    SecretBox(byte[] master, String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            this.key = new SecretKeySpec(mac.doFinal(use.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] seal(UUID account, byte[] secret) {
        byte[] nonce = Secrets.bytes(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, account, nonce, secret);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /**
     * Opens what was sealed for the account.
     *
     * @throws IllegalStateException when it was sealed with another key or for another account, or was changed
     */
    byte[] open(UUID account, byte[] whole) {
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        return run(Cipher.DECRYPT_MODE, account, nonce, Arrays.copyOfRange(whole, NONCE, whole.length));
    }

    byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(("mac " + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] run(int mode, UUID account, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("A sealed secret can't be opened with this ZHAGEN_SECRET_KEY", wrong);
        }
    }
}
