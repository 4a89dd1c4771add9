package org.zhagen.database;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a Spring context of a test a database of its own by the very properties that an operator would set. */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Login owner = TestDatabase.create().owner();
        TestDatabase.stopAfterSpring();
        Map<String, Object> properties = Map.of(
                // of each test JVM its own: what one cleans up another may be using
                "zhagen.data", "target/test-data-" + System.getProperty("zhagen.test.fork", "1"),
                // nobody waits for an answer any more when a test is over
                "server.shutdown", "immediate",
                // several contexts share one database server
                "spring.datasource.hikari.minimum-idle", "1",
                "spring.datasource.hikari.idle-timeout", "10000",
                "zhagen.limits.per-address", "1000000",
                "zhagen.limits.per-sender", "1000000",
                "zhagen.limits.sign-in", "1000000",
                "zhagen.database.url", owner.url(),
                "zhagen.database.user", owner.user(),
                "zhagen.database.password", owner.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
    }
}
