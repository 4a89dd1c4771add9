package org.zhagen.kernel.bundle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.RecordReader;

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
    static final RecordReader READER = new RecordReader(List.of());
}
