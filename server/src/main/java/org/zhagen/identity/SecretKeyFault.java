package org.zhagen.identity;

import java.nio.file.Path;
import org.zhagen.database.Sentence;

/** The key that guards secrets is missing or weak. The message says what to do, in both languages. */
final class SecretKeyFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private SecretKeyFault(Sentence problem) {
        super(problem.toString());
    }

    static SecretKeyFault missing() {
        return new SecretKeyFault(Sentence.in("identity", "secret-key.missing"));
    }

    static SecretKeyFault weak() {
        return new SecretKeyFault(Sentence.in("identity", "secret-key.weak"));
    }

    static SecretKeyFault unreadable(Path file) {
        return new SecretKeyFault(Sentence.in("identity", "secret-key.unreadable", file));
    }

    static String wayOut() {
        return Sentence.in("identity", "secret-key.way-out").toString();
    }
}
