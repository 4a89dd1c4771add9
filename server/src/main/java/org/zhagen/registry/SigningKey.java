package org.zhagen.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.bundle.KeyFiles;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;

/**
 * The Ed25519 key with which this installation signs what it publishes. It is made at the first use, in a file that only its
 * owner may read; {@code zhagen.registry.key} names another file.
 */
@Component
class SigningKey {

    private final Path file;
    private final PlaybookTraces traces;
    private @Nullable Pair pair;

    /** The two halves of the key. */
    record Pair(EdECPrivateKey secret, PublicKey open) {
        String fingerprint() {
            return KeyFiles.fingerprint(open);
        }
    }

    SigningKey(
            @Value("${zhagen.registry.key:${zhagen.data:data}/keys/playbooks.pem}") String file,
            PlaybookTraces traces) {
        this.file = Path.of(file);
        this.traces = traces;
    }

    /** The key; made when there is none. */
    synchronized Pair get() {
        if (pair == null) {
            pair = Files.exists(file) ? read() : made();
        }
        return pair;
    }

    private Pair made() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Findings findings = new Findings();
        if (KeyFiles.create(file, findings) == null) {
            throw unusable(findings);
        }
        Pair fresh = read();
        traces.made(fresh.fingerprint());
        return fresh;
    }

    private Pair read() {
        Findings findings = new Findings();
        EdECPrivateKey secret = KeyFiles.readPrivate(file, findings);
        PublicKey open = KeyFiles.readPublic(KeyFiles.publicFile(file), findings);
        if (secret == null || open == null) {
            throw unusable(findings);
        }
        return new Pair(secret, open);
    }

    private static IllegalStateException unusable(Findings findings) {
        return new IllegalStateException(String.join(
                "; ",
                findings.sorted().stream()
                        .map((Finding finding) -> finding.line(Locale.ENGLISH))
                        .toList()));
    }
}
