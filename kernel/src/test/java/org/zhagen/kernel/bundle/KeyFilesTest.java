package org.zhagen.kernel.bundle;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhagen.kernel.document.Findings;

class KeyFilesTest {

    private static final HexFormat HEX = HexFormat.of();

    @TempDir
    Path temp = Path.of("");

    private final Findings findings = new Findings();

    /** RFC 8032 §7.1, tests 1 to 3: secret key, public key, message, signature. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                + "387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                + "4a7c15e9716ed28dc027beceea1ec40a"
    })
    void signsAsTheStandardSays(String secret, String open, String message, String signature) throws Exception {
        EdECPrivateKey key = (EdECPrivateKey) KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, HEX.parseHex(secret)));
        PublicKey publicKey = Ed25519.publicKey(key);
        byte[] der = publicKey.getEncoded();
        assertEquals("302a300506032b6570032100" + open, HEX.formatHex(der)); // RFC 8410 §4
        assertEquals(signature, HEX.formatHex(Ed25519.sign(key, HEX.parseHex(message))));
        assertTrue(Ed25519.verify(publicKey, HEX.parseHex(message), HEX.parseHex(signature)));
        assertFalse(Ed25519.verify(publicKey, HEX.parseHex(message + "00"), HEX.parseHex(signature)));
        assertFalse(Ed25519.verify(publicKey, HEX.parseHex(message), new byte[3]));
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        Path file = temp.resolve("me.pem");
        Path publicFile = requireNonNull(KeyFiles.create(file, findings));
        assertEquals(temp.resolve("me.pub.pem"), publicFile);
        EdECPrivateKey key = requireNonNull(KeyFiles.readPrivate(file, findings));
        PublicKey publicKey = requireNonNull(KeyFiles.readPublic(publicFile, findings));
        assertArrayEquals(Ed25519.publicKey(key).getEncoded(), publicKey.getEncoded());
        assertTrue(Files.readString(file).startsWith("-----BEGIN PRIVATE KEY-----\n"));
    }

    @Test
    void onlyTheOwnerMayReadThePrivateKey() throws IOException {
        Path file = temp.resolve("me.pem");
        KeyFiles.create(file, findings);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void neverOverwritesAKey() throws IOException {
        Path file = Files.writeString(temp.resolve("me.pem"), "old");
        assertNull(KeyFiles.create(file, findings));
        Sample.only(findings, "key-exists", file.toString());
        assertEquals("old", Files.readString(file));
        assertFalse(Files.exists(temp.resolve("me.pub.pem")));
    }

    @Test
    void neverOverwritesAPublicKey() throws IOException {
        Path open = Files.writeString(temp.resolve("me.pub.pem"), "old");
        assertNull(KeyFiles.create(temp.resolve("me.pem"), findings));
        Sample.only(findings, "key-exists", open.toString());
        assertFalse(Files.exists(temp.resolve("me.pem")));
    }

    @Test
    void saysWhenTheOtherFileOfThePairIsGiven() {
        Path file = temp.resolve("me.pem");
        KeyFiles.create(file, findings);
        assertNull(KeyFiles.readPublic(file, findings));
        Sample.only(findings, "key-other-kind", file.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "hello, key-not-pem",
        "'', key-not-pem",
        "-----BEGIN PUBLIC KEY-----|AAAA|-----END PUBLIC KEY-----, key-not-ed25519",
        "-----BEGIN PUBLIC KEY-----|A|-----END PUBLIC KEY-----, key-not-pem",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----|AAAA|-----END ENCRYPTED PRIVATE KEY-----, key-other-kind"
    })
    void saysWhatIsWrongWithAKeyFile(String text, String code) throws IOException {
        Path file = Files.writeString(temp.resolve("key.pem"), text.replace('|', '\n'));
        assertNull(KeyFiles.readPublic(file, findings));
        Sample.only(findings, code, file.toString());
    }

    @Test
    void refusesKeysOfAnotherKind() throws Exception {
        byte[] ed448 = KeyPairGenerator.getInstance("Ed448")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(ed448)
                + "\n-----END PUBLIC KEY-----\n";
        Path file = Files.writeString(temp.resolve("key.pem"), pem);
        assertNull(KeyFiles.readPublic(file, findings));
        Sample.only(findings, "key-not-ed25519", file.toString());
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertNull(KeyFiles.readPrivate(temp.resolve("none.pem"), findings));
        Sample.only(findings, "file-missing", temp.resolve("none.pem").toString());
    }
}
