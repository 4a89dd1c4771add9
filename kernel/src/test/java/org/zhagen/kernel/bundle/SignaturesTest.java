package org.zhagen.kernel.bundle;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhagen.kernel.bundle.Signatures.Signed;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.document.YamlWriter;

class SignaturesTest {

    @TempDir
    Path temp = Path.of("");

    private final Findings findings = new Findings();
    private Path folder = Path.of("");
    private Path signature = Path.of("");

    @BeforeEach
    void sign() throws IOException {
        folder = Sample.folder(temp.resolve("bell"));
        signature = folder.resolve("signature.json");
        KeyFiles.create(temp.resolve("me.pem"), findings);
        Signatures.write(folder, Sample.bundle(folder), privateKey("me"), "北京市某街道", findings);
    }

    @Test
    void holdsForWhatWasSigned() {
        Signed signed = Signatures.verify(Sample.bundle(folder), publicKey("me"), findings)
                .orElseThrow();
        assertEquals(new Signed("bell@1.0.0", "北京市某街道", KeyFiles.fingerprint(publicKey("me"))), signed);
        assertEquals(List.of(), findings.sorted());
    }

    @Test
    void holdsInABundle() {
        Path file = temp.resolve("bell.zhagen");
        Bundles.write(folder, file, Sample.PLAYBOOKS, findings);
        Bundle bundle = requireNonNull(Bundles.readAny(file, findings));
        assertTrue(Signatures.verify(bundle, publicKey("me"), findings).isPresent());
    }

    @Test
    void isTheSameEachTime() throws IOException {
        assertEquals(Files.readString(signature), Signatures.sign(Sample.bundle(folder), privateKey("me"), "北京市某街道"));
    }

    @Test
    void signsExactlyTheBytesThatAreDocumented() throws IOException {
        Node.Mapping tree = (Node.Mapping) requireNonNull(YamlReader.read(signature, findings));
        byte[] message = Signatures.message(tree.without("signature"));
        String text = new String(message, StandardCharsets.US_ASCII);
        assertEquals(91, message.length);
        String statement = CanonicalJson.of(tree.without("signature"));
        assertEquals("zhagen-signature/1\n" + Ed25519.sha256(Sample.utf8(statement)) + "\n", text);
        assertTrue(statement.startsWith("{\"fingerprint\":\"" + KeyFiles.fingerprint(publicKey("me"))));
        assertTrue(statement.contains("\"documents/charter.md\":\"" + Ed25519.sha256(Sample.utf8(Sample.CHARTER))));
    }

    @Test
    void survivesCommentsLayoutAndKeyOrder() throws IOException {
        Node tree = requireNonNull(YamlReader.read(folder.resolve("playbook.yaml"), findings));
        List<String> layouts = List.of(
                "# another comment\n" + Sample.YAML.replace("# a comment\n", "\n\n"),
                Sample.YAML.replace("\n", "\r\n"),
                YamlWriter.write(tree),
                CanonicalJson.of(tree),
                CanonicalJson.pretty(tree));
        for (String layout : layouts) {
            Files.writeString(folder.resolve("playbook.yaml"), layout);
            assertTrue(Signatures.verify(Sample.bundle(folder), publicKey("me"), findings)
                    .isPresent());
        }
        Node json = requireNonNull(YamlReader.read(signature, findings));
        Files.writeString(signature, CanonicalJson.of(json));
        assertTrue(Signatures.verify(Sample.bundle(folder), publicKey("me"), findings)
                .isPresent());
    }

    @Test
    void cannotBeFooledByHalfCharacters() throws IOException {
        Path yaml = folder.resolve("playbook.yaml");
        for (String title : List.of("\"\\ud83d\"", "\"\\udd14?\"")) {
            Files.writeString(yaml, Sample.YAML.replace("title: 楼门铃", "title: " + title));
            Findings own = new Findings();
            assertNull(Bundles.readFolder(folder, own));
            Sample.only(own, "half-character", yaml + ":5:8");
        }
        Files.writeString(yaml, Sample.YAML.replace("title: 楼门铃", "\"\\ud83d\": 楼门铃"));
        assertNull(Bundles.readFolder(folder, findings));
        Sample.only(findings, "half-character", yaml + ":5:1");
    }

