package org.zhagen.database;

/** A database that is there: the own one, the own one of a running server, or one given. Closing it stops what was started. */
public sealed interface RunningDatabase extends AutoCloseable permits OwnPostgres, ServersPostgres, ExternalPostgres {

    /** The role that owns the tables and migrates them. The pool uses it with {@code set role zhagen_app}. */
    Login owner();

    @Override
    void close();
}
