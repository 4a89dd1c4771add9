package org.zhagen.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something about an installation that a room wants looked at. Looks only; changes nothing. */
@FunctionalInterface
public interface DoctorCheck {

    /** What is found, one diagnosis for each thing looked at. */
    List<Diagnosis> examine(Patient patient) throws SQLException;

    /**
     * What there is to look at.
     *
     * @param installation data folder and database
     * @param serverRuns whether a server uses the data folder now
     * @param owner the database's owner, or null where the database cannot be reached
     * @param database a connection of the owner, or null where the database cannot be reached
     * @param now the time of the machine
     */
    record Patient(
            Installation installation,
            boolean serverRuns,
            @Nullable Login owner,
            @Nullable Connection database,
            Instant now) {}
}
