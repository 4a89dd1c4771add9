package org.zhagen.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database for one test or one Spring context. A test JVM has one own PostgreSQL; it is migrated once into a
 * template, from which each database is copied in a fraction of a second. What is written is lost with the JVM.
 *
 * @param owner the login that owns the tables
 */
public record TestDatabase(Login owner) {

    private static final String TEMPLATE = "zhagen_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new database with all migrations and no data. */
    public static TestDatabase create() {
        return copyOf(TEMPLATE);
    }

    /** A new database without any migration. */
    public static TestDatabase createEmpty() {
        return copyOf("template1");
    }

    /** Connections as the application has them: row-level security holds. Not pooled. */
    public DataSource application() {
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password()) {
            @Override
            protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
                Connection connection = super.getConnectionFromDriver(properties);
                execute(connection, "set role zhagen_app");
                return connection;
            }
        };
    }

    /** Connections as migrations and backups have them: everything is seen. Not pooled. */
    public DataSource maintenance() {
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    /** Brings a database to the newest version, as the server does at its start. */
    static void migrate(Login owner) {
        Migrations.newest(owner).migrate();
    }

    /** The superuser of the test server. */
    static Login superuser(String database) {
        return Running.SERVER.superuser(database);
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection superuser = superuser("postgres").connect()) {
            execute(superuser, "create database " + name + " template " + template + " owner zhagen");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return new TestDatabase(Running.SERVER.owner().inDatabase(name));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Started with the first database that a test asks for. */
    private static final class Running {

        static final OwnPostgres SERVER = start();

        private static OwnPostgres start() {
            Path target = Path.of("target").toAbsolutePath();
            Path folder =
                    target.resolve("test-database-" + ProcessHandle.current().pid());
            OwnPostgres server =
                    OwnPostgres.start(folder, new PostgresOptions(false, target.resolve("test-postgresql")));
            // After Spring's contexts, whose pools and registries still need it while they close.
            SpringApplication.getShutdownHandlers().add(() -> stop(server, folder));
            try (Connection superuser = server.superuser("postgres").connect()) {
                execute(superuser, "create database " + TEMPLATE + " owner zhagen");
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
            migrate(server.owner().inDatabase(TEMPLATE));
            return server;
        }

        private static void stop(OwnPostgres server, Path folder) {
            server.close();
            try {
                Folders.delete(folder);
            } catch (IOException busy) {
                throw new UncheckedIOException(busy);
            }
        }
    }
}
