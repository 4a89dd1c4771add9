package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One installation as a command beside the server sees it: its data folder, and the database server given, if any.
 *
 * @param data the data folder
 * @param given the login of a server that somebody else runs, or null for the own database
 */
public record Installation(DataFolder data, @Nullable Login given) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /**
     * The installation of the same settings that the server reads: {@code zhagen.data} and {@code zhagen.database.*}.
     *
     * @throws DatabaseFault when the URL cannot be one of a PostgreSQL server
     */
    public static Installation of(Path data, @Nullable String url, @Nullable String user, @Nullable String password) {
        return new Installation(DataFolder.open(data), GivenUrl.login(new DatabaseSettings.Given(url, user, password)));
    }

    /** Reaches the database: the one given, the own one that a server is running, or the own one started for this. */
    public RunningDatabase reach() {
        if (given != null) {
            return ExternalPostgres.open(given);
        }
        Optional<Login> running = running();
        return running.isPresent() ? new ServersPostgres(running.get()) : OwnPostgres.start(data.root());
    }

    /** Whether an own database was ever made here. */
    boolean hasCluster() {
        return Files.exists(data.cluster());
    }

    /** The own database that a server on this folder has running now. */
    Optional<Login> running() {
        Cluster cluster = new Cluster(data.cluster());
        Path pidFile = cluster.pgdata().resolve("postmaster.pid");
        try {
            if (!FolderLock.isHeld(data) || !Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() <= STATUS_LINE || !lines.get(STATUS_LINE).strip().equals("ready")) {
                throw DatabaseFault.of("installation.starting", data.root());
            }
            return Optional.of(
                    cluster.owner(Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (IOException broken) {
            throw DatabaseFault.because(broken, "folder.not-writable", data.root());
        }
    }
}