    @Test
    void isNotTrustedWithAnotherKey() {
        KeyFiles.create(temp.resolve("other.pem"), findings);
        refused("other", "signature-not-trusted", signature);
    }

    @Test
    void breaksWithAChangedPlaybook() throws IOException {
        Path yaml = folder.resolve("playbook.yaml");
        Files.writeString(yaml, Sample.YAML.replace("default: 2h", "default: 3h"));
        refused("me", "signed-playbook-changed", yaml);
    }

    @Test
    void breaksWithAChangedTemplate() throws IOException {
        Path charter = folder.resolve("documents/charter.md");
        Files.writeString(charter, Sample.CHARTER + " ");
        refused("me", "signed-template-changed", charter);
    }

    @Test
    void breaksWithAnAddedTemplate() throws IOException {
        Path handbook = Files.writeString(folder.resolve("documents/handbook.md"), "x");
        refused("me", "signed-template-added", handbook);
    }

    @Test
    void breaksWithAMissingTemplate() throws IOException {
        Path handbook = Files.writeString(folder.resolve("documents/handbook.md"), "x");
        Signatures.write(folder, Sample.bundle(folder), privateKey("me"), null, findings);
        Files.delete(handbook);
        refused("me", "signed-template-gone", signature);
    }

    @Test
    void breaksWhenDigestsAreAdjustedToAChange() throws IOException {
        Files.writeString(folder.resolve("documents/charter.md"), "evil");
        replace(Ed25519.sha256(Sample.utf8(Sample.CHARTER)), Ed25519.sha256(Sample.utf8("evil")));
        refused("me", "signature-invalid", signature);
    }

    @Test
    void breaksWhenTheSignerIsRenamed() throws IOException {
        replace("北京市某街道", "北京市");
        refused("me", "signature-invalid", signature);
    }

    @Test
    void isMissingWhereNobodySigned() throws IOException {
        Files.delete(signature);
        refused("me", "signature-missing", signature);
    }

    @ParameterizedTest
    @CsvSource({
        "zhagen-signature/1, zhagen-signature/9, signature-format",
        "sha256:, sha512:, signature-broken",
        "'\"key\": \"', '\"key\": \"!', signature-broken",
        "'\"signature\": \"', '\"signature\": \"AAAA', signature-broken",
    })
    void saysWhatIsWrongWithASignatureFile(String old, String by, String code) throws IOException {
        replace(old, by);
        refused("me", code, signature);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"format\"', '\"form\"', unknown-key",
        "'{', '[', yaml-syntax",
        "'\"signer\"', '\"format\"', duplicate-key"
    })
    void saysWhereASignatureFileIsBroken(String old, String by, String code) throws IOException {
        replace(old, by);
        assertTrue(Signatures.verify(Sample.bundle(folder), publicKey("me"), findings)
                .isEmpty());
        assertTrue(
                Sample.codes(findings).contains(code), () -> findings.sorted().toString());
        assertEquals(signature.toString(), findings.sorted().getFirst().at().file());
    }

    @Test
    void breaksWithAnyChangedCharacter() throws IOException {
        String text = Files.readString(signature);
        Bundle bundle = Sample.bundle(folder);
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                continue;
            }
            String changed = text.substring(0, i) + (text.charAt(i) == 'b' ? 'c' : 'b') + text.substring(i + 1);
            Findings own = new Findings();
            assertTrue(Signatures.verify(bundle.withSignature(changed), publicKey("me"), own)
                    .isEmpty());
            assertTrue(own.hasErrors());
        }
    }

    private void refused(String key, String code, Path at) {
        assertTrue(Signatures.verify(Sample.bundle(folder), publicKey(key), findings)
                .isEmpty());
        Sample.only(findings, code, at.toString());
    }

    private void replace(String old, String by) throws IOException {
        String text = Files.readString(signature);
        assertTrue(text.contains(old), text);
        Files.writeString(signature, text.replace(old, by));
    }

    private EdECPrivateKey privateKey(String name) {
        return requireNonNull(KeyFiles.readPrivate(temp.resolve(name + ".pem"), findings));
    }

    private PublicKey publicKey(String name) {
        return requireNonNull(KeyFiles.readPublic(temp.resolve(name + ".pub.pem"), findings));
    }
}
