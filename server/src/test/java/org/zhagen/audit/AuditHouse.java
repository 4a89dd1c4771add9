package org.zhagen.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.zhagen.access.Doors;
import org.zhagen.database.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The audit alone on a database of its own, and somebody who owns that database and means harm. */
final class AuditHouse implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    AuditHouse(Clock clock) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database.application());
        pool.setMaximumPoolSize(3);
        HikariDataSource data = new HikariDataSource(pool);
        context.registerBean(HikariDataSource.class, () -> data);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(data));
        context.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(data));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(data));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.register(
                Transactions.class,
                Doors.class,
                Audit.class,
                AuditEntries.class,
                ChainRows.class,
                Sealer.class,
                AuditVerifier.class,
                AuditSearch.class,
                AuditLog.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs statements as the owner of the database, with the triggers of the two tables off. */
    void tamper(String... statements) throws SQLException {
        try (Connection owner = database.maintenance().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table audit_entry disable trigger append_only");
            statement.execute("alter table audit_chain disable trigger append_only");
            statement.execute("alter table audit_chain drop constraint if exists audit_chain_entry_fkey");
            statement.execute("alter table audit_chain drop constraint if exists audit_chain_entry_key");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Runs a statement as the application does. */
    void asApplication(String sql) throws SQLException {
        try (Connection application = database.application().getConnection();
                Statement statement = application.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** Lets {@code @Transactional} hold. */
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
