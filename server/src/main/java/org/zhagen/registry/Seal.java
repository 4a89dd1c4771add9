package org.zhagen.registry;

import java.util.List;
import org.zhagen.kernel.document.Finding;

/**
 * What the signature of a bundle or version is worth.
 *
 * @param signer who signed, in their own words; for a known key as it is known here
 * @param fingerprint of the key; empty where there is none
 * @param reasons why it does not hold; empty when it does
 */
public record Seal(State state, String signer, String fingerprint, List<Finding> reasons) {

    /** Where a signature stands in a bundle. */
    static final String FILE = "signature.json";

    /** Of a bundle without a signature. */
    static final Seal NONE = new Seal(State.NONE, "", "", List.of());

    public Seal {
        reasons = List.copyOf(reasons);
    }

    /** What a signature is worth. */
    public enum State {
        /** Signed by this installation, and nothing was changed since. */
        OWN,
        /** Signed with a key that somebody here vouches for, and nothing was changed since. */
        KNOWN,
        /** Nothing was changed since it was signed, but whose key it is nobody here has confirmed. */
        UNKNOWN,
        /** There is no signature. */
        NONE,
        /** It does not hold. */
        BROKEN
    }

    /** Whether the content is what was signed. */
    public boolean holds() {
        return state == State.OWN || state == State.KNOWN || state == State.UNKNOWN;
    }
}
