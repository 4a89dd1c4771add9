package org.zhagen.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.KeyFiles;
import org.zhagen.kernel.bundle.SignatureCode;
import org.zhagen.kernel.bundle.Signatures;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.YamlReader;

/** Checks signatures against the own key, the keys known here, and where it is neither against the key that they bring along. */
@Component
class Seals {

    private static final String REMEMBER = """
            insert into registry_key (fingerprint, public_key, name, added, added_by)
            values (:fingerprint, :key, :name, :added, :by) on conflict do nothing
            """;

    private final JdbcClient database;
    private final SigningKey own;
    private final PlaybookTraces traces;
    private final Clock clock;

    Seals(JdbcClient database, SigningKey own, PlaybookTraces traces, Clock clock) {
        this.database = database;
        this.own = own;
        this.traces = traces;
        this.clock = clock;
    }

    Seal of(Bundle bundle) {
        String signature = bundle.signature();
        if (signature == null) {
            return Seal.NONE;
        }
        PublicKey key = key(signature).orElse(null);
        if (key == null) {
            return new Seal(
                    Seal.State.BROKEN,
                    "",
                    "",
                    List.of(Finding.of(SignatureCode.SIGNATURE_BROKEN, Place.of(Seal.FILE), "key")));
        }
        Findings findings = new Findings();
        Optional<Signatures.Signed> signed = Signatures.verify(bundle, key, findings);
        String fingerprint = KeyFiles.fingerprint(key);
        if (signed.isEmpty()) {
            return new Seal(Seal.State.BROKEN, "", fingerprint, findings.sorted());
        }
        String signer = Objects.requireNonNullElse(signed.get().signer(), "");
        if (fingerprint.equals(own.get().fingerprint())) {
            return new Seal(Seal.State.OWN, signer, fingerprint, List.of());
        }
        return known(fingerprint)
                .map(name -> new Seal(Seal.State.KNOWN, name, fingerprint, List.of()))
                .orElseGet(() -> new Seal(Seal.State.UNKNOWN, signer, fingerprint, List.of()));
    }

    private Optional<String> known(String fingerprint) {
        return database.sql("select name from registry_key where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query((row, number) -> row.getString("name"))
                .optional();
    }

    /** Vouches for the key of a bundle from now on. */
    void remember(Acting acting, Bundle bundle, String name) {
        PublicKey key = key(Objects.requireNonNull(bundle.signature())).orElseThrow();
        String fingerprint = KeyFiles.fingerprint(key);
        int fresh = database.sql(REMEMBER)
                .param("fingerprint", fingerprint)
                .param("key", Base64.getEncoder().encodeToString(key.getEncoded()))
                .param("name", name)
                .param("added", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", acting.name())
                .update();
        if (fresh == 1) {
            traces.trusted(acting, fingerprint, name);
        }
    }

    /** The key that a signature brings along. */
    private static Optional<PublicKey> key(String signature) {
        Node tree = YamlReader.read("signature.json", signature.getBytes(StandardCharsets.UTF_8), new Findings());
        String text = tree instanceof Node.Mapping map ? map.text("key") : null;
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(text))));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
