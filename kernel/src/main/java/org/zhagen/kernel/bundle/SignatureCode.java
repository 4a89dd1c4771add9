package org.zhagen.kernel.bundle;

import org.zhagen.kernel.document.Code;

/** What can be wrong with a signature or a key file. */
public enum SignatureCode implements Code {
    SIGNATURE_MISSING,
    SIGNATURE_FORMAT,
    SIGNATURE_BROKEN,
    SIGNATURE_NOT_TRUSTED,
    SIGNATURE_INVALID,
    SIGNED_PLAYBOOK_CHANGED,
    SIGNED_TEMPLATE_CHANGED,
    SIGNED_TEMPLATE_ADDED,
    SIGNED_TEMPLATE_GONE,
    KEY_NOT_PEM,
    KEY_OTHER_KIND,
    KEY_NOT_ED25519,
    KEY_EXISTS
}
