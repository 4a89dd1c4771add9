package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is one moment, is verified, and comes back equal; whatever else calls itself one is refused untouched. */
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static final String TABLES =
            "select count(*) from pg_tables where schemaname = 'public'" + " and tablename <> 'flyway_schema_history'";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("zhagen.backup");
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws SQLException, IOException {
        TestDatabase source = TestDatabase.create();
        Path files = folder.resolve("files");
        fill(source, files);
        Backup.Written written = backup(source, files).write(file, NOW);
        try (Connection connection = source.owner().connect()) {
            assertEquals(List.of(Integer.toString(written.tables())), RowSecurityTest.column(connection, TABLES));
        }
        assertEquals(500, written.rows());
        assertEquals(2, written.files());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

        TestDatabase target = TestDatabase.createEmpty();
        Path restoredFiles = folder.resolve("restored");
        Restore.Restored restored = restore(target, restoredFiles).restore(file, false);
        assertEquals(NOW.toString(), restored.created());
        assertEquals(500, restored.rows());
        assertEquals(contents(source), contents(target));
        assertEquals("永远的附件", Files.readString(restoredFiles.resolve("ab/附件 1.txt")));
        assertEquals(2, Files.size(restoredFiles.resolve("two")));
    }

    @Test
    void whatIsRestoredIsAsProtectedAsBefore() throws SQLException, IOException {
        TestDatabase source = TestDatabase.create();
        backup(source, folder.resolve("files")).write(file, NOW);
        TestDatabase target = TestDatabase.createEmpty();
        restore(target, folder.resolve("files")).restore(file, false);
        for (String query : List.of(
                "select concat(relname, relrowsecurity, relforcerowsecurity) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
                "select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1",
                "select concat(tgname, tgenabled) from pg_trigger where not tgisinternal order by 1",
                "select concat(polname, polrelid::regclass, pg_get_expr(polqual, polrelid), polroles::regrole[]) from pg_policy order by 1")) {
            try (Connection before = source.owner().connect();
                    Connection after = target.owner().connect()) {
                assertEquals(Catalogue.names(before, query), Catalogue.names(after, query));
            }
        }
    }

    @Test
    void aBackupWhileOthersWriteIsOneMoment() throws Exception {
        TestDatabase source = TestDatabase.create();
        try (Connection owner = source.owner().connect()) {
            Catalogue.run(owner, "create table account_a (id int primary key, amount int not null)");
            Catalogue.run(owner, "create table account_z (id int primary key, amount int not null)");
            Catalogue.run(owner, "insert into account_a select n, 100 from generate_series(1, 2000) n");
            Catalogue.run(owner, "insert into account_z select n, 100 from generate_series(1, 2000) n");
        }
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(50);
        Thread writer = Thread.ofVirtual().start(() -> move(source, stop, writing));
        writing.await();
        backup(source, folder.resolve("files")).write(file, NOW);
        stop.set(true);
        writer.join();
        assertEquals(400_000, sumOfAmounts("tables/account_a.copy") + sumOfAmounts("tables/account_z.copy"));
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingHappens() throws SQLException, IOException {
        TestDatabase source = TestDatabase.create();
        fill(source, folder.resolve("files"));
        backup(source, folder.resolve("files")).write(file, NOW);
        byte[] good = Files.readAllBytes(file);
        TestDatabase target = TestDatabase.createEmpty();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 60; i++) {
            byte[] bad = good.clone();
            int length = bad.length;
            if (i % 3 == 0) {
                length = random.nextInt(bad.length);
            } else {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path damaged = folder.resolve("damaged");
            Files.write(damaged, Arrays.copyOf(bad, length));
            refusedOrHarmless(target, damaged);
        }
    }

    @Test
    void aForeignFileIsRefusedInWords() throws IOException {
        TestDatabase target = TestDatabase.createEmpty();
        Files.writeString(file, "not a zip");
        assertRefused(target, "damaged");
        writeZip(Map.of("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        assertRefused(target, "no backup of Zhagen");
        writeZip(Map.of(Manifest.NAME, "{\"product\": \"other\"}".getBytes(StandardCharsets.UTF_8)));
        assertRefused(target, "no backup of Zhagen");
        writeZip(Map.of(Manifest.NAME, "[1, 2".getBytes(StandardCharsets.UTF_8)));
        assertRefused(target, "no backup of Zhagen");
        Files.delete(file);
        assertRefused(target, "cannot be read");
    }

    @Test
    void aForgedFileIsRefusedInWords() throws SQLException, IOException {
        TestDatabase source = TestDatabase.create();
        backup(source, folder.resolve("files")).write(file, NOW);
        TestDatabase target = TestDatabase.createEmpty();
        Map<String, byte[]> entries = readZip();
        String manifest = new String(required(entries, Manifest.NAME), StandardCharsets.UTF_8);

        for (String path : List.of("../evil", "files/../../evil", "/etc/passwd", "files//x", "files/.", "files\\\\x")) {
            assertForged(target, entries, manifest.replace("tables/event_publication.copy", path), "damaged");
        }
        assertForged(target, entries, manifest.replace("\"format\" : 1", "\"format\" : 2"), "format 2");
        assertForged(target, entries, manifest.replace("database/V20260101", "database/V20990101"), "does not have");
        assertForged(target, entries, manifest.replaceFirst("\"rows\" : 0", "\"rows\" : 5"), "damaged");
        assertForged(target, entries, manifest.replaceFirst("\"bytes\" : 0", "\"bytes\" : -1"), "damaged");
        assertForged(target, entries, manifest.replaceFirst("\"checksum\" : -?\\d+", "\"checksum\" : 1"), "differ");
        Map<String, byte[]> more = new LinkedHashMap<>(entries);
        more.put("files/unlisted", new byte[] {1});
        assertForged(target, more, manifest, "damaged");
    }

    @Test
    void aPartThatNobodyKnowsIsNotDroppedSilently() throws SQLException, IOException {
        TestDatabase source = TestDatabase.create();
        fill(source, folder.resolve("files"));
        backup(source, folder.resolve("files")).write(file, NOW);
        Restore withoutParts = new Restore(installation(TestDatabase.createEmpty()), List.of());
        DatabaseFault refused = assertThrows(DatabaseFault.class, () -> withoutParts.restore(file, false));
        assertTrue(refused.problem().en().contains("\"files\""), refused.getMessage());
    }

    @Test
    void whatIsThereIsNotOverwritten() throws SQLException, IOException {
        TestDatabase source = TestDatabase.create();
        Backup backup = backup(source, folder.resolve("files"));
        backup.write(file, NOW);
        DatabaseFault twice = assertThrows(DatabaseFault.class, () -> backup.write(file, NOW));
        assertTrue(twice.problem().en().contains("there already"), twice.getMessage());
        TestDatabase full = TestDatabase.create();
        DatabaseFault refused = assertThrows(
                DatabaseFault.class,
                () -> restore(full, folder.resolve("files")).restore(file, true));
        assertTrue(refused.problem().en().contains("has tables already"), refused.getMessage());
    }

    @Test
    void aFailedBackupLeavesNoFile() throws IOException {
        BackupPart failing = new BackupPart() {
            @Override
            public String name() {
                return "files";
            }

            @Override
            public void write(Connection snapshot, Sink sink) throws IOException {
                throw new IOException("the disk of the attachments is gone");
            }

            @Override
            public void restore(Source source) {}
        };
        Backup backup = new Backup(installation(TestDatabase.create()), List.of(failing), "0.1.0");
        DatabaseFault failed = assertThrows(DatabaseFault.class, () -> backup.write(file, NOW));
        assertTrue(failed.problem().en().contains("disk of the attachments"), failed.getMessage());
        try (var left = Files.list(folder)) {
            assertEquals(
                    0,
                    left.filter(Files::isRegularFile)
                            .filter(path -> !path.endsWith("zhagen.lock"))
                            .count());
        }
    }

    private Installation installation(TestDatabase database) {
        return new Installation(DataFolder.open(folder.resolve("data")), database.owner());
    }

    private Backup backup(TestDatabase database, Path files) {
        return new Backup(installation(database), List.of(new FolderPart("files", files)), "0.1.0");
    }

    private Restore restore(TestDatabase database, Path files) {
        return new Restore(installation(database), List.of(new FolderPart("files", files)));
    }

    /** Rows with everything that is hard to write down, and two files. */
    static void fill(TestDatabase database, Path files) throws SQLException, IOException {
        try (Connection owner = database.owner().connect()) {
            Catalogue.run(owner, """
                    insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, completion_attempts)
                    select gen_random_uuid(), E'tab\\tline\\nback\\\\slash\\r' || n, '\\N', '清河市 🌱 "' || repeat('x', n), now() - n * interval '1 hour', nullif(n % 3, 0)
                    from generate_series(1, 500) n
                    """);
        }
        Files.createDirectories(files.resolve("ab"));
        Files.writeString(files.resolve("ab/附件 1.txt"), "永远的附件");
        Files.write(files.resolve("two"), new byte[] {0, -1});
    }

    static List<String> contents(TestDatabase database) throws SQLException {
        try (Connection owner = database.owner().connect()) {
            return Catalogue.names(owner, "select e::text from event_publication e order by id");
        }
    }

    private void refusedOrHarmless(TestDatabase target, Path damaged) throws SQLException {
        try {
            new Restore(installation(target), List.of(new FolderPart("files", folder.resolve("never"))))
                    .restore(damaged, false);
            // A bit in a time stamp of the archive changes nothing that matters.
            try (Connection owner = target.owner().connect()) {
                assertEquals(List.of("500"), Catalogue.names(owner, "select count(*) from event_publication"));
                Catalogue.run(owner, "drop schema public cascade; create schema public");
            }
        } catch (DatabaseFault refused) {
            try (Connection owner = target.owner().connect()) {
                assertEquals(List.of(), Catalogue.tables(owner));
            }
        }
    }

    private void assertRefused(TestDatabase target, String words) {
        DatabaseFault refused = assertThrows(
                DatabaseFault.class,
                () -> restore(target, folder.resolve("never")).restore(file, false));
        assertTrue(refused.problem().en().contains(words), refused.problem().en());
        assertFalse(refused.wayOut().zh().isEmpty());
    }

    private void assertForged(TestDatabase target, Map<String, byte[]> entries, String manifest, String words)
            throws IOException, SQLException {
        Map<String, byte[]> forged = new LinkedHashMap<>(entries);
        forged.put(Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8));
        writeZip(forged);
        assertRefused(target, words);
        try (Connection owner = target.owner().connect()) {
            assertEquals(List.of(), Catalogue.tables(owner));
        }
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    private void writeZip(Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private Map<String, byte[]> readZip() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private long sumOfAmounts(String path) throws IOException {
        List<Long> amounts = new ArrayList<>();
        for (String line : new String(required(readZip(), path), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            amounts.add(Long.parseLong(line.substring(line.indexOf('\t') + 1)));
        }
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static byte[] required(Map<String, byte[]> entries, String path) {
        byte[] content = entries.get(path);
        if (content == null) {
            throw new AssertionError(path + " is missing in " + entries.keySet());
        }
        return content;
    }

    /** Moves amounts from one table to the other, each move in one transaction, so that the sum never changes. */
    private static void move(TestDatabase database, AtomicBoolean stop, CountDownLatch writing) {
        try (Connection connection = database.owner().connect()) {
            connection.setAutoCommit(false);
            for (int n = 1; !stop.get(); n = n % 2000 + 1) {
                Catalogue.run(connection, "update account_a set amount = amount - 7 where id = " + n);
                Catalogue.run(connection, "update account_z set amount = amount + 7 where id = " + n);
                connection.commit();
                writing.countDown();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
