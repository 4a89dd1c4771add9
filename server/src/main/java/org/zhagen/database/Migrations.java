package org.zhagen.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations of this build, run as the owner as the server does at its start, or up to where a backup was. */
final class Migrations {

    private static final String PLACE = "db/migration";

    private static final String APPLIED = """
            select version, script, checksum from flyway_schema_history
            where success and version is not null order by installed_rank
            """;

    private Migrations() {}

    /**
     * One migration that a database has seen.
     *
     * @param version as in its file name, with dots
     * @param script the file below db/migration
     * @param checksum what Flyway remembers of its content
     */
    record Applied(String version, String script, int checksum) {}

    /** All migrations of this build. */
    static Flyway newest(Login owner) {
        return at(owner, "classpath:" + PLACE).load();
    }

    /** Refuses a database that a later build has migrated, or whose migrations are not those of this build. */
    static void requireUnchanged(Flyway flyway) {
        for (MigrationInfo info : flyway.info().applied()) {
            if (info.getState() == MigrationState.FUTURE_SUCCESS || info.getState() == MigrationState.MISSING_SUCCESS) {
                throw DatabaseFault.of("migrations.newer", info.getScript());
            }
            if (info.getState().isFailed() || !info.isChecksumMatching()) {
                throw DatabaseFault.of("migrations.changed", info.getScript());
            }
        }
    }

    /** Exactly the migrations of a list, in a database that has none; the list must be known to this build. */
    static void exactly(Login owner, List<Applied> wanted, Path workFolder) throws IOException {
        Map<String, Resource> known = known();
        Path scripts = Files.createTempDirectory(workFolder, "migrations");
        try {
            for (Applied migration : wanted) {
                Resource resource = known.get(migration.script());
                if (resource == null) {
                    throw DatabaseFault.of("restore.newer", migration.script());
                }
                Path copy = scripts.resolve(migration.script());
                Files.createDirectories(copy.resolveSibling("."));
                Files.write(copy, resource.getContentAsByteArray());
            }
            at(owner, "filesystem:" + scripts).load().migrate();
        } finally {
            Folders.delete(scripts);
        }
    }

    /** What a database has seen, oldest first; empty where Flyway never was. */
    static List<Applied> applied(Connection connection) throws SQLException {
        List<Applied> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet history = statement.executeQuery("select to_regclass('flyway_schema_history')")) {
                if (!history.next() || history.getString(1) == null) {
                    return applied;
                }
            }
            try (ResultSet rows = statement.executeQuery(APPLIED)) {
                while (rows.next()) {
                    applied.add(new Applied(rows.getString(1), rows.getString(2), rows.getInt(3)));
                }
            }
        }
        return applied;
    }

    private static FluentConfiguration at(Login owner, String location) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations(location)
                .outOfOrder(true);
    }

    /** The scripts of this build by their path below db/migration. */
    private static Map<String, Resource> known() throws IOException {
        Map<String, Resource> known = new TreeMap<>();
        String pattern = "classpath*:" + PLACE + "/**/V*.sql";
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            URI uri = resource.getURI();
            String path = uri.toString();
            known.put(path.substring(path.lastIndexOf(PLACE) + PLACE.length() + 1), resource);
        }
        return known;
    }
}
