package org.zhagen.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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

    static final Path BINARIES = Path.of("target/test-postgresql").toAbsolutePath();

    private static final String TEMPLATE = "zhagen_template";
    private static final String PREFIX = "test-database-";
    private static final AtomicBoolean AFTER_SPRING = new AtomicBoolean();
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

    /** Lets the test server end after Spring's contexts, whose pools and registries need it while they close. */
    static void stopAfterSpring() {
        if (AFTER_SPRING.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(() -> Running.stop(Running.SERVER));
        }
    }

    /** Spares a data folder the unpacking of programs that another test has unpacked. */
    static void shareBinaries(Path dataFolder) throws IOException {
        Path home = PostgresBinaries.unpack(BINARIES).home();
        Path own = Files.createDirectories(dataFolder.resolve("postgresql"));
        Files.createSymbolicLink(own.resolve(String.valueOf(home.getFileName())), home);
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

        static final Path FOLDER =
                BINARIES.resolveSibling(PREFIX + ProcessHandle.current().pid());
        static final OwnPostgres SERVER = start();

        private static OwnPostgres start() {
            prepare();
            OwnPostgres server = OwnPostgres.start(FOLDER, new PostgresOptions(false, BINARIES));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!AFTER_SPRING.get()) {
                    stop(server);
                }
            }));
            try (Connection superuser = server.superuser("postgres").connect()) {
                execute(superuser, "create database " + TEMPLATE + " owner zhagen");
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
            migrate(server.owner().inDatabase(TEMPLATE));
            return server;
        }

        static void stop(OwnPostgres server) {
            server.close();
            try {
                Folders.delete(FOLDER);
            } catch (IOException busy) {
                throw new UncheckedIOException(busy);
            }
        }

        /** One test JVM after the other unpacks and cleans up; the second finds it done. */
        private static void prepare() {
            try {
                Files.createDirectories(BINARIES);
                try (FileChannel file = FileChannel.open(
                                BINARIES.resolveSibling("test-postgresql.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        FileLock alone = file.lock()) {
                    assert alone.isValid();
                    sweep();
                }
            } catch (IOException busy) {
                throw new UncheckedIOException(busy);
            }
        }

        /** Ends and removes what test JVMs that were killed have left. */
        private static void sweep() {
            PostgresPrograms programs = PostgresPrograms.of(PostgresBinaries.unpack(BINARIES), BINARIES);
            try (Stream<Path> folders = Files.list(BINARIES.resolveSibling("."))) {
                for (Path folder : folders.map(Path::normalize).toList()) {
                    String pid = String.valueOf(folder.getFileName()).replace(PREFIX, "");
                    if (pid.matches("\\d+")
                            && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                        new Leftovers(folder, programs).stop(new Cluster(new DataFolder(folder).cluster()).pgdata());
                        Folders.delete(folder);
                    }
                }
            } catch (IOException busy) {
                throw new UncheckedIOException(busy);
            }
        }
    }
}
