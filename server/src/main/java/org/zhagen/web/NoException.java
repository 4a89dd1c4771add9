package org.zhagen.web;

import org.zhagen.access.Refusal;

/** Carries a refusal from a controller to the advice that answers it; it never leaves the web. */
final class NoException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    NoException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
