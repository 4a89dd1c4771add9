package org.zhagen.notification;

import static org.zhagen.notification.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.clock.QuietHours;

/** How each person wants to be told. */
@Repository
class ChannelRows {

    private static final String SAVE = """
            insert into notification_person (person, language, address, confirmed, not_by_mail, quiet_from, quiet_until,
                   digest_hour)
            values (:person, :language, :address, :confirmed, :not::text[], :from, :until, :hour)
            on conflict (person) do update
               set language = :language, address = :address, confirmed = :confirmed, not_by_mail = :not::text[],
                   quiet_from = :from, quiet_until = :until, digest_hour = :hour,
                   confirm_hash = case when notification_person.address = :address then notification_person.confirm_hash end,
                   version = notification_person.version + 1
             where notification_person.version = :version
            """;

    private static final String PROPOSE = """
            update notification_person set confirm_hash = :hash, confirm_sent = :at
             where person = :person and address <> '' and confirmed is null
               and (confirm_sent is null or confirm_sent <= :before)
            """;

    private static final String CONFIRM = """
            update notification_person set confirmed = :at, confirm_hash = null, version = version + 1
             where confirm_hash = :hash and confirm_sent > :oldest
            """;

    private static final String BY_MAIL = """
            select * from notification_person where person = any(:people::uuid[]) and confirmed is not null
            """;

    private static final String CALENDAR = """
            insert into notification_person (person, calendar_hash, calendar_made) values (:person, :hash, :at)
            on conflict (person) do update set calendar_hash = :hash, calendar_made = :at
            """;

    private final JdbcClient database;

    ChannelRows(JdbcClient database) {
        this.database = database;
    }

    /** A row; {@code not} are the kinds that do not come by e-mail, since a kind that is added later is to come. */
    record Row(
            UUID person,
            String language,
            String address,
            @Nullable Instant confirmed,
            List<String> not,
            MailPlan plan,
            @Nullable Instant calendarMade,
            int version) {

        static Row usual(UUID person) {
            return new Row(person, "zh", "", null, List.of(), MailPlan.USUAL, null, 0);
        }
    }

    /** What is to be known of somebody to whom letters go. */
    record ByMail(String address, String language, List<String> not, MailPlan plan) {}

    Optional<Row> find(UUID person) {
        return database.sql("select * from notification_person where person = :person")
                .param("person", person)
                .query(ChannelRows::read)
                .optional();
    }

    /** Those of the people whose address is confirmed. */
    Map<UUID, ByMail> byMail(Collection<UUID> people) {
        Map<UUID, ByMail> all = new HashMap<>();
        database.sql(BY_MAIL)
                .param("people", people.toArray(UUID[]::new))
                .query(ChannelRows::read)
                .list()
                .forEach(
                        row -> all.put(row.person(), new ByMail(row.address(), row.language(), row.not(), row.plan())));
        return all;
    }

    /** Whether nobody else had changed it. */
    boolean save(Row row) {
        return database.sql(SAVE)
                        .param("person", row.person())
                        .param("language", row.language())
                        .param("address", row.address())
                        .param("confirmed", Columns.maybe(row.confirmed()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("not", row.not().toArray(String[]::new))
                        .param("from", row.plan().quiet().from())
                        .param("until", row.plan().quiet().until())
                        .param("hour", row.plan().digestHour(), Types.SMALLINT)
                        .param("version", row.version())
                        .update()
                == 1;
    }

    /** Whether a link may be sent: there is an address to confirm, and the last link was not sent a moment ago. */
    boolean propose(UUID person, byte[] hash, Instant at, Instant before) {
        return database.sql(PROPOSE)
                        .param("person", person)
                        .param("hash", hash)
                        .param("at", column(at))
                        .param("before", column(before))
                        .update()
                == 1;
    }

    boolean isProposed(byte[] hash, Instant oldest) {
        return database.sql("select count(*) from notification_person where confirm_hash = :hash"
                                + " and confirm_sent > :oldest")
                        .param("hash", hash)
                        .param("oldest", column(oldest))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean confirm(byte[] hash, Instant at, Instant oldest) {
        return database.sql(CONFIRM)
                        .param("hash", hash)
                        .param("at", column(at))
                        .param("oldest", column(oldest))
                        .update()
                == 1;
    }

    void calendar(UUID person, byte[] hash, Instant at) {
        database.sql(CALENDAR)
                .param("person", person)
                .param("hash", hash)
                .param("at", column(at))
                .update();
    }

    void dropCalendar(UUID person) {
        database.sql("update notification_person set calendar_hash = null, calendar_made = null where person = :person")
                .param("person", person)
                .update();
    }

    Optional<Row> byCalendar(byte[] hash) {
        return database.sql("select * from notification_person where calendar_hash = :hash")
                .param("hash", hash)
                .query(ChannelRows::read)
                .optional();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        int hour = row.getInt("digest_hour");
        @Nullable Integer digest = row.wasNull() ? null : Integer.valueOf(hour);
        QuietHours quiet = new QuietHours(
                row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class));
        return new Row(
                Columns.id(row, "person"),
                row.getString("language"),
                row.getString("address"),
                Columns.maybe(row, "confirmed"),
                Columns.texts(row, "not_by_mail"),
                new MailPlan(quiet, digest),
                Columns.maybe(row, "calendar_made"),
                row.getInt("version"));
    }
}
