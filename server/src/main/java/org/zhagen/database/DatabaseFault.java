package org.zhagen.database;

/** The database cannot be used as things stand: what is wrong, and a way out, for the person who runs the server. */
public final class DatabaseFault extends RuntimeException {

    private final Sentence problem;
    private final Sentence wayOut;

    DatabaseFault(Sentence problem, Sentence wayOut) {
        super(problem.en());
        this.problem = problem;
        this.wayOut = wayOut;
    }

    /** The sentences {@code <key>} and {@code <key>.way}, which share their values. */
    static DatabaseFault of(String key, Object... values) {
        return new DatabaseFault(Sentence.of(key, values), Sentence.of(key + ".way", values));
    }

    /** As {@link #of}, with what made it fail; the cause is for a log, never for a person. */
    static DatabaseFault because(Throwable cause, String key, Object... values) {
        DatabaseFault fault = of(key, values);
        fault.initCause(cause);
        return fault;
    }

    /** What is wrong. */
    public Sentence problem() {
        return problem;
    }

    /** What a person can do about it. */
    public Sentence wayOut() {
        return wayOut;
    }
}
