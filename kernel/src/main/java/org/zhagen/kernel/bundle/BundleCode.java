package org.zhagen.kernel.bundle;

import org.zhagen.kernel.document.Code;

/** What can be wrong with a bundle file, or with the folder that it is made from or unpacked to. */
public enum BundleCode implements Code {
    BUNDLE_TOO_LARGE,
    BUNDLE_NOT_ZIP,
    BUNDLE_TRUNCATED,
    BUNDLE_TRAILING,
    BUNDLE_BROKEN,
    BUNDLE_ENCRYPTED,
    BUNDLE_METHOD,
    BUNDLE_TOO_MANY,
    BUNDLE_NAME_UNSAFE,
    BUNDLE_NAME_UNKNOWN,
    BUNDLE_NAME_TWICE,
    BUNDLE_LINK,
    BUNDLE_PART_TOO_LARGE,
    BUNDLE_TOTAL_TOO_LARGE,
    BUNDLE_RATIO,
    BUNDLE_NO_PLAYBOOK,
    BUNDLE_LEFT_OUT(Severity.WARNING),
    TARGET_NOT_EMPTY,
    WRITE_FAILED;

    private final Severity severity;

    BundleCode() {
        this(Severity.ERROR);
    }

    BundleCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
