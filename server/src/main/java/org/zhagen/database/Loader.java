package org.zhagen.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills an empty database with a checked backup: its very migrations first, then all rows in one transaction. Foreign keys are
 * dropped for the time and made again, which checks every row against them.
 */
final class Loader {

    /** Each query gives pairs of statements: what to do before the rows come, and what brings back the former state. */
    private static final List<String> RELAXED = List.of("""
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
            order by conrelid::regclass::text, conname
            """, """
            select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
                   format('alter table %s enable %s trigger %I', tgrelid::regclass,
                     case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
            from pg_trigger join pg_class on pg_class.oid = tgrelid
            where relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled <> 'D' and tgparentid = 0
            """, """
            select format('alter table %s no force row level security', oid::regclass),
                   format('alter table %s force row level security', oid::regclass)
            from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity
            """);

    private static final String VIEWS = """
            select format('refresh materialized view %s', oid::regclass)
            from pg_class where relnamespace = 'public'::regnamespace and relkind = 'm' order by oid
            """;

    private final Login owner;
    private final Archive archive;

    Loader(Login owner, Archive archive) {
        this.owner = owner;
        this.archive = archive;
    }

    void load(Path workFolder) throws IOException, SQLException {
        Migrations.exactly(owner, archive.manifest().migrations(), workFolder);
        fill();
    }

    /** The rows alone, into tables that are those of the backup. */
    void fill() throws IOException, SQLException {
        Manifest manifest = archive.manifest();
        try (Connection connection = owner.connect()) {
            if (!Migrations.applied(connection).equals(manifest.migrations())) {
                throw DatabaseFault.of("restore.other-build", manifest.productVersion());
            }
            Map<String, Catalogue.Table> tables = matchingTables(connection);
            connection.setAutoCommit(false);
            List<String> undo = relax(connection);
            empty(connection, tables);
            for (Manifest.TableRows rows : manifest.tables()) {
                copy(connection, tables, rows);
            }
            for (Manifest.SequenceState state : manifest.sequences()) {
                set(connection, state);
            }
            runAll(connection, undo);
            runAll(connection, Catalogue.names(connection, VIEWS));
            connection.commit();
            connection.setAutoCommit(true);
            Catalogue.run(connection, "analyze");
        }
    }

    /** The tables of the database by name, which must be those of the backup. */
    private Map<String, Catalogue.Table> matchingTables(Connection connection) throws SQLException {
        Map<String, Catalogue.Table> tables = new HashMap<>();
        for (Catalogue.Table table : Catalogue.tables(connection)) {
            tables.put(table.name(), table);
        }
        for (Manifest.TableRows rows : archive.manifest().tables()) {
            Catalogue.Table table = tables.get(rows.name());
            if (table == null || !table.columns().equals(rows.columns())) {
                throw archive.broken(rows.entry());
            }
        }
        if (tables.size() != archive.manifest().tables().size()) {
            throw archive.broken(Manifest.NAME);
        }
        return tables;
    }

    private static List<String> relax(Connection connection) throws SQLException {
        List<String> undo = new ArrayList<>();
        for (String query : RELAXED) {
            for (String[] pair : Catalogue.pairs(connection, query)) {
                Catalogue.run(connection, pair[0]);
                // Foreign keys come back first, while the owner may still see every row.
                undo.add(pair[1]);
            }
        }
        return undo;
    }

    /** Migrations may have brought rows of their own; the backup has them as they were changed since. */
    private static void empty(Connection connection, Map<String, Catalogue.Table> tables) throws SQLException {
        if (!tables.isEmpty()) {
            List<String> names = tables.values().stream()
                    .map(Catalogue.Table::quotedName)
                    .sorted()
                    .toList();
            Catalogue.run(connection, "truncate " + String.join(", ", names));
        }
    }

    private void copy(Connection connection, Map<String, Catalogue.Table> tables, Manifest.TableRows rows)
            throws IOException, SQLException {
        Catalogue.Table table = tables.get(rows.name());
        if (table == null) {
            throw archive.broken(rows.entry());
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        String statement = "copy %s (%s) from stdin".formatted(table.quotedName(), table.columnList());
        try (InputStream content = archive.open(rows.entry())) {
            if (copy.copyIn(statement, content) != rows.rows()) {
                throw archive.broken(rows.entry());
            }
        }
    }

    private static void set(Connection connection, Manifest.SequenceState state) throws SQLException {
        String setval = "select setval(?::regclass, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(setval)) {
            statement.setString(1, "public." + Catalogue.quoted(state.name()));
            statement.setLong(2, state.lastValue());
            statement.setBoolean(3, state.called());
            statement.execute();
        }
    }

    private static void runAll(Connection connection, List<String> statements) throws SQLException {
        for (String statement : statements) {
            Catalogue.run(connection, statement);
        }
    }
}
