package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhagen.database.Diagnosis.State;

/** The doctor finds each defect that a test makes, and none in what is sound. */
class DoctorTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final int PORT = 18080;

    @TempDir
    Path folder;

    @Test
    void aSoundDatabaseIsFoundSound() {
        List<Diagnosis> found = examine(TestDatabase.create());
        assertEquals(
                List.of(),
                found.stream().filter(one -> one.state() == State.BAD).toList());
        for (String words :
                List.of("PostgreSQL", "zhagen_app", "row-level security", "pinyin", "those of this build")) {
            assertTrue(says(found, State.OK, words), () -> words + " in " + found);
        }
    }

    @Test
    void tablesWithoutRowLevelSecurityAreNamed() throws SQLException {
        TestDatabase database = TestDatabase.create();
        change(database, "create table someone_made_me (id int)");
        assertTrue(says(examine(database), State.BAD, "someone_made_me"));
    }

    @Test
    void changedNewerAndMissingMigrationsAreFound() throws SQLException {
        TestDatabase changed = TestDatabase.create();
        change(changed, "update flyway_schema_history set checksum = checksum + 1 where version = '20260101.0000'");
        assertTrue(says(examine(changed), State.BAD, "not the one of this build"));

        TestDatabase newer = TestDatabase.create();
        change(newer, """
                insert into flyway_schema_history
                select 1000, '29990101.0000', 'later', 'SQL', 'V29990101_0000__later.sql', 1, 'x', now(), 1, true
                """);
        assertTrue(says(examine(newer), State.BAD, "V29990101_0000__later.sql"));
        assertTrue(says(examine(TestDatabase.createEmpty()), State.WARN, "no tables yet"));
    }

    @Test
    void aClockThatWasSetBackIsFound() throws SQLException {
        TestDatabase database = TestDatabase.create();
        change(database, "update flyway_schema_history set installed_on = now() + interval '1 year'");
        assertTrue(says(examine(database), State.BAD, "set back"));
        assertEquals(State.BAD, MachineCheck.clock(Instant.EPOCH).state());
    }

    @Test
    void anUnreachableDatabaseIsSaidInWords() {
        Login nowhere = new Login("jdbc:postgresql://127.0.0.1:1/zhagen", "zhagen", "x");
        Installation installation = new Installation(DataFolder.open(folder), nowhere);
        List<Diagnosis> found = new Doctor(installation, PORT, List.of()).examine(NOW);
        assertTrue(says(found, State.BAD, "cannot be used"), found::toString);
    }

    @Test
    void aTakenPortIsTracedToItsHolder() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortCheck check = new PortCheck(socket.getLocalPort());
            assertEquals(
                    ProcessHandle.current().pid(), check.holder().orElseThrow().pid());
        }
    }

    @Test
    void rightsOfTheOwnDatabaseAreLookedAt() throws IOException {
        Installation installation = Installation.of(folder, null, null, null);
        List<Diagnosis> before = new Doctor(installation, PORT, List.of()).examine(NOW);
        assertTrue(says(before, State.OK, "the first start makes it"), before::toString);
        assertFalse(Files.exists(installation.data().postgresql()));

        TestDatabase.shareBinaries(folder);
        OwnPostgres.start(folder).close();
        Path password = new Cluster(installation.data().cluster()).ownerPassword();
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        List<Diagnosis> after = new Doctor(installation, PORT, List.of()).examine(NOW);
        assertTrue(says(after, State.BAD, "owner.password (rw-r--r--)"), after::toString);
        assertTrue(says(after, State.OK, "PostgreSQL 18"), after::toString);
    }

    @Test
    void smallMachinesAndFullDisksAreTold() {
        assertEquals(State.WARN, MachineCheck.memory(512).state());
        assertEquals(State.OK, MachineCheck.memory(4000).state());
        assertEquals(State.BAD, FolderCheck.space(1023).state());
        assertEquals(State.OK, FolderCheck.space(1024).state());
        assertEquals(State.BAD, MachineCheck.java(21).state());
    }

    @Test
    void otherRoomsAddTheirChecks() {
        DoctorCheck check = patient -> List.of(Diagnosis.ok("doctor.port.free", patient.database() == null ? 0 : 1));
        Installation installation = installation(TestDatabase.create());
        assertTrue(says(new Doctor(installation, PORT, List.of(check)).examine(NOW), State.OK, "Port 1 is free"));
    }

    private List<Diagnosis> examine(TestDatabase database) {
        return new Doctor(installation(database), PORT, List.of()).examine(NOW);
    }

    private Installation installation(TestDatabase database) {
        return new Installation(DataFolder.open(folder), database.owner());
    }

    private static void change(TestDatabase database, String sql) throws SQLException {
        try (Connection owner = database.owner().connect()) {
            Catalogue.run(owner, sql);
        }
    }

    /** A diagnosis of that state that contains the words; each but a good one has a way out in both languages. */
    private static boolean says(List<Diagnosis> found, State state, String words) {
        for (Diagnosis one : found) {
            assertEquals(one.state() == State.OK, one.wayOut() == null, one::toString);
        }
        return found.stream()
                .anyMatch(one -> one.state() == state && one.what().en().contains(words));
    }
}
