package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Nothing acknowledged is lost, whatever is killed at whatever moment: the server, its database, or both. */
class KillTest {

    private static final int ROUNDS = 4 * Integer.getInteger("zhagen.faults", 1);

    private final SplittableRandom random = new SplittableRandom(20260101);
    private long acknowledged;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterEachKill() throws IOException, SQLException {
        killTheFirstStart();
        for (int round = 0; round < ROUNDS; round++) {
            Process writer = startWriter();
            try (BufferedReader output = writer.inputReader()) {
                if (round % 2 == 1) {
                    // The database alone: the server starts it again and goes on writing.
                    long database = read(output, 1 + random.nextInt(300));
                    ProcessHandle.of(database).ifPresent(ProcessHandle::destroyForcibly);
                    readUntilTheDatabaseIsBack(output);
                }
                read(output, 1 + random.nextInt(300));
                writer.toHandle().destroyForcibly();
                readToTheEnd(output);
            }
        }
        try (OwnPostgres server = OwnPostgres.start(folder, new PostgresOptions(true, TestDatabase.BINARIES));
                Connection connection = server.owner().connect()) {
            String count = "select count(*) from acknowledged where n <= " + acknowledged;
            assertTrue(acknowledged > ROUNDS);
            assertEquals(List.of(Long.toString(acknowledged)), RowSecurityTest.column(connection, count));
        }
        assertTrue(leftovers().isEmpty(), () -> leftovers().toString());
    }

    /** In the middle of making the cluster: the next start begins anew. */
    private void killTheFirstStart() throws IOException {
        Process writer = startWriter();
        DataFolder data = new DataFolder(folder);
        while (writer.isAlive() && !hasHalfMade(data.postgresql())) {
            Thread.onSpinWait();
        }
        writer.destroyForcibly().onExit().join();
        assertFalse(Files.exists(data.cluster()));
    }

    private Process startWriter() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingWriter.class.getName(),
                        folder.toString(),
                        TestDatabase.BINARIES.toString(),
                        Long.toString(acknowledged + 1))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Reads so many acknowledgements; gives the last number of a database process that was printed. */
    private long read(BufferedReader output, int rows) throws IOException {
        long database = 0;
        for (int row = 0; row < rows; ) {
            String line = output.readLine();
            assertTrue(line != null, "The writer ended by itself");
            long announced = take(line);
            database = announced > 0 ? announced : database;
            row += announced > 0 ? 0 : 1;
        }
        return database;
    }

    private void readUntilTheDatabaseIsBack(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (take(line) > 0) {
                return;
            }
        }
        throw new AssertionError("The writer ended by itself");
    }

    private void readToTheEnd(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null && !line.isEmpty(); line = output.readLine()) {
            take(line);
        }
    }

    /** The process number of the database that a line announces; 0 where it acknowledges a row or is a log line. */
    private long take(String line) {
        if (line.startsWith("database ")) {
            return Long.parseLong(line.substring("database ".length()));
        }
        if (line.matches("\\d+")) {
            acknowledged = Math.max(acknowledged, Long.parseLong(line));
        }
        return 0;
    }

    private List<String> leftovers() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.map(process -> process.info().commandLine().orElse(""))
                    .filter(line -> line.contains(folder.toString()))
                    .toList();
        }
    }

    private static boolean hasHalfMade(Path postgresql) throws IOException {
        if (!Files.isDirectory(postgresql)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(postgresql)) {
            return entries.anyMatch(entry -> Files.exists(entry.resolve("pgdata/PG_VERSION")));
        }
    }
}
