package org.zhagen.identity.web;

import org.zhagen.kernel.document.Code;

/** What the sign-in page may say. */
enum SignInProblem {
    NONE,
    WRONG,
    WAIT,
    /** The code of the second factor is wrong, used already, or the account waits. */
    CODE,
    /** Single sign-on worked, but there is no account for the person. */
    UNKNOWN,
    /** Single sign-on did not work. */
    PROVIDER;

    static SignInProblem of(String text) {
        return Code.read(SignInProblem.class, text).orElse(NONE);
    }

    /** The key of the words; empty for none. */
    String words() {
        return this == NONE ? "" : "identity.sign-in." + Code.kebab(this);
    }
}
