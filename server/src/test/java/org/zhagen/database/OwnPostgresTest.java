package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The own database as an installation meets it: first start, second start, killed, locked, tampered with. */
class OwnPostgresTest {

    static final PostgresOptions OPTIONS = new PostgresOptions(false, TestDatabase.BINARIES);

    private static final PostgresOptions DURABLE = new PostgresOptions(true, TestDatabase.BINARIES);

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAtTheNextStart() throws SQLException {
        int port;
        try (OwnPostgres first = OwnPostgres.start(folder, DURABLE);
                Connection connection = first.owner().connect()) {
            port = first.port();
            RowSecurityTest.run(connection, "create table kept (n int); insert into kept values (7)");
        }
        try (OwnPostgres second = OwnPostgres.start(folder, DURABLE);
                Connection connection = second.owner().connect()) {
            assertEquals(port, second.port());
            assertEquals(List.of("7"), RowSecurityTest.column(connection, "select n from kept"));
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertEquals(List.of("on"), RowSecurityTest.column(connection, "show " + setting));
            }
            assertEquals(List.of("127.0.0.1"), RowSecurityTest.column(connection, "show listen_addresses"));
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        try (OwnPostgres server = OwnPostgres.start(folder, OPTIONS)) {
            Login owner = server.owner();
            for (String user : List.of("zhagen", "postgres", "zhagen_app")) {
                Login wrong = new Login(owner.url(), user, "guess");
                assertEquals(
                        "28P01",
                        assertThrows(SQLException.class, wrong::connect).getSQLState());
            }
        }
    }

    @Test
    void passwordsAndDataAreForTheirOwnerOnly() throws IOException {
        OwnPostgres.start(folder, OPTIONS).close();
        Path cluster = new DataFolder(folder).cluster();
        assertEquals("rwx------", permissions(new DataFolder(folder).postgresql()));
        assertEquals("rwx------", permissions(cluster));
        assertEquals("rw-------", permissions(cluster.resolve("owner.password")));
        assertEquals("rw-------", permissions(cluster.resolve("superuser.password")));
        assertNotEquals(
                Files.readString(cluster.resolve("owner.password")),
                Files.readString(cluster.resolve("superuser.password")));
    }

    @Test
    void aSecondServerOnTheFolderIsRefusedInWords() {
        try (OwnPostgres first = OwnPostgres.start(folder, OPTIONS)) {
            DatabaseFault refused = assertThrows(DatabaseFault.class, () -> OwnPostgres.start(folder, OPTIONS));
            assertTrue(refused.problem().zh().contains("另一个扎根服务"));
            assertTrue(refused.wayOut().en().contains("zhagen.data"));
            assertTrue(ProcessHandle.of(first.pid()).orElseThrow().isAlive());
        }
    }

    @Test
    void aKilledDatabaseComesBackUnderThePool() throws SQLException {
        try (OwnPostgres server = OwnPostgres.start(folder, DURABLE);
                HikariDataSource pool = pool(server)) {
            TestDatabase.migrate(server.owner());
            try (Connection connection = server.owner().connect()) {
                RowSecurityTest.run(connection, "create table kept (n int); insert into kept values (1)");
                RowSecurityTest.run(connection, "select exempt('kept', 'a table of this test')");
            }
            long killed = server.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            // Until the watch has noticed, the killed server's children may still answer.
            while (server.pid() == killed) {
                Thread.onSpinWait();
            }
            try (Connection connection = awaitConnection(pool)) {
                assertEquals(List.of("zhagen_app"), RowSecurityTest.column(connection, "select current_user"));
                assertEquals(List.of("1"), RowSecurityTest.column(connection, "select n from kept"));
            }
        }
    }

    @Test
    void aPidFileThatNamesAStrangerHarmsNobody() throws IOException {
        OwnPostgres.start(folder, OPTIONS).close();
        Path pidFile = new Cluster(new DataFolder(folder).cluster()).pgdata().resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/elsewhere\n");
        try (OwnPostgres server = OwnPostgres.start(folder, OPTIONS)) {
            assertTrue(ProcessHandle.of(server.pid()).orElseThrow().isAlive());
        }
        assertFalse(Files.exists(pidFile));
    }

    @Test
    void whatAKilledFirstStartLeftIsSweptAway() throws IOException {
        Path half = new DataFolder(folder).postgresql().resolve(".half-made-1").resolve("pgdata");
        Files.createDirectories(half);
        Files.writeString(half.resolve("PG_VERSION"), "18");
        OwnPostgres.start(folder, OPTIONS).close();
        assertFalse(Files.exists(half.getParent()));
    }

    @Test
    void aTakenPortIsLeftAlone() throws IOException {
        try (OwnPostgres first = OwnPostgres.start(folder, OPTIONS)) {
            Path other = Files.createDirectories(folder.resolve("other/postgresql"));
            Port.remember(other.resolve("port"), first.port());
            try (OwnPostgres second = OwnPostgres.start(folder.resolve("other"), OPTIONS)) {
                assertNotEquals(first.port(), second.port());
            }
        }
    }

    @Test
    void aClusterOfAnotherVersionIsNotTouched() throws IOException {
        OwnPostgres.start(folder, OPTIONS).close();
        Path version = new Cluster(new DataFolder(folder).cluster()).pgdata().resolve("PG_VERSION");
        Files.writeString(version, "14\n");
        DatabaseFault refused = assertThrows(DatabaseFault.class, () -> OwnPostgres.start(folder, OPTIONS));
        assertTrue(
                refused.problem().en().contains("PostgreSQL 14; this build has PostgreSQL 18"), refused.getMessage());
    }

    @Test
    void nothingIsLeftRunning() throws IOException {
        OwnPostgres.start(folder, OPTIONS).close();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            assertTrue(all.noneMatch(
                    process -> process.info().commandLine().orElse("").contains(folder.toString())));
        }
    }

    private static HikariDataSource pool(OwnPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.owner().url());
        config.setUsername(server.owner().user());
        config.setPassword(server.owner().password());
        config.setConnectionInitSql("set role zhagen_app");
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }

    /** The pool tries for 30 s by itself; one handed out in the very moment of the kill is thrown away. */
    private static Connection awaitConnection(HikariDataSource pool) throws SQLException {
        for (int attempt = 0; attempt < 10; attempt++) {
            Connection connection = pool.getConnection();
            if (connection.isValid(5)) {
                return connection;
            }
            pool.evictConnection(connection);
        }
        throw new SQLException("The pool gave only dead connections");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
