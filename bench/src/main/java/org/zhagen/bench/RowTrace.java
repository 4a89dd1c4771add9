package org.zhagen.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows the transactions of one whistle wrote, step by step, found by the transaction that stands in each row: so the floor
 * writes what the product writes, whatever that is.
 */
final class RowTrace {

    /**
     * A table.
     *
     * @param types of its columns, in their order
     * @param key columns of the primary key
     */
    record Table(String name, SequencedMap<String, String> types, List<String> key) {}

    /**
     * A row that was written.
     *
     * @param command by which command of its transaction
     * @param values as texts; of a row that was there before only those that changed, and the key
     */
    record Written(Table table, boolean fresh, long command, SequencedMap<String, @Nullable String> values) {}

    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                   coalesce(a.attnum = any (i.indkey::int2[]), false) from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              left join pg_index i on i.indrelid = c.oid and i.indisprimary
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname, a.attnum
            """;

    private static final String REFERENCES = """
            select conrelid::regclass::text, confrelid::regclass::text from pg_constraint
             where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace
            """;

    private final Connection superuser;
    private final List<Table> tables;
    private final Map<String, SequencedMap<String, @Nullable String>> known = new LinkedHashMap<>();

    RowTrace(Connection superuser) throws SQLException {
        this.superuser = superuser;
        this.tables = referencedFirst(tables(superuser), superuser);
    }

    /** What one statement wrote has no order of its own: a row comes after those that it points to. */
    private static List<Table> referencedFirst(List<Table> tables, Connection superuser) throws SQLException {
        Map<String, List<String>> references = new HashMap<>();
        try (PreparedStatement statement = superuser.prepareStatement(REFERENCES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        Map<String, Table> ordered = new LinkedHashMap<>();
        Map<String, Table> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name, table));
        tables.forEach(table -> put(table, byName, references, ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    private static void put(
            Table table,
            Map<String, Table> byName,
            Map<String, List<String>> references,
            Map<String, Table> ordered,
            Set<String> under) {
        if (ordered.containsKey(table.name) || !under.add(table.name)) {
            return;
        }
        for (String name : references.getOrDefault(table.name, List.of())) {
            Table other = byName.get(name);
            if (other != null) {
                put(other, byName, references, ordered, under);
            }
        }
        ordered.put(table.name, table);
    }

    private static List<Table> tables(Connection superuser) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (PreparedStatement statement = superuser.prepareStatement(COLUMNS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Table table = tables.computeIfAbsent(
                        rows.getString(1), name -> new Table(name, new LinkedHashMap<>(), new ArrayList<>()));
                table.types.put(rows.getString(2), rows.getString(3));
                if (rows.getBoolean(4)) {
                    table.key.add(rows.getString(2));
                }
            }
        }
        return List.copyOf(tables.values());
    }

    /** What the transaction wrote that wrote the last event of a ticket. */
    List<Written> step(String ticket) throws SQLException {
        String transaction = transaction(ticket);
        List<Written> all = new ArrayList<>();
        for (Table table : tables) {
            String columns = table.types.keySet().stream()
                    .map(column -> "\"" + column + "\"::text")
                    .collect(Collectors.joining(", "));
            try (PreparedStatement statement = superuser.prepareStatement("select cmin::text::bigint, " + columns
                            + " from \"" + table.name + "\" where xmin = ?::text::xid");
                    ResultSet rows = with(statement, transaction).executeQuery()) {
                while (rows.next()) {
                    Written row = written(table, rows);
                    if (row.fresh || row.values.size() > table.key.size()) {
                        all.add(row);
                    }
                }
            }
        }
        all.sort(Comparator.comparingLong(Written::command));
        return all;
    }

    private static PreparedStatement with(PreparedStatement statement, String value) throws SQLException {
        statement.setString(1, value);
        return statement;
    }

    private String transaction(String ticket) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(
                        "select xmin::text from ticket_event where ticket = ?::uuid order by seq desc limit 1");
                ResultSet rows = with(statement, ticket).executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Written written(Table table, ResultSet row) throws SQLException {
        LinkedHashMap<String, @Nullable String> values = new LinkedHashMap<>();
        long command = row.getLong(1);
        int number = 1;
        for (String column : table.types.keySet()) {
            number++;
            values.put(column, row.getString(number));
        }
        String key = table.name + table.key.stream().map(values::get).toList();
        SequencedMap<String, @Nullable String> before = known.put(key, values);
        if (before == null) {
            return new Written(table, true, command, values);
        }
        LinkedHashMap<String, @Nullable String> changed = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (table.key.contains(column) || !Objects.equals(value, before.get(column))) {
                changed.put(column, value);
            }
        });
        return new Written(table, false, command, changed);
    }
}
