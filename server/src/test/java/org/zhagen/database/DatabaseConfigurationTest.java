package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server starts on its database, migrated as the owner and used as the application. */
@ServerTest
class DatabaseConfigurationTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePoolWorksAsTheApplication() {
        assertEquals(
                "zhagen_app",
                jdbc.sql("select current_user").query(String.class).single());
        assertEquals(
                "zhagen", jdbc.sql("select session_user").query(String.class).single());
    }

    @Test
    void theOwnerHasMigrated() {
        String owner = "select tableowner from pg_tables where tablename = 'flyway_schema_history'";
        assertEquals("zhagen", jdbc.sql(owner).query(String.class).single());
    }
}
