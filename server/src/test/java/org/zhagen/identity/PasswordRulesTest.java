package org.zhagen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhagen.kernel.document.Finding;

class PasswordRulesTest {

    private static List<String> codes(String password) {
        return PasswordRules.check(password, "wangxm", "王小明").stream()
                .map(Finding::code)
                .map(code -> code.id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"四海为家的清晨雨伞和钢琴呀", "correct horse battery staple", "Tr0ub4dor", "7bG!qw2z"})
    void goodOnesWillDo(String password) {
        assertEquals(List.of(), codes(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123456",
                "Qwertyuiop12",
                "P@ssw0rd",
                "Woaini1314520",
                "ADMIN12345!!",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcdefghijkl"
            })
    void commonOnesWillNot(String password) {
        assertTrue(codes(password).contains("password-common"), password);
    }

    @Test
    void shortLongAndPersonalOnesWillNot() {
        assertTrue(codes("xk2vqpwm").contains("password-short"));
        assertTrue(codes("7bG!qw2").contains("password-short"));
        assertTrue(codes("qz".repeat(65)).contains("password-long"));
        assertTrue(codes("my-WANGXM-is-7").contains("password-personal"));
        assertTrue(codes("王小明的清晨雨伞和钢琴呀").contains("password-personal"));
    }

    @Test
    void oneTimePasswordsKeepTheRulesAndDiffer() {
        for (int i = 0; i < 100; i++) {
            assertEquals(List.of(), codes(Passwords.oneTime()));
        }
        assertNotEquals(Passwords.oneTime(), Passwords.oneTime());
    }

    @Test
    void aHashTakesOnlyItsPassword() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash("correct horse");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertTrue(passwords.matches("correct horse", hash));
        assertFalse(passwords.matches("correct Horse", hash));
        assertFalse(passwords.matches("", null));
    }

    @Test
    void aSealedSecretOpensForItsAccountOnly() {
        SecretBox box = new SecretBox(Secrets.bytes(32));
        UUID account = UUID.randomUUID();
        byte[] secret = Secrets.bytes(20);
        byte[] sealed = box.seal(account, secret);
        assertEquals(
                Base64.getEncoder().encodeToString(secret),
                Base64.getEncoder().encodeToString(box.open(account, sealed)));
        assertThrows(IllegalStateException.class, () -> box.open(UUID.randomUUID(), sealed));
        assertThrows(IllegalStateException.class, () -> new SecretBox(Secrets.bytes(32)).open(account, sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> box.open(account, sealed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "c2hvcnQ="
            })
    void weakKeysAreRefused(String key) {
        assertThrows(SecretKeyFault.class, () -> SecretKey.read(key));
    }

    @Test
    void anOwnKeyIsMadeOnceForItsOwnerOnly(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("secret-key");
        byte[] first = SecretKey.inFile(file);
        assertEquals(32, first.length);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                Base64.getEncoder().encodeToString(first), Base64.getEncoder().encodeToString(SecretKey.inFile(file)));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void tokensAreKnownByTheirChecksum() {
        String token = TokenText.create();
        assertTrue(TokenText.isToken(token));
        char last = token.charAt(10) == 'x' ? 'y' : 'x';
        assertFalse(TokenText.isToken(token.substring(0, 10) + last + token.substring(11)));
        assertFalse(TokenText.isToken(""));
    }
}
