package org.zhagen.database;

import org.jspecify.annotations.Nullable;

/**
 * What one look at an installation has found.
 *
 * @param state how bad it is
 * @param what one sentence
 * @param wayOut what a person can do, or null when all is well
 */
public record Diagnosis(
        State state, Sentence what, @Nullable Sentence wayOut) {

    /** From harmless to grave. */
    public enum State {
        /** As it should be. */
        OK,
        /** Works, but somebody should look at it. */
        WARN,
        /** Does not work, or is not safe. */
        BAD
    }

    static Diagnosis ok(String key, Object... values) {
        return new Diagnosis(State.OK, Sentence.of(key, values), null);
    }

    static Diagnosis warn(String key, Object... values) {
        return new Diagnosis(State.WARN, Sentence.of(key, values), Sentence.of(key + ".way", values));
    }

    static Diagnosis bad(String key, Object... values) {
        return new Diagnosis(State.BAD, Sentence.of(key, values), Sentence.of(key + ".way", values));
    }

    static Diagnosis of(DatabaseFault fault) {
        return new Diagnosis(State.BAD, fault.problem(), fault.wayOut());
    }
}
