package org.zhagen.registry.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.zhagen.registry.Seal;

/**
 * What a signature is worth, as programs read it.
 *
 * @param reason why it does not hold; empty when it does
 */
record SealJson(Seal.State state, String signer, String fingerprint, String reason) {

    static SealJson of(Seal seal, Locale language) {
        String reason = seal.reasons().stream()
                .map(finding -> finding.message(language))
                .collect(Collectors.joining(" "));
        return new SealJson(seal.state(), seal.signer(), seal.fingerprint(), reason);
    }
}
