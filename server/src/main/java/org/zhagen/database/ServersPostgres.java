package org.zhagen.database;

/**
 * The own database while a server runs it; a guest of it leaves it running.
 *
 * @param owner the login that the server itself uses
 */
record ServersPostgres(Login owner) implements RunningDatabase {

    @Override
    public void close() {}
}
