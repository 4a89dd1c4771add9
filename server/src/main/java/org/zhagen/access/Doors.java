package org.zhagen.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands before each front door: the permission is checked, and the transaction begins in which the database itself knows
 * the acting jurisdiction, person and day. Without it the database shows no row of a protected table.
 */
@Component
public class Doors {

    private static final String TELL_DATABASE = """
            select set_config('zhagen.region_from', :from, true),
                   set_config('zhagen.region_to', :to, true),
                   set_config('zhagen.person', :person, true),
                   set_config('zhagen.day', :day, true),
                   set_config('plan_cache_mode', :plans, true)
            """;

    private static final String PLANS_FOR_VALUES = "force_custom_plan";
    private static final String KEPT_PLANS = "force_generic_plan";

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Doors(PlatformTransactionManager transactions, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
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
                JdbcClient.create(connection),
                refused -> {},
                Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** Does what changes something. A refusal takes back whatever was done before it. */
    public <T> Outcome<T> command(Acting acting, Permission permission, Supplier<Outcome<T>> work) {
        return guarded(writing, as(acting), permission, work);
    }

    /** Answers a question for which a permission is needed. */
    public <T> Outcome<T> query(Acting acting, Permission permission, Supplier<Outcome<T>> work) {
        return guarded(reading, as(acting), permission, work);
    }

    /**
     * The same for statements that go by one index whatever their values are, as an inbox does: the database makes each plan once
     * and keeps it, where planning would take most of the time. Not for arrays of any length, nor for searches.
     */
    public <T> Outcome<T> lookUp(Acting acting, Permission permission, Supplier<Outcome<T>> work) {
        return guarded(reading, new Entered(acting, KEPT_PLANS), permission, work);
    }

    /** Reads without asking for a permission: what a person sees is then up to the jurisdiction alone. */
    public <T> T read(Acting acting, Supplier<T> work) {
        return within(reading, as(acting), status -> work.get());
    }

    /** Writes without asking for a permission, for work that follows from what was permitted before. */
    public <T> T write(Acting acting, Supplier<T> work) {
        return within(writing, as(acting), status -> work.get());
    }

    private static Entered as(Acting acting) {
        return new Entered(acting, PLANS_FOR_VALUES);
    }

    private <T> Outcome<T> guarded(
            TransactionTemplate template, Entered entered, Permission permission, Supplier<Outcome<T>> work) {
        if (!entered.acting.may(permission)) {
            events.publishEvent(new AccessRefused(entered.acting, permission.id()));
            return Outcome.notYours(permission);
        }
        return within(template, entered, status -> {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private <T> T within(TransactionTemplate template, Entered entered, Work<T> work) {
        T result = template.execute(status -> {
            Entered outer = (Entered) TransactionSynchronizationManager.getResource(Doors.class);
            if (entered.equals(outer)) {
                return work.in(status);
            }
            enter(entered, outer);
            T value;
            try {
                value = work.in(status);
            } finally {
                leave(outer);
            }
            if (outer != null) {
                tellDatabase(outer);
            }
            return value;
        });
        return Objects.requireNonNull(result);
    }

    private void enter(Entered entered, @Nullable Entered outer) {
        tellDatabase(entered);
        if (outer != null) {
            TransactionSynchronizationManager.unbindResource(Doors.class);
        }
        TransactionSynchronizationManager.bindResource(Doors.class, entered);
    }

    private static void leave(@Nullable Entered outer) {
        TransactionSynchronizationManager.unbindResource(Doors.class);
        if (outer != null) {
            TransactionSynchronizationManager.bindResource(Doors.class, outer);
        }
    }

    private void tellDatabase(Entered entered) {
        Acting acting = entered.acting;
        database.sql(TELL_DATABASE)
                .param("from", acting.jurisdiction().from())
                .param("to", acting.jurisdiction().to())
                .param("person", acting.person().toString())
                .param("day", LocalDate.now(clock).toString())
                .param("plans", entered.plans)
                .query((row, number) -> number)
                .single();
    }

    /** Who acts in a transaction, and how the database plans its statements. */
    private record Entered(Acting acting, String plans) {}

    @FunctionalInterface
    private interface Work<T> {
        T in(TransactionStatus status);
    }
}
