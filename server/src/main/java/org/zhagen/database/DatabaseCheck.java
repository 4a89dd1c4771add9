package org.zhagen.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The database: version, roles, migrations, row-level security, order of Chinese words, clock. */
final class DatabaseCheck implements DoctorCheck {

    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);
    private static final String STRONG =
            "select rolname from pg_roles where rolname = 'zhagen_app' and (rolsuper or rolbypassrls or rolcanlogin)";
    private static final String CAN_BECOME =
            "select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = 'zhagen_app'";
    private static final String ORDER =
            "select string_agg(n, '' order by n collate pinyin) from (values ('张'), ('安'), ('李')) v (n)";
    private static final String FUTURE =
            "select max(installed_on) > now() + interval '1 day' from flyway_schema_history";

    @Override
    public List<Diagnosis> examine(Patient patient) throws SQLException {
        Connection database = patient.database();
        Login owner = patient.owner();
        if (database == null || owner == null) {
            return List.of();
        }
        List<Diagnosis> found = new ArrayList<>();
        found.add(Diagnosis.ok(
                "doctor.database.ok", owner.url(), database.getMetaData().getDatabaseProductVersion()));
        found.add(role(database));
        boolean migrated = !Migrations.applied(database).isEmpty();
        found.add(migrated ? migrations(owner) : Diagnosis.warn("doctor.migrations.none"));
        if (migrated) {
            List<String> bare = Catalogue.names(database, Catalogue.UNPROTECTED);
            found.add(
                    bare.isEmpty()
                            ? Diagnosis.ok("doctor.rows.ok")
                            : Diagnosis.bad("doctor.rows.open", String.join(", ", bare)));
            found.add(order(database));
            found.add(clock(database));
        }
        return found;
    }

    private static Diagnosis role(Connection database) throws SQLException {
        if (!Catalogue.names(database, STRONG).isEmpty()) {
            return Diagnosis.bad("external.role-weak");
        }
        return Catalogue.names(database, CAN_BECOME).equals(List.of("t"))
                ? Diagnosis.ok("doctor.role.ok")
                : Diagnosis.bad("doctor.role.missing");
    }

    private static Diagnosis migrations(Login owner) {
        Flyway flyway = Migrations.newest(owner);
        try {
            Migrations.requireUnchanged(flyway);
        } catch (DatabaseFault changed) {
            return Diagnosis.of(changed);
        }
        String pending =
                Stream.of(flyway.info().pending()).map(MigrationInfo::getScript).collect(Collectors.joining(", "));
        return pending.isEmpty()
                ? Diagnosis.ok("doctor.migrations.ok")
                : Diagnosis.warn("doctor.migrations.pending", pending);
    }

    private static Diagnosis order(Connection database) {
        try {
            return Catalogue.names(database, ORDER).equals(List.of("安李张"))
                    ? Diagnosis.ok("doctor.pinyin.ok")
                    : Diagnosis.bad("doctor.pinyin.wrong");
        } catch (SQLException missing) {
            return Diagnosis.bad("doctor.pinyin.wrong");
        }
    }

    private static Diagnosis clock(Connection database) throws SQLException {
        String epoch = "select (extract(epoch from clock_timestamp()) * 1000)::bigint";
        Instant there = Instant.ofEpochMilli(
                Long.parseLong(Catalogue.names(database, epoch).getFirst()));
        Duration apart = Duration.between(there, Instant.now()).abs();
        if (apart.compareTo(CLOCKS_APART) > 0) {
            return Diagnosis.warn("doctor.clock.apart", apart.toSeconds());
        }
        return Catalogue.names(database, FUTURE).equals(List.of("t"))
                ? Diagnosis.bad("doctor.clock.back")
                : Diagnosis.ok("doctor.clock.same");
    }
}
