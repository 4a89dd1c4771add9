package org.zhagen.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands before each front door: the permission is checked, and the transaction begins in which the database itself knows
 * the acting jurisdiction, person and day. Without it the database shows no row of a protected table.
 */
@Component
public class Doors {

    private static final String TELL_DATABASE = """
            select set_config('zhagen.region_from', :toldFrom, true),
                   set_config('zhagen.region_to', :toldTo, true),
                   set_config('zhagen.person', :toldPerson, true),
                   set_config('zhagen.day', :toldDay, true),
                   set_config('plan_cache_mode', :toldPlans, true)
            """;

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final NamedParameterJdbcOperations database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Doors(
            PlatformTransactionManager transactions,
            NamedParameterJdbcOperations database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Doors beside the application, for a command that works on one connection; what they refuse nobody is told. */
    public static Doors beside(DataSource connection) {
        return new Doors(
                new DataSourceTransactionManager(connection),
                new NamedParameterJdbcTemplate(connection),
                refused -> {},
                Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** Does what changes something. A refusal takes back whatever was done before it. */
    public <T> Outcome<T> command(Acting acting, Permission permission, Supplier<Outcome<T>> work) {
        return guarded(writing, acting, Plans.FOR_VALUES, permission, telling(work));
    }

    /**
     * A command that does one thing to something small, by statements that go by one index whatever their values are: the database
     * keeps their plans, and those of what is done on behalf of somebody else within it. See {@link #lookUp}.
     */
    public <T> Outcome<T> step(Acting acting, Permission permission, Supplier<Outcome<T>> work) {
        return guarded(writing, acting, Plans.KEPT_WITHIN, permission, telling(work));
    }

    /**
     * What is read of one thing before anything else is done with it.
     *
     * @param sql one statement with named parameters, none of which begins with {@code told}
     */
    public record First<R>(String sql, Map<String, ?> values, RowMapper<R> row) {}

    /** A step that begins with reading something: the database is asked as it is told on whose behalf, in one round trip. */
    public <R, T> Outcome<T> step(
            Acting acting, Permission permission, First<R> first, Function<Optional<R>, Outcome<T>> work) {
        return guarded(
                writing,
                acting,
                Plans.KEPT_WITHIN,
                permission,
                (status, behalf) -> work.apply(tellAndAsk(behalf, first)));
    }

    /** Answers a question for which a permission is needed. */
    public <T> Outcome<T> query(Acting acting, Permission permission, Supplier<Outcome<T>> work) {
        return guarded(reading, acting, Plans.FOR_VALUES, permission, telling(work));
    }

    /**
     * The same for statements that go by one index whatever their values are, as an inbox does: the database makes each plan once
     * and keeps it, where planning would take most of the time. Not for arrays of any length, nor for searches.
     */
    public <T> Outcome<T> lookUp(Acting acting, Permission permission, Supplier<Outcome<T>> work) {
        return guarded(reading, acting, Plans.KEPT, permission, telling(work));
    }

    /** Reads without asking for a permission: what a person sees is then up to the jurisdiction alone. */
    public <T> T read(Acting acting, Supplier<T> work) {
        return within(reading, told(acting, Plans.FOR_VALUES), false, telling(work));
    }

    /** Writes without asking for a permission, for work that follows from what was permitted before. */
    public <T> T write(Acting acting, Supplier<T> work) {
        return within(writing, told(acting, Plans.FOR_VALUES), false, telling(work));
    }

    /**
     * The same for what a command does at its end: the database is not told anew on whose behalf it works then, which spares a
     * round trip. Whoever goes on all the same does so behind a door of their own.
     */
    public <T> T writeLast(Acting acting, Supplier<T> work) {
        return within(writing, told(acting, Plans.FOR_VALUES), true, telling(work));
    }

    private Told told(Acting acting, Plans plans) {
        return new Told(
                acting.jurisdiction().from(),
                acting.jurisdiction().to(),
                acting.person().toString(),
                LocalDate.now(clock).toString(),
                plans);
    }

    /** Work before which the database is told on whose behalf it is done. */
    private <T> Work<T> telling(Supplier<T> work) {
        return (status, behalf) -> {
            tell(behalf);
            return work.get();
        };
    }

    private <T> Outcome<T> guarded(
            TransactionTemplate template, Acting acting, Plans plans, Permission permission, Work<Outcome<T>> work) {
        if (!acting.may(permission)) {
            events.publishEvent(new AccessRefused(acting, permission.id()));
            return Outcome.notYours(permission);
        }
        return within(template, told(acting, plans), false, (status, behalf) -> {
            Outcome<T> outcome = work.in(status, behalf);
            if (outcome instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private <T> T within(TransactionTemplate template, Told wanted, boolean last, Work<T> work) {
        T result = template.execute(status -> {
            Behalf behalf = (Behalf) TransactionSynchronizationManager.getResource(Doors.class);
            return behalf == null ? first(wanted, status, work) : inside(behalf, wanted, last, status, work);
        });
        return Objects.requireNonNull(result);
    }

    private static <T> T first(Told wanted, TransactionStatus status, Work<T> work) {
        Behalf behalf = new Behalf(wanted);
        TransactionSynchronizationManager.bindResource(Doors.class, behalf);
        TransactionSynchronizationManager.registerSynchronization(behalf);
        try {
            return work.in(status, behalf);
        } finally {
            TransactionSynchronizationManager.unbindResource(Doors.class);
        }
    }

    private <T> T inside(Behalf behalf, Told wanted, boolean last, TransactionStatus status, Work<T> work) {
        Told outer = behalf.wanted;
        behalf.wanted = wanted.inside(outer);
        T value;
        try {
            value = work.in(status, behalf);
        } finally {
            behalf.wanted = outer;
        }
        if (!last) {
            tell(behalf);
        }
        return value;
    }

    private void tell(Behalf behalf) {
        if (!behalf.isTold()) {
            database.query(TELL_DATABASE, behalf.wanted.values(), row -> {});
            behalf.told = behalf.wanted;
        }
    }

    private <R> Optional<R> tellAndAsk(Behalf behalf, First<R> first) {
        if (behalf.isTold()) {
            return database.query(first.sql, first.values, first.row).stream().findFirst();
        }
        Map<String, Object> values = new HashMap<>(first.values);
        values.putAll(behalf.wanted.values());
        ResultSetExtractor<List<R>> rows = new RowMapperResultSetExtractor<>(first.row, 1);
        Optional<R> answer =
                database.execute(TELL_DATABASE + ";" + first.sql, values, statement -> answer(statement, rows)).stream()
                        .findFirst();
        behalf.told = behalf.wanted;
        return answer;
    }

    /** What the second of two statements answers. */
    private static <R> List<R> answer(PreparedStatement both, ResultSetExtractor<List<R>> rows) throws SQLException {
        both.execute();
        both.getMoreResults();
        try (ResultSet answer = both.getResultSet()) {
            return Objects.requireNonNull(rows.extractData(answer));
        }
    }

    /** How the database plans statements. */
    private enum Plans {
        FOR_VALUES("force_custom_plan"),
        KEPT("force_generic_plan"),
        KEPT_WITHIN("force_generic_plan");

        private final String mode;

        Plans(String mode) {
            this.mode = mode;
        }
    }

    /** What the database knows of whoever acts, and how it plans their statements. Parts of the product are all the same to it. */
    private record Told(String from, String to, String person, String day, Plans plans) {

        Map<String, Object> values() {
            return Map.of(
                    "toldFrom", from, "toldTo", to, "toldPerson", person, "toldDay", day, "toldPlans", plans.mode);
        }

        Told inside(Told outer) {
            return outer.plans == Plans.KEPT_WITHIN ? new Told(from, to, person, day, outer.plans) : this;
        }
    }

    /** On whose behalf a transaction works, and what the database knows of it; another transaction meanwhile has one of its own. */
    private static final class Behalf implements TransactionSynchronization {

        private Told wanted;
        private boolean suspended;

        @Nullable
        private Told told;

        Behalf(Told wanted) {
            this.wanted = wanted;
        }

        boolean isTold() {
            return wanted.equals(told);
        }

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.getResource(Doors.class) == this;
            if (suspended) {
                TransactionSynchronizationManager.unbindResource(Doors.class);
            }
        }

        @Override
        public void resume() {
            if (suspended) {
                TransactionSynchronizationManager.bindResource(Doors.class, this);
            }
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(TransactionStatus status, Behalf behalf);
    }
}
