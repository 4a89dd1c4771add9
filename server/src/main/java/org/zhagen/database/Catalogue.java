package org.zhagen.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL's catalogue says of the tables in schema public. Flyway's own table is never among them. */
final class Catalogue {

    /** Tables that are neither under forced row-level security with a policy for the application nor say why not. */
    static final String UNPROTECTED = """
            select c.relname
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and c.relname <> 'flyway_schema_history'
              and not (c.relispartition and not has_table_privilege('zhagen_app', c.oid, 'select, insert, update, delete'))
              and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                select from pg_policy p where p.polrelid = c.oid and 'zhagen_app'::regrole = any (p.polroles)))
              and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^row-level security exempt: .{10,}'
            order by c.relname
            """;

    private static final String TABLES = """
            select c.relname
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname <> 'flyway_schema_history'
            order by c.relname collate "C"
            """;

    private static final String COLUMNS = """
            select attname from pg_attribute
            where attrelid = ('public.' || quote_ident(?))::regclass
              and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum
            """;

    private static final String SEQUENCES = """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"
            """;

    private Catalogue() {}

    /**
     * A table with the columns that hold data of their own: computed ones are computed again.
     *
     * @param name without schema
     * @param columns in the table's order
     */
    record Table(String name, List<String> columns) {

        /** The columns as SQL lists them. */
        String columnList() {
            return String.join(", ", columns.stream().map(Catalogue::quoted).toList());
        }

        String quotedName() {
            return "public." + quoted(name);
        }
    }

    static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : names(connection, TABLES)) {
            tables.add(new Table(name, names(connection, COLUMNS, name)));
        }
        return tables;
    }

    static List<String> sequences(Connection connection) throws SQLException {
        return names(connection, SEQUENCES);
    }

    /** The first column of a query whose placeholders are filled with texts. */
    static List<String> names(Connection connection, String query, String... values) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(String.valueOf(rows.getString(1)));
                }
            }
        }
        return names;
    }

    /** The first two columns of a query. */
    static List<String[]> pairs(Connection connection, String query) throws SQLException {
        List<String[]> pairs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return pairs;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
