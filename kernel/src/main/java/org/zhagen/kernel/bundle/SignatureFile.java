package org.zhagen.kernel.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.RecordReader;
import org.zhagen.kernel.document.YamlReader;

/**
 * What {@code signature.json} says. All of it but {@code signature} is the statement that was signed, see {@link
 * Signatures}.
 */
@Doc("A signature over a playbook and its templates")
record SignatureFile(
        @Doc("Always zhagen-signature/1") String format,

        @Doc("Who signs, in their own words; null where it is not said") @Nullable
        String signer,

        @Doc("The public key in X.509 (DER), base64; the same text as in its PEM file")
        String key,

        @Doc("sha256: and the hexadecimal SHA-256 of the public key in X.509 (DER)")
        String fingerprint,

        @Doc("sha256: and the hexadecimal SHA-256 of the canonical form of the playbook")
        String playbook,

        @Doc("By name: sha256: and the hexadecimal SHA-256 of the template's bytes")
        Map<String, String> templates,

        @Doc("The Ed25519 signature, base64") String signature) {

    static final String FORMAT = "zhagen-signature/1";
    private static final RecordReader READER = new RecordReader(List.of());

    /** The signature file of a bundle as a document; null, with findings, where there is none. */
    static Node.@Nullable Mapping tree(Bundle bundle, Place at, Findings findings) {
        String text = bundle.signature();
        if (text == null) {
            findings.add(SignatureCode.SIGNATURE_MISSING, at);
            return null;
        }
        Findings own = new Findings();
        Node tree = YamlReader.read(at.file(), text.getBytes(StandardCharsets.UTF_8), own);
        findings.addAll(own.sorted());
        if (tree == null || own.hasErrors()) {
            return null;
        }
        if (tree instanceof Node.Mapping map) {
            return map;
        }
        findings.add(SignatureCode.SIGNATURE_BROKEN, at, "{…}");
        return null;
    }

    /** What the document says; null, with findings, when it is no usable signature. */
    static @Nullable SignatureFile file(Node.Mapping tree, Place at, Findings findings) {
        String format = tree.text("format");
        if (format != null && !format.equals(FORMAT)) {
            findings.add(SignatureCode.SIGNATURE_FORMAT, at, EntryNames.shown(format), FORMAT);
            return null;
        }
        Findings own = new Findings();
        SignatureFile file = READER.read(SignatureFile.class, tree, own);
        findings.addAll(own.sorted());
        if (file == null || own.hasErrors()) {
            return null;
        }
        byte[] key = base64(file.key());
        byte[] signature = base64(file.signature());
        String broken = key == null
                ? "key"
                : !Ed25519.sha256(key).equals(file.fingerprint())
                        ? "fingerprint"
                        : signature == null || signature.length != 64 ? "signature" : null;
        if (broken != null) {
            findings.add(SignatureCode.SIGNATURE_BROKEN, at, broken);
            return null;
        }
        return file;
    }

    /** The bytes of base64 text; null unless it is written in the one right way (no stray bits at the end). */
    static byte @Nullable [] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
