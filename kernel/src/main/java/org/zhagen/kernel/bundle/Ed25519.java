package org.zhagen.kernel.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) as the JDK provides it. */
final class Ed25519 {

    static final String NAME = "Ed25519";

    private Ed25519() {}

    static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public key of a private one. The JDK derives it only while it makes a pair, so it makes this pair again. */
    static PublicKey publicKey(EdECPrivateKey key) {
        byte[] seed = key.getBytes().orElseThrow(() -> new IllegalArgumentException("The key does not show itself"));
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(255, new Known(seed)); // 255 bits: Curve25519
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException notForThisKey) {
            throw new IllegalArgumentException(notForThisKey);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException malformed) { // a wrong length or a number out of range
            return false;
        } catch (GeneralSecurityException notForThisKey) {
            throw new IllegalArgumentException(notForThisKey);
        }
    }

    /** {@code sha256:} and the hexadecimal SHA-256 of some bytes. */
    static String sha256(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Gives the bytes of a seed that is known. */
    private static final class Known extends SecureRandom {
        private final byte[] seed;

        Known(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("Asked for " + bytes.length + " bytes, not for a seed");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
