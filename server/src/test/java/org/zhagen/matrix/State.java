package org.zhagen.matrix;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What is in the database, seen as its owner: a digest for each table of which row version stands where, so that even a row
 * written anew with the same content is noticed. Left out is what every request may leave behind: sessions, the audit, queues.
 */
final class State implements AutoCloseable {

    private static final String LEFT_OUT =
            "account_session|audit_.*|event_publication|web_idempotency|oidc_request|flyway_.*";

    /** Which transactions had begun and ended. */
    private static final String MOMENT = "select pg_current_snapshot()::text";

    private static final String TABLES = "select tablename from pg_tables where schemaname = 'public'";

    private final SingleConnectionDataSource connection;
    private final JdbcClient database;
    private final String digests;
    private String moment = "";
    private Map<String, String> known = Map.of();

    State(Environment environment) {
        this.connection = new SingleConnectionDataSource(
                value(environment, "url"), value(environment, "user"), value(environment, "password"), true);
        this.database = JdbcClient.create(connection);
        List<String> tables =
                database.sql(TABLES).query((row, number) -> row.getString(1)).list();
        this.digests = tables.stream()
                .filter(table -> !table.matches(LEFT_OUT))
                .map(table -> "select '" + table + "', count(*) || ':' || coalesce(sum(hashtidextended("
                        + "ctid, hashxid(xmin))), 0) from " + table)
                .collect(Collectors.joining(" union all "));
    }

    private static String value(Environment environment, String key) {
        return Objects.requireNonNull(environment.getProperty("zhagen.database." + key));
    }

    /** Read only when a transaction that wrote has ended since the last time. */
    Map<String, String> now() {
        String present = database.sql(MOMENT).query(String.class).single();
        if (!present.equals(moment)) {
            Map<String, String> state = new TreeMap<>();
            database.sql(digests).query(row -> {
                state.put(row.getString(1), row.getString(2));
            });
            known = state;
            moment = present;
        }
        return known;
    }

    /** The tables that are not what they were. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
