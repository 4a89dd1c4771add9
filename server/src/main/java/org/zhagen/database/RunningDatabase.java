package org.zhagen.database;

/** A database that is there: the own one or the one given. Closing it stops the own one and leaves the other alone. */
public sealed interface RunningDatabase extends AutoCloseable permits OwnPostgres, ExternalPostgres {

    /** The role that owns the tables and migrates them. The pool uses it with {@code set role zhagen_app}. */
    Login owner();

    @Override
    void close();
}
