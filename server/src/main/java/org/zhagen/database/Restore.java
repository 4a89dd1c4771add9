package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Puts a backup in the place of what an installation has. The whole file is checked before anything is touched; the data go
 * into a database beside the present one, which is exchanged in one transaction at the very end. On a server given, only an
 * empty schema is filled, and emptied again when that fails.
 */
public final class Restore {

    private static final String FRESH = Cluster.DATABASE + "_restoring";
    private static final String OLD = Cluster.DATABASE + "_replaced";

    private final Installation installation;
    private final List<BackupPart> parts;

    /**
     * A restore into an installation whose server does not run.
     *
     * @param parts the same as the backup was written with, or more
     */
    public Restore(Installation installation, List<BackupPart> parts) {
        this.installation = installation;
        this.parts = BackupPart.requireNames(parts);
    }

    /**
     * What was put back.
     *
     * @param created when the backup was taken, ISO 8601 in UTC
     * @param productVersion the build that wrote it
     * @param tables how many tables
     * @param rows how many rows in them
     * @param files how many things of the parts
     */
    public record Restored(String created, String productVersion, int tables, long rows, int files) {}

    /**
     * Restores a file; a {@link DatabaseFault} says what stands in the way, and then everything is as it was.
     *
     * @param replace whether data that are there may be replaced
     */
    public Restored restore(Path file, boolean replace) {
        try (Archive archive = Archive.open(file)) {
            archive.check();
            requireParts(archive);
            Login given = installation.given();
            if (given == null) {
                restoreOwn(archive, replace);
            } else {
                restoreGiven(ExternalPostgres.open(given).owner(), archive);
            }
            return restored(archive.manifest());
        } catch (IOException | SQLException | FlywayException failed) {
            throw DatabaseFault.because(failed, "restore.failed", file, String.valueOf(failed.getMessage()));
        }
    }

    private void restoreOwn(Archive archive, boolean replace) throws IOException, SQLException {
        requireSpace(archive);
        try (OwnPostgres server = OwnPostgres.start(installation.data().root())) {
            if (!replace && !isEmpty(server.owner())) {
                throw DatabaseFault.of("restore.not-empty", installation.data().root());
            }
            try (Connection superuser = server.superuser("postgres").connect()) {
                dropBoth(superuser);
                Catalogue.run(superuser, "create database " + FRESH + " owner " + Cluster.OWNER);
                Catalogue.run(superuser, "revoke connect, temporary on database " + FRESH + " from public");
                try {
                    fill(server.owner().inDatabase(FRESH), archive);
                    exchange(superuser);
                } finally {
                    dropBoth(superuser);
                }
            }
        }
    }

    private void restoreGiven(Login owner, Archive archive) throws IOException, SQLException {
        if (!isEmpty(owner)) {
            throw DatabaseFault.of("restore.given-not-empty", owner.url());
        }
        boolean filled = false;
        try {
            fill(owner, archive);
            filled = true;
        } finally {
            if (!filled) {
                Flyway.configure()
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .cleanDisabled(false)
                        .load()
                        .clean();
            }
        }
    }

    private void fill(Login fresh, Archive archive) throws IOException, SQLException {
        new Loader(fresh, archive).load(installation.data().root());
        for (BackupPart part : parts) {
            part.restore(taker -> {
                for (String path : archive.paths(part.name())) {
                    try (var content = archive.open(path)) {
                        taker.take(path.substring(part.name().length() + 1), content);
                    }
                }
            });
        }
        Migrations.newest(fresh).migrate();
    }

    /** One transaction: whatever is killed, there is a database, either the old or the new. */
    private static void exchange(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        Catalogue.run(superuser, "alter database " + Cluster.DATABASE + " rename to " + OLD);
        Catalogue.run(superuser, "alter database " + FRESH + " rename to " + Cluster.DATABASE);
        superuser.commit();
        superuser.setAutoCommit(true);
    }

    private static void dropBoth(Connection superuser) throws SQLException {
        if (!superuser.getAutoCommit()) {
            superuser.rollback();
            superuser.setAutoCommit(true);
        }
        Catalogue.run(superuser, "drop database if exists " + FRESH + " with (force)");
        Catalogue.run(superuser, "drop database if exists " + OLD + " with (force)");
    }

    private static boolean isEmpty(Login owner) throws SQLException {
        try (Connection connection = owner.connect()) {
            return Catalogue.tables(connection).isEmpty()
                    && Migrations.applied(connection).isEmpty();
        }
    }

    private void requireParts(Archive archive) {
        Set<String> known = new HashSet<>(parts.stream().map(BackupPart::name).toList());
        known.add(BackupPart.TABLES);
        for (Manifest.Entry entry : archive.manifest().entries()) {
            String part = entry.path().substring(0, entry.path().indexOf('/'));
            if (!known.contains(part)) {
                throw DatabaseFault.of("restore.part", part);
            }
        }
    }

    /** Rows with their indexes take about twice their text. */
    private void requireSpace(Archive archive) throws IOException {
        long free = Files.getFileStore(installation.data().root()).getUsableSpace();
        if (archive.bytes() > free / 2) {
            throw DatabaseFault.of("restore.space", archive.bytes() >> 20, free >> 20);
        }
    }

    private static Restored restored(Manifest manifest) {
        int tables = manifest.tables().size();
        long rows =
                manifest.tables().stream().mapToLong(Manifest.TableRows::rows).sum();
        int files = manifest.entries().size() - tables;
        return new Restored(manifest.created(), manifest.productVersion(), tables, rows, files);
    }
}
