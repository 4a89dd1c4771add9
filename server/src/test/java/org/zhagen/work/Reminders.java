package org.zhagen.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;

/** Lets the alarms of matters ring, for the tests of all rooms. */
public final class Reminders {

    private final ApplicationContext context;

    public Reminders(ApplicationContext context) {
        this.context = context;
    }

    /** Until nothing is due any more: the product rings beside the test, and may have something in hand. */
    public void ring() {
        Instant now = context.getBean(Clock.class).instant();
        do {
            context.getBean(Reminding.class).ring(now, 500);
        } while (isDue(now));
    }

    /** Of which kinds somebody was told past quiet hours and digest. */
    public List<String> urgent(Acting acting) {
        return context.getBean(Doors.class)
                .read(
                        Persons.SYSTEM,
                        () -> context.getBean(JdbcClient.class)
                                .sql(
                                        "select kind from notification_notice where recipient = :me and urgent order by told")
                                .param("me", acting.person())
                                .query(String.class)
                                .list());
    }

    private boolean isDue(Instant now) {
        return context.getBean(Doors.class)
                .read(
                        Persons.SYSTEM,
                        () -> context.getBean(JdbcClient.class)
                                .sql("select exists (select from work_matter where alarm <= :now and closed is null)")
                                .param("now", MatterRows.column(now))
                                .query(Boolean.class)
                                .single());
    }
}
