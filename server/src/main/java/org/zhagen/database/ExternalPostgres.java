package org.zhagen.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server that somebody else runs, checked for what the product needs of it.
 *
 * @param owner the login that was given
 */
record ExternalPostgres(Login owner) implements RunningDatabase {

    private static final int OLDEST_VERSION = 15;

    private static final String CREATE_ROLE = "create role zhagen_app nologin nosuperuser nobypassrls";

    private static final String ROLE_IS_WEAK = """
            select rolsuper or rolbypassrls from pg_roles where rolname = 'zhagen_app'
            """;

    /** Reaches the server and makes the application's role where it is missing and that is allowed. */
    static ExternalPostgres open(Login owner) {
        try (Connection connection = owner.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw DatabaseFault.of("external.old", version, OLDEST_VERSION);
            }
            String encoding = ask(connection, "show server_encoding");
            if (!encoding.equals("UTF8")) {
                throw DatabaseFault.of("external.encoding", encoding);
            }
            if (ask(connection, "select has_schema_privilege(current_user, 'public', 'create')")
                    .equals("f")) {
                throw DatabaseFault.of(
                        "external.no-create", owner.user(), ask(connection, "select current_database()"));
            }
            prepareRole(connection, owner.user());
            return new ExternalPostgres(owner);
        } catch (SQLException refused) {
            throw DatabaseFault.because(refused, "external.unreachable", owner.url(), reason(refused));
        }
    }

    /** Nothing to stop: the server is somebody else's. */
    @Override
    public void close() {}

    private static void prepareRole(Connection connection, String user) throws SQLException {
        String weak = ask(connection, ROLE_IS_WEAK);
        if (weak.equals("t")) {
            throw DatabaseFault.of("external.role-weak");
        }
        if (canSetRole(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            if (weak.isEmpty()) {
                statement.execute(CREATE_ROLE);
            }
            statement.execute("grant zhagen_app to " + quoted(connection, user));
        } catch (SQLException notAllowed) {
            throw DatabaseFault.because(
                    notAllowed, "external.role-missing", user, CREATE_ROLE, quoted(connection, user));
        }
    }

    private static boolean canSetRole(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + Login.APPLICATION_ROLE);
            statement.execute("reset role");
            return true;
        } catch (SQLException missing) {
            return false;
        }
    }

    private static String quoted(Connection connection, String role) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(role, true);
        }
    }

    /** The one value of a query as text, empty when there is no row. */
    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static String reason(SQLException refused) {
        return String.valueOf(refused.getMessage());
    }
}
