package org.zhagen.notification;

import static org.zhagen.notification.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.kernel.document.Code;
import org.zhagen.notification.DeliveryView.Channel;
import org.zhagen.notification.DeliveryView.State;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The rows of what goes out. */
@Repository
class DeliveryRows {

    private static final String INSERT = """
            insert into notification_delivery (id, channel, target, target_name, region, kind, key, title, payload, next_try,
                   created)
            select id, channel, target, target_name, region, kind, key, title, payload, next_try, :created
              from unnest(:ids::text[]::uuid[], :channels::text[], :targets::text[]::uuid[], :names::text[],
                          :regions::text[], :kinds::text[], :keys::text[], :titles::text[], :payloads::text[],
                          :tries::text[]::timestamptz[])
                   as given (id, channel, target, target_name, region, kind, key, title, payload, next_try)
             order by target, key
            on conflict (target, key) do nothing
            """;

    /** Each row goes to one worker only; whoever dies with it leaves it to others when the lease is over. */
    private static final String CLAIM = """
            update notification_delivery d
               set turn = turn + 1, attempts = attempts + 1, next_try = :lease
             where d.id in (
                   select w.id from notification_delivery w
                    where w.state = 'waiting' and w.next_try <= :now
                      and not exists (select from notification_robot r where r.id = w.target and r.free_from > :now)
                    order by w.next_try, w.id limit :most for update of w skip locked)
            returning d.*
            """;

    private static final String END = """
            update notification_delivery
               set state = :state, ended = :at, trouble = :trouble, answer = :answer
             where id = :id and turn = :turn and state = 'waiting'
            """;

    private static final String LATER = """
            update notification_delivery set next_try = :next, trouble = :trouble, answer = :answer
             where id = :id and turn = :turn and state = 'waiting'
            """;

    /** It was not tried at all: the group takes no more at the moment. */
    private static final String POSTPONE = """
            update notification_delivery set next_try = :next, attempts = attempts - 1
             where id = :id and turn = :turn and state = 'waiting'
            """;

    private static final String AGAIN = """
            update notification_delivery
               set state = 'waiting', ended = null, attempts = 0, next_try = :now
             where id = :id and state <> 'waiting'
            """;

    private static final String FORGET = """
            delete from notification_delivery
             where id in (select id from notification_delivery where ended < :before limit :most)
            """;

    private final JdbcClient database;

    DeliveryRows(JdbcClient database) {
        this.database = database;
    }

    /** What is to go out. */
    record New(
            UUID id,
            Channel channel,
            UUID target,
            String targetName,
            String region,
            String kind,
            String key,
            String title,
            String payload,
            Instant nextTry) {}

    /** What a worker has taken. */
    record Claimed(
            UUID id,
            Channel channel,
            UUID target,
            String kind,
            String key,
            String title,
            String payload,
            int attempts,
            int turn) {}

    int insert(List<New> rows, Instant created) {
        return rows.isEmpty()
                ? 0
                : database.sql(INSERT)
                        .param("ids", Batch.texts(rows, New::id))
                        .param("channels", Batch.texts(rows, row -> Code.kebab(row.channel())))
                        .param("targets", Batch.texts(rows, New::target))
                        .param("names", Batch.texts(rows, New::targetName))
                        .param("regions", Batch.texts(rows, New::region))
                        .param("kinds", Batch.texts(rows, New::kind))
                        .param("keys", Batch.texts(rows, New::key))
                        .param("titles", Batch.texts(rows, New::title))
                        .param("payloads", Batch.texts(rows, New::payload))
                        .param("tries", Batch.texts(rows, New::nextTry))
                        .param("created", column(created))
                        .update();
    }

    List<Claimed> claim(Instant now, Duration lease, int most) {
        return database.sql(CLAIM)
                .param("now", column(now))
                .param("lease", column(now.plus(lease)))
                .param("most", most)
                .query((row, number) -> new Claimed(
                        Columns.id(row, "id"),
                        channel(row),
                        Columns.id(row, "target"),
                        row.getString("kind"),
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        row.getInt("turn")))
                .list();
    }

    void end(Claimed claimed, State state, Instant at, String trouble, String answer) {
        database.sql(END)
                .param("id", claimed.id())
                .param("turn", claimed.turn())
                .param("state", Code.kebab(state))
                .param("at", column(at))
                .param("trouble", trouble)
                .param("answer", answer)
                .update();
    }

    void later(Claimed claimed, Instant next, String trouble, String answer) {
        database.sql(LATER)
                .param("id", claimed.id())
                .param("turn", claimed.turn())
                .param("next", column(next))
                .param("trouble", trouble)
                .param("answer", answer)
                .update();
    }

    void postpone(Claimed claimed, Instant next) {
        database.sql(POSTPONE)
                .param("id", claimed.id())
                .param("turn", claimed.turn())
                .param("next", column(next))
                .update();
    }

    boolean again(UUID id, Instant now) {
        return database.sql(AGAIN).param("id", id).param("now", column(now)).update() == 1;
    }

    Listing<DeliveryView> list(DeliveryFilter filter, Paging paging) {
        ListQuery query = new ListQuery(database, "*", "notification_delivery");
        DeliveryView.Channel channel = filter.channel();
        if (channel != null) {
            query.where("channel = :channel", "channel", Code.kebab(channel));
        }
        State state = filter.state();
        if (state != null) {
            query.where("state = :state", "state", Code.kebab(state));
        }
        return query.page(paging, "created desc, id desc", DeliveryRows::view);
    }

    Optional<DeliveryView> find(UUID id) {
        return database.sql("select * from notification_delivery where id = :id")
                .param("id", id)
                .query(DeliveryRows::view)
                .optional();
    }

    int forget(Instant before, int most) {
        return database.sql(FORGET)
                .param("before", column(before))
                .param("most", most)
                .update();
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return Code.read(Channel.class, row.getString("channel")).orElseThrow();
    }

    private static DeliveryView view(ResultSet row, int number) throws SQLException {
        State state = Code.read(State.class, row.getString("state")).orElseThrow();
        return new DeliveryView(
                Columns.id(row, "id"),
                channel(row),
                Columns.id(row, "target"),
                row.getString("target_name"),
                Objects.requireNonNullElse(row.getString("region"), ""),
                row.getString("kind"),
                row.getString("title"),
                state,
                row.getInt("attempts"),
                state == State.WAITING ? Columns.moment(row, "next_try") : null,
                Columns.moment(row, "created"),
                Columns.maybe(row, "ended"),
                row.getString("trouble"),
                row.getString("answer"));
    }
}
