package org.zhagen.bench;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Precondition;

/**
 * DuckDB in memory with one thread, holding the villages in one table with types as narrow as fits (choices as ENUM), asked in
 * SQL for what {@code ColumnarFitter} answers. NULL is unknown.
 */
final class DuckDb implements AutoCloseable {

    private final DuckDBConnection connection;
    private final String judged;
    private final String scored;

    DuckDb(Villages villages, Playbook playbook) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        this.judged = judged(playbook.preconditions());
        this.scored = scored(playbook.preconditions());
        run("SET threads = 1");
        load(villages);
    }

    /** How many sites have each verdict; the scores are not asked for, and DuckDB does not compute them. */
    long[] counts() throws SQLException {
        long[] counts = new long[Verdict.values().length];
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT verdict, count(*) FROM (" + judged + ") GROUP BY verdict")) {
            while (rows.next()) {
                counts[rows.getInt(1)] = rows.getLong(2);
            }
        }
        return counts;
    }

    /** Puts verdict and score of every site into a table. */
    void answerAll() throws SQLException {
        run("CREATE OR REPLACE TEMP TABLE answer AS SELECT site, verdict, low, high FROM (" + scored + ")");
    }

    /** Reads the table back. */
    Answers answers(int sites) throws SQLException {
        Answers answers = new Answers(new Verdict[sites], new double[sites], new double[sites]);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT site, verdict, low, high FROM answer")) {
            while (rows.next()) {
                int site = rows.getInt(1);
                answers.verdicts()[site] = Verdict.values()[rows.getInt(2)];
                answers.low()[site] = rows.getDouble(3);
                answers.high()[site] = rows.getDouble(4);
            }
        }
        return answers;
    }

    String version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void load(Villages villages) throws SQLException {
        List<FieldValues> fields = villages.fields();
        run("CREATE TABLE village (site INTEGER, "
                + fields.stream().map(f -> Measured.column(f) + " " + type(f)).collect(Collectors.joining(", ")) + ")");
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "village")) {
            for (int site = 0; site < villages.sites(); site++) {
                appender.beginRow();
                appender.append(site);
                for (FieldValues field : fields) {
                    append(appender, field, site);
                }
                appender.endRow();
            }
        }
        for (FieldValues field : fields) {
            if (type(field).equals("VARCHAR")) {
                asEnum(Measured.column(field));
            }
        }
    }

    private void asEnum(String column) throws SQLException {
        run("CREATE TYPE " + column + "_option AS ENUM (SELECT DISTINCT " + column + " FROM village WHERE " + column
                + " IS NOT NULL)");
        run("ALTER TABLE village ALTER " + column + " TYPE " + column + "_option");
    }

    private static String type(FieldValues field) {
        return switch (field.type()) {
            case COUNT -> "INTEGER";
            case MONEY -> "BIGINT";
            case NUMBER, PERCENT -> "DOUBLE";
            case FLAG -> "BOOLEAN";
            default -> "VARCHAR";
        };
    }

    private static void append(DuckDBAppender appender, FieldValues field, int site) throws SQLException {
        switch (field.plain(site)) {
            case null -> appender.appendNull();
            case Long whole when type(field).equals("INTEGER") -> appender.append(Math.toIntExact(whole));
            case Long whole -> appender.append(whole.longValue());
            case Double decimal -> appender.append(decimal.doubleValue());
            case Boolean flag -> appender.append(flag.booleanValue());
            case Object text -> appender.append(text.toString());
        }
    }

    private static String judged(List<Precondition> asks) {
        return "SELECT site, " + verdict(asks) + " AS verdict FROM (" + conditions(asks) + ")";
    }

    private static String scored(List<Precondition> asks) {
        int total = asks.stream().mapToInt(Precondition::weightOrOne).sum();
        String sure = asks.stream()
                .map(p -> "CASE WHEN " + name(p) + " THEN " + p.weightOrOne() + " ELSE 0 END")
                .collect(Collectors.joining(" + "));
        String possible = asks.stream()
                .map(p -> "CASE WHEN NOT " + name(p) + " THEN 0 ELSE " + p.weightOrOne() + " END")
                .collect(Collectors.joining(" + "));
        return "SELECT site, " + verdict(asks) + " AS verdict, (" + sure + ")::DOUBLE / " + total
                + "::DOUBLE AS low, (" + possible + ")::DOUBLE / " + total + "::DOUBLE AS high FROM ("
                + conditions(asks) + ")";
    }

    private static String conditions(List<Precondition> asks) {
        String variant = "(" + Measured.spelling(Measured.VARIANT).sql() + ")";
        return "SELECT site, COALESCE(" + variant + ", FALSE) AS in_variant, "
                + asks.stream().map(p -> condition(p, variant)).collect(Collectors.joining(", ")) + " FROM village";
    }

    private static String condition(Precondition ask, String variant) {
        String sql = "(" + Measured.spelling(ask.id()).sql() + ")";
        String offered = ask.id().equals("network")
                ? "CASE WHEN " + variant + " THEN ("
                        + Measured.spelling(Measured.IN_VARIANT).sql() + ") ELSE " + sql + " END"
                : sql;
        return offered + " AS " + name(ask);
    }

    /** The rule of {@link Verdict}; the playbook has no variant that keeps only the core idea. */
    private static String verdict(List<Precondition> asks) {
        List<Precondition> required = asks.stream()
                .filter(p -> p.need() == Precondition.Need.REQUIRED)
                .toList();
        List<Precondition> helpful =
                asks.stream().filter(p -> p.need() == Precondition.Need.HELPFUL).toList();
        return "CASE WHEN "
                + any(required.stream().filter(p -> p.remedy() == null).toList(), "NOT ", "") + " THEN "
                + Verdict.UNSUITABLE.ordinal() + " WHEN "
                + any(required.stream().filter(p -> p.remedy() != null).toList(), "NOT ", "") + " THEN "
                + Verdict.PREPARE_FIRST.ordinal() + " WHEN " + any(required, "", " IS NULL") + " THEN "
                + Verdict.UNKNOWN.ordinal() + " WHEN in_variant OR " + any(helpful, "NOT ", "") + " THEN "
                + Verdict.ADAPT.ordinal() + " ELSE " + Verdict.READY.ordinal() + " END::TINYINT";
    }

    private static String any(List<Precondition> asks, String before, String after) {
        return asks.stream().map(p -> before + name(p) + after).collect(Collectors.joining(" OR "));
    }

    private static String name(Precondition ask) {
        return ask.id().replace('-', '_');
    }
}
