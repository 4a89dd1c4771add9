package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The server starts on its database, migrated as the owner and used as the application. */
@ServerTest
class DatabaseConfigurationTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void thePoolWorksAsTheApplication() {
        assertEquals(
                "zhagen_app",
                jdbc.sql("select current_user").query(String.class).single());
        assertEquals(
                "zhagen", jdbc.sql("select session_user").query(String.class).single());
    }

    /** A statement that ran often is still planned for the values that it is given, such as the rows of a table of any length. */
    @Test
    void statementsArePlannedForTheirValues() {
        String execute = "execute often (array_fill('x'::text, array[3000]))";
        new TransactionTemplate(transactions).executeWithoutResult(onOneConnection -> {
            jdbc.sql("prepare often (text[]) as select * from unnest($1)").update();
            for (int i = 0; i < 12; i++) {
                jdbc.sql(execute).query(String.class).list();
            }
            String plan = jdbc.sql("explain " + execute).query(String.class).single();
            jdbc.sql("deallocate often").update();
            assertTrue(plan.contains("rows=3000 "), plan);
        });
    }

    @Test
    void theOwnerHasMigrated() {
        String owner = "select tableowner from pg_tables where tablename = 'flyway_schema_history'";
        assertEquals("zhagen", jdbc.sql(owner).query(String.class).single());
    }
}
