package org.zhagen.kernel.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;

/**
 * Signatures over a playbook and its templates.
 *
 * <p>The <em>statement</em> is {@code signature.json} without its entry {@code signature}: format, signer, key, fingerprint,
 * digest of the playbook's canonical form, digest of each template. What Ed25519 signs are these 91 ASCII bytes:
 *
 * <pre>
 * zhagen-signature/1⏎
 * sha256:‹64 hexadecimal digits: SHA-256 of the statement's canonical form (RFC 8785) in UTF-8›⏎
 * </pre>
 *
 * <p>So comments, layout and key order of the playbook and of {@code signature.json} may change, and nothing else: neither a
 * value, nor one byte of a template, nor the signer's name.
 */
public final class Signatures {

    private Signatures() {}

    /**
     * A good signature.
     *
     * @param name id and version of the playbook
     * @param signer who signed, in their own words; null where it is not said
     * @param fingerprint of the key that signed
     */
    public record Signed(String name, @Nullable String signer, String fingerprint) {}

    /** Signs a bundle: the text of its {@code signature.json}. A signature that it has already plays no part. */
    public static String sign(Bundle bundle, EdECPrivateKey key, @Nullable String signer) {
        PublicKey publicKey = Ed25519.publicKey(key);
        SequencedMap<String, Object> statement = new LinkedHashMap<>();
        statement.put("format", SignatureFile.FORMAT);
        if (signer != null && !signer.isBlank()) {
            statement.put("signer", signer.strip());
        }
        statement.put("key", Base64.getEncoder().encodeToString(publicKey.getEncoded()));
        statement.put("fingerprint", KeyFiles.fingerprint(publicKey));
        statement.put("playbook", CanonicalJson.digest(bundle.tree()));
        statement.put("templates", digests(bundle));
        Place nowhere = Place.of(EntryNames.SIGNATURE);
        byte[] message = message(Node.of(statement, nowhere));
        byte[] signature = Ed25519.sign(key, message);
        if (!Ed25519.verify(publicKey, message, signature)) {
            throw new IllegalStateException("The signature does not fit its own key");
        }
        statement.put("signature", Base64.getEncoder().encodeToString(signature));
        return CanonicalJson.pretty(Node.of(statement, nowhere));
    }

    /**
     * Signs a folder: writes {@code signature.json} beside its playbook, replacing an earlier one.
     *
     * @param bundle the folder, as read from {@code folderOrYaml}
     * @return the file written; null, with a finding, when that failed
     */
    public static @Nullable Path write(
            Path folderOrYaml, Bundle bundle, EdECPrivateKey key, @Nullable String signer, Findings findings) {
        Path file = Bundles.playbookFile(folderOrYaml).resolveSibling(EntryNames.SIGNATURE);
        try {
            AtomicFiles.write(file, sign(bundle, key, signer).getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException failed) {
            findings.add(
                    BundleCode.WRITE_FAILED,
                    Place.of(file.toString()),
                    failed.getClass().getSimpleName());
            return null;
        }
    }

    /** Whether a bundle is signed with a trusted key and was not changed since; empty, with findings, when not. */
    public static Optional<Signed> verify(Bundle bundle, PublicKey trusted, Findings findings) {
        Place at = bundle.place(EntryNames.SIGNATURE);
        Node.Mapping tree = SignatureFile.tree(bundle, at, findings);
        SignatureFile file = tree == null ? null : SignatureFile.file(tree, at, findings);
        if (tree == null || file == null) {
            return Optional.empty();
        }
        if (!file.key().equals(Base64.getEncoder().encodeToString(trusted.getEncoded()))) {
            findings.add(SignatureCode.SIGNATURE_NOT_TRUSTED, at, file.fingerprint(), KeyFiles.fingerprint(trusted));
            return Optional.empty();
        }
        byte[] signature = SignatureFile.base64(file.signature());
        if (signature == null || !Ed25519.verify(trusted, message(tree.without("signature")), signature)) {
            findings.add(SignatureCode.SIGNATURE_INVALID, at);
            return Optional.empty();
        }
        return unchanged(bundle, file, findings)
                ? Optional.of(new Signed(bundle.name(), file.signer(), file.fingerprint()))
                : Optional.empty();
    }

    /** Whether the signature of a bundle speaks of this very content; it says nothing of whose signature it is. */
    static boolean covers(Bundle bundle, Findings findings) {
        Place at = bundle.place(EntryNames.SIGNATURE);
        Node.Mapping tree = SignatureFile.tree(bundle, at, findings);
        SignatureFile file = tree == null ? null : SignatureFile.file(tree, at, findings);
        return file != null && unchanged(bundle, file, findings);
    }

    /** The bytes that are signed. */
    static byte[] message(Node statement) {
        String text = SignatureFile.FORMAT + "\n" + CanonicalJson.digest(statement) + "\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean unchanged(Bundle bundle, SignatureFile file, Findings findings) {
        Findings own = new Findings();
        if (!file.playbook().equals(CanonicalJson.digest(bundle.tree()))) {
            own.add(
                    SignatureCode.SIGNED_PLAYBOOK_CHANGED,
                    Place.of(bundle.tree().at().file()));
        }
        SortedMap<String, String> here = digests(bundle);
        here.forEach((name, digest) -> {
            String signed = file.templates().get(name);
            if (signed == null) {
                own.add(SignatureCode.SIGNED_TEMPLATE_ADDED, bundle.place(name), name);
            } else if (!signed.equals(digest)) {
                own.add(SignatureCode.SIGNED_TEMPLATE_CHANGED, bundle.place(name), name);
            }
        });
        for (String name : file.templates().keySet()) {
            if (!here.containsKey(name)) {
                String shown = EntryNames.shown(name);
                own.add(SignatureCode.SIGNED_TEMPLATE_GONE, bundle.place(EntryNames.SIGNATURE), shown);
            }
        }
        findings.addAll(own.sorted());
        return !own.hasErrors();
    }

    private static SortedMap<String, String> digests(Bundle bundle) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, String> template : bundle.templates().entrySet()) {
            digests.put(template.getKey(), Ed25519.sha256(template.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        return digests;
    }
}
