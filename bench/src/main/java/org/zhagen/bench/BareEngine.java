package org.zhagen.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Ids;
import org.zhagen.bench.RowTrace.Table;
import org.zhagen.bench.RowTrace.Written;
import org.zhagen.database.Login;

/**
 * The floor: prepared statements that write the rows of a whistle, step by step, with nothing read, checked or decided, and with no
 * row-level security.
 */
final class BareEngine implements Engine {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis());

    private final Login superuser;
    private final List<List<Row>> steps;

    /** A statement, and what is bound to it: texts, of which some parts are other ones in each life. */
    private record Row(String sql, List<List<Part>> values) {}

    /**
     * A part of a text.
     *
     * @param token the id or number in whose place another one comes; empty for none
     */
    private record Part(String text, String token) {}

    /**
     * A program that writes those rows.
     *
     * @param number of the ticket that was written; each one has its own
     */
    BareEngine(Login superuser, List<List<Written>> life, String number) {
        this.superuser = superuser;
        Set<String> fresh = fresh(life);
        fresh.add(number);
        Pattern tokens = Pattern.compile(fresh.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        steps = life.stream()
                .map(step -> step.stream().map(row -> row(row, tokens)).toList())
                .toList();
    }

    /** Ids that came into being in the course of the life. */
    private static Set<String> fresh(List<List<Written>> life) {
        Set<String> fresh = new LinkedHashSet<>();
        life.stream().flatMap(List::stream).filter(Written::fresh).forEach(row -> {
            String id = row.values().get("id");
            if (id != null && ID.matcher(id).matches()) {
                fresh.add(id);
            }
        });
        return fresh;
    }

    private static Row row(Written written, Pattern tokens) {
        Table table = written.table();
        List<String> columns = new ArrayList<>(written.values().keySet());
        String sql = written.fresh() ? insert(table, columns) : update(table, columns);
        List<String> bound = new ArrayList<>(columns);
        if (!written.fresh()) {
            bound.removeAll(table.key());
            bound.addAll(table.key());
        }
        return new Row(
                sql,
                bound.stream()
                        .map(column -> parts(written.values().get(column), tokens))
                        .toList());
    }

    private static String insert(Table table, List<String> columns) {
        return "insert into \"" + table.name() + "\" ("
                + columns.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(", "))
                + ") overriding system value values ("
                + columns.stream()
                        .map(column -> "?::" + table.types().get(column))
                        .collect(Collectors.joining(", ")) + ")";
    }

    private static String update(Table table, List<String> columns) {
        return "update \"" + table.name() + "\" set "
                + columns.stream()
                        .filter(column -> !table.key().contains(column))
                        .map(column ->
                                "\"" + column + "\" = ?::" + table.types().get(column))
                        .collect(Collectors.joining(", "))
                + " where "
                + table.key().stream()
                        .map(column ->
                                "\"" + column + "\" = ?::" + table.types().get(column))
                        .collect(Collectors.joining(" and "));
    }

    /** Empty for null. */
    private static List<Part> parts(@Nullable String value, Pattern tokens) {
        if (value == null) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        Matcher matcher = tokens.matcher(value);
        int from = 0;
        while (matcher.find()) {
            parts.add(new Part(value.substring(from, matcher.start()), matcher.group()));
            from = matcher.end();
        }
        parts.add(new Part(value.substring(from), ""));
        return parts;
    }

    /** What is written, as lines: a step each, with its tables. */
    String describe() {
        StringBuilder text = new StringBuilder();
        for (List<Row> step : steps) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            step.forEach(row -> counts.merge(
                    row.sql.replaceAll("^(insert|update)(?: into)? \"([a-z_]+)\".*", "$1 $2"), 1, Integer::sum));
            text.append("  ").append(counts).append('\n');
        }
        return text.toString();
    }

    @Override
    public String name() {
        return "bare JDBC";
    }

    @Override
    public Worker worker() throws SQLException {
        Connection connection = superuser.connect();
        connection.setAutoCommit(false);
        return new Writer(connection);
    }

    private final class Writer implements Worker {

        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        Writer(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void live() throws SQLException {
            Map<String, String> names = new HashMap<>();
            for (List<Row> step : steps) {
                for (Row row : step) {
                    write(row, names);
                }
                connection.commit();
            }
        }

        private void write(Row row, Map<String, String> names) throws SQLException {
            PreparedStatement statement = prepared.get(row.sql);
            if (statement == null) {
                statement = connection.prepareStatement(row.sql);
                prepared.put(row.sql, statement);
            }
            int number = 0;
            for (List<Part> parts : row.values) {
                number++;
                statement.setString(number, parts.isEmpty() ? null : text(parts, names));
            }
            statement.executeUpdate();
        }

        private String text(List<Part> parts, Map<String, String> names) {
            if (parts.size() == 1) {
                return parts.getFirst().text;
            }
            StringBuilder text = new StringBuilder();
            for (Part part : parts) {
                text.append(part.text);
                if (!part.token.isEmpty()) {
                    text.append(names.computeIfAbsent(part.token, BareEngine::another));
                }
            }
            return text.toString();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static String another(String token) {
        if (ID.matcher(token).matches()) {
            UUID id = Ids.next();
            return id.toString();
        }
        return "F" + NUMBERS.getAndIncrement();
    }

    @Override
    public void close() {}
}
