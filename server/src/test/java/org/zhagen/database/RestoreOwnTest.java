package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore of an installation with its own database: beside a running server, into a stopped one. */
class RestoreOwnTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void shareBinaries() throws IOException {
        TestDatabase.shareBinaries(folder.resolve("data"));
    }

    @Test
    void aBackupOfARunningServerReplacesTheDataOfAStoppedOne() throws SQLException, IOException {
        Installation installation = Installation.of(folder.resolve("data"), null, null, null);
        Path file = folder.resolve("backup");
        try (OwnPostgres server = OwnPostgres.start(installation.data().root())) {
            Migrations.newest(server.owner()).migrate();
            write(server, "before");
            new Backup(installation, List.of(), "0.1.0").write(file, NOW);
            write(server, "after");
            refused(installation, file, true, "Another Zhagen server");
        }
        refused(installation, file, false, "has data already");
        assertEquals(List.of("after", "before"), events(installation));

        new Restore(installation, List.of()).restore(file, true);
        assertEquals(List.of("before"), events(installation));
    }

    @Test
    void aRestoreThatFailsAtTheEndLeavesTheOldData() throws SQLException, IOException {
        Installation installation = Installation.of(folder.resolve("data"), null, null, null);
        Path file = folder.resolve("backup");
        try (OwnPostgres server = OwnPostgres.start(installation.data().root())) {
            Migrations.newest(server.owner()).migrate();
            write(server, "old");
            new Backup(installation, List.of(), "0.1.0").write(file, NOW);
            write(server, "newer");
        }
        BackupPart failing = new FailingPart();
        Restore restore = new Restore(installation, List.of(failing));
        DatabaseFault failed = assertThrows(DatabaseFault.class, () -> restore.restore(file, true));
        assertTrue(failed.problem().en().contains("no room"), failed.getMessage());
        assertEquals(List.of("newer", "old"), events(installation));
        try (RunningDatabase database = installation.reach();
                Connection connection = database.owner().connect()) {
            String databases = "select datname from pg_database where datname like 'zhagen%'";
            assertEquals(List.of("zhagen"), Catalogue.names(connection, databases));
        }
    }

    private record FailingPart() implements BackupPart {
        @Override
        public String name() {
            return "files";
        }

        @Override
        public void write(Connection snapshot, Sink sink) {}

        @Override
        public void restore(Source source) throws IOException {
            throw new IOException("no room for attachments");
        }
    }

    private static void refused(Installation installation, Path file, boolean replace, String words) {
        Restore restore = new Restore(installation, List.of());
        DatabaseFault refused = assertThrows(DatabaseFault.class, () -> restore.restore(file, replace));
        assertTrue(refused.problem().en().contains(words), refused.getMessage());
        assertTrue(Files.exists(file));
    }

    private static void write(OwnPostgres server, String event) throws SQLException {
        try (Connection connection = server.owner().connect()) {
            Catalogue.run(connection, """
                    insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
                    select gen_random_uuid(), 'l', 't', '%s', now()
                    """.formatted(event));
        }
    }

    private static List<String> events(Installation installation) throws SQLException {
        try (RunningDatabase database = installation.reach();
                Connection connection = database.owner().connect()) {
            return Catalogue.names(connection, "select serialized_event from event_publication order by 1");
        }
    }
}
