package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes everything of an installation into one file while the server may go on working: all tables as of one moment, and
 * what rooms keep outside the database. The file is read back in full before it gets its name.
 */
public final class Backup {

    private static final List<String> SESSION = List.of(
            "begin isolation level repeatable read, read only",
            "set local datestyle = 'ISO'",
            "set local intervalstyle = 'postgres'",
            "set local timezone = 'UTC'",
            "set local statement_timeout = 0");

    private final Installation installation;
    private final List<BackupPart> parts;
    private final String productVersion;

    /**
     * A backup of an installation.
     *
     * @param parts what is kept outside the database
     * @param productVersion the running build, noted in the file
     */
    public Backup(Installation installation, List<BackupPart> parts, String productVersion) {
        this.installation = installation;
        this.parts = BackupPart.requireNames(parts);
        this.productVersion = productVersion;
    }

    /**
     * What a backup holds.
     *
     * @param file where it is
     * @param bytes its size
     * @param tables how many tables
     * @param rows how many rows in them
     * @param files how many things of the parts
     */
    public record Written(Path file, long bytes, int tables, long rows, int files) {}

    /** Writes and verifies the file; a {@link DatabaseFault} says what stands in the way, and then there is no file. */
    public Written write(Path file, Instant now) {
        if (Files.exists(file)) {
            throw DatabaseFault.of("backup.exists", file);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (RunningDatabase database = installation.reach()) {
            Files.deleteIfExists(unfinished);
            try (ArchiveWriter archive = ArchiveWriter.create(unfinished);
                    Connection connection = database.owner().connect()) {
                archive.finish(writeSnapshot(connection, archive, now));
            }
            Manifest manifest = verified(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            Folders.forceParent(file);
            return written(file, manifest);
        } catch (IOException | SQLException failed) {
            throw DatabaseFault.because(failed, "backup.failed", file, String.valueOf(failed.getMessage()));
        } finally {
            discard(unfinished);
        }
    }

    private Manifest writeSnapshot(Connection connection, ArchiveWriter archive, Instant now)
            throws IOException, SQLException {
        for (String statement : SESSION) {
            Catalogue.run(connection, statement);
        }
        List<Migrations.Applied> migrations = Migrations.applied(connection);
        if (migrations.isEmpty()) {
            throw DatabaseFault.of("backup.nothing");
        }
        List<Manifest.TableRows> tables = new ArrayList<>();
        for (Catalogue.Table table : Catalogue.tables(connection)) {
            tables.add(writeTable(connection, archive, table));
        }
        // Sequences know no snapshot; read after the rows they are never behind them.
        List<Manifest.SequenceState> sequences = sequences(connection);
        for (BackupPart part : parts) {
            part.write(connection, (path, content) -> archive.add(part.name() + "/" + path, content));
        }
        Catalogue.run(connection, "rollback");
        return new Manifest(
                Manifest.FORMAT,
                Manifest.PRODUCT,
                productVersion,
                now.toString(),
                migrations,
                tables,
                sequences,
                archive.entries());
    }

    private static Manifest.TableRows writeTable(Connection connection, ArchiveWriter archive, Catalogue.Table table)
            throws IOException, SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        String query = "copy (select %s from %s) to stdout".formatted(table.columnList(), table.quotedName());
        long[] rows = new long[1];
        var entry = new Manifest.TableRows(table.name(), table.columns(), 0).entry();
        archive.<SQLException>add(entry, out -> rows[0] = copy.copyOut(query, out));
        return new Manifest.TableRows(table.name(), table.columns(), rows[0]);
    }

    private static List<Manifest.SequenceState> sequences(Connection connection) throws SQLException {
        List<Manifest.SequenceState> states = new ArrayList<>();
        for (String name : Catalogue.sequences(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select last_value, is_called from public." + Catalogue.quoted(name))) {
                if (row.next()) {
                    states.add(new Manifest.SequenceState(name, row.getLong(1), row.getBoolean(2)));
                }
            }
        }
        return states;
    }

    private static Manifest verified(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            archive.check();
            return archive.manifest();
        }
    }

    private static Written written(Path file, Manifest manifest) throws IOException {
        long rows =
                manifest.tables().stream().mapToLong(Manifest.TableRows::rows).sum();
        int tables = manifest.tables().size();
        return new Written(
                file, Files.size(file), tables, rows, manifest.entries().size() - tables);
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException stays) {
            // Its name says that it is no backup; the next run removes it.
        }
    }
}
