package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.ZhagenServer;

/** The whole server on its own database: it is there at the first start, one per folder, and gone with the server. */
class OwnDatabaseServerTest {

    @TempDir
    Path folder;

    @Test
    void theServerBringsItsDatabaseAndTakesItAway() throws IOException {
        TestDatabase.shareBinaries(folder);
        ProcessHandle database;
        try (ConfigurableApplicationContext context = start()) {
            OwnPostgres own = assertInstanceOf(OwnPostgres.class, context.getBean(RunningDatabase.class));
            database = ProcessHandle.of(own.pid()).orElseThrow();
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            assertEquals(
                    "zhagen_app",
                    jdbc.sql("select current_user").query(String.class).single());
            assertEquals(
                    0,
                    jdbc.sql("select count(*) from event_publication")
                            .query(Integer.class)
                            .single());

            Exception second = assertThrows(Exception.class, this::start);
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(second);
            assertTrue(
                    assertInstanceOf(DatabaseFault.class, cause).problem().zh().contains("另一个扎根服务"));
        }
        assertFalse(database.isAlive());
    }

    private ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplicationBuilder(ZhagenServer.class)
                .registerShutdownHook(false)
                .build();
        return application.run("--zhagen.data=" + folder, "--server.port=0");
    }
}
