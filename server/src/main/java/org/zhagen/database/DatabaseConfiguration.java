package org.zhagen.database;

import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives Spring its database: the server given, else the own one. The pool closes before the database stops, because it
 * depends on it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(DatabaseSettings settings) {
        return DataFolder.open(Path.of(settings.data()));
    }

    @Bean(destroyMethod = "close")
    RunningDatabase runningDatabase(DatabaseSettings settings, DataFolder data) {
        @Nullable Login given = GivenUrl.login(settings.database());
        return given == null ? OwnPostgres.start(data.root()) : ExternalPostgres.open(given);
    }

    /** For the pool, which takes on the application's role by itself (application.yaml). */
    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(RunningDatabase database) {
        return new PoolLogin(database.owner());
    }

    /** For migrations, which act as the owner. */
    @Bean
    FlywayConnectionDetails flywayConnectionDetails(RunningDatabase database) {
        return new MigrationLogin(database.owner());
    }

    @Bean
    FlywayMigrationStrategy flywayMigrationStrategy() {
        return flyway -> {
            Migrations.requireUnchanged(flyway);
            try {
                flyway.migrate();
            } catch (FlywayException failed) {
                throw DatabaseFault.because(failed, "migrations.failed", String.valueOf(failed.getMessage()));
            }
        };
    }

    private record PoolLogin(Login login) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.url();
        }
    }

    private record MigrationLogin(Login login) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.url();
        }
    }
}
