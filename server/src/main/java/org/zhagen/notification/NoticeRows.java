package org.zhagen.notification;

import static org.zhagen.notification.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The rows of notices. */
@Repository
class NoticeRows {

    /** In the order given, in which two who tell the same people at once do not wait for each other in a circle. */
    private static final String INSERT = """
            insert into notification_notice (id, recipient, kind, key, title, words, link, subject_kind, subject_id, urgent,
                   told, told_by, mail_due)
            select id, recipient, kind, key, title, words, link, subject_kind, subject_id, urgent, :told, :by, mail_due
              from unnest(:ids::text[]::uuid[], :recipients::text[]::uuid[], :kinds::text[], :keys::text[], :titles::text[],
                          :words::text[], :links::text[], :subjectKinds::text[], :subjectIds::text[],
                          :urgents::text[]::boolean[], :mailDues::text[]::timestamptz[])
                   with ordinality
                   as told (id, recipient, kind, key, title, words, link, subject_kind, subject_id, urgent, mail_due, place)
             order by place
            on conflict (recipient, key) do nothing
            """;

    private static final String UNREAD = """
            select count(*) from (select from notification_notice where recipient = :me and seen is null limit :most) counted
            """;

    /** Of those who have a page open: what they have not read, and the newest of it. */
    private static final String UNREAD_OF = """
            select p.id, counted.number, coalesce(counted.newest, '') as newest
              from unnest(:people::uuid[]) p (id),
                   lateral (select count(*) as number, max(each.id::text) as newest
                              from (select n.id from notification_notice n
                                     where n.recipient = p.id and n.seen is null limit :most) each) counted
            """;

    private static final String SEE =
            "update notification_notice set seen = :at where id = :id and recipient = :me and seen is null";

    private static final String SEE_ALL =
            "update notification_notice set seen = :at where recipient = :me and seen is null and id <= :upTo";

    /** What was read in the meantime needs no letter. */
    private static final String TAKE_DUE = """
            update notification_notice n set mail_due = null
             where n.id in (select d.id from notification_notice d where d.mail_due <= :now order by d.mail_due, d.id
                             limit :most for update skip locked)
            returning n.id, n.recipient, n.title, n.seen is not null as seen
            """;

    private static final String PUT_INTO = """
            update notification_notice n set letter = l.letter
              from unnest(:ids::text[]::uuid[], :letters::text[]::uuid[]) as l (id, letter)
             where n.id = l.id
            """;

    private static final String FORGET =
            "delete from notification_notice where id in (select id from notification_notice where told < :before limit :most)";

    private final JdbcClient database;

    NoticeRows(JdbcClient database) {
        this.database = database;
    }

    /** A notice with the moment at which it is due by e-mail; null for not at all. */
    record Told(UUID id, Notice notice, @Nullable Instant mailDue) {}

    /** Those who were told the same before stay as they are. Everybody inserts in the one order of recipients and keys. */
    int insert(List<Told> rows, UUID by, Instant at) {
        return database.sql(INSERT)
                .param("ids", Batch.texts(rows, Told::id))
                .param("recipients", texts(rows, Notice::recipient))
                .param("kinds", texts(rows, Notice::kind))
                .param("keys", texts(rows, Notice::key))
                .param("titles", texts(rows, Notice::title))
                .param("words", texts(rows, Notice::words))
                .param("links", texts(rows, Notice::link))
                .param("subjectKinds", texts(rows, Notice::subjectKind))
                .param("subjectIds", texts(rows, Notice::subjectId))
                .param("urgents", texts(rows, notice -> notice.urgency() == Notice.Urgency.NOW))
                .param("mailDues", Batch.texts(rows, Told::mailDue))
                .param("told", column(at))
                .param("by", by)
                .update();
    }

    private static @Nullable String[] texts(List<Told> rows, Function<Notice, ? extends @Nullable Object> column) {
        return Batch.texts(rows, row -> column.apply(row.notice()));
    }

    Listing<NoticeView> list(UUID me, boolean onlyUnread, Paging paging) {
        ListQuery query = new ListQuery(database, "*", "notification_notice").where("recipient = :me", "me", me);
        return (onlyUnread ? query.where("seen is null") : query)
                .page(paging, "(seen is not null), told desc, id desc", NoticeRows::view);
    }

    Optional<NoticeView> find(UUID me, UUID id) {
        return database.sql("select * from notification_notice where id = :id and recipient = :me")
                .param("id", id)
                .param("me", me)
                .query(NoticeRows::view)
                .optional();
    }

    int unread(UUID me, int most) {
        return database.sql(UNREAD)
                .param("me", me)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    Map<UUID, Unread> unread(Collection<UUID> people, int most) {
        Map<UUID, Unread> all = new HashMap<>();
        database.sql(UNREAD_OF)
                .param("people", people.toArray(UUID[]::new))
                .param("most", most)
                .query((row, number) ->
                        all.put(Columns.id(row, "id"), new Unread(row.getInt("number"), row.getString("newest"))))
                .list();
        return all;
    }

    int see(UUID me, UUID id, Instant at) {
        return database.sql(SEE)
                .param("id", id)
                .param("me", me)
                .param("at", column(at))
                .update();
    }

    int seeAll(UUID me, UUID upTo, Instant at) {
        return database.sql(SEE_ALL)
                .param("me", me)
                .param("upTo", upTo)
                .param("at", column(at))
                .update();
    }

    /** A notice that is to go out by e-mail now. */
    record Due(UUID id, UUID recipient, String title, boolean seen) {}

    List<Due> takeDue(Instant now, int most) {
        return database.sql(TAKE_DUE)
                .param("now", column(now))
                .param("most", most)
                .query((row, number) -> new Due(
                        Columns.id(row, "id"),
                        Columns.id(row, "recipient"),
                        row.getString("title"),
                        row.getBoolean("seen")))
                .list();
    }

    void putInto(Map<UUID, UUID> letters) {
        List<Map.Entry<UUID, UUID>> rows = List.copyOf(letters.entrySet());
        database.sql(PUT_INTO)
                .param("ids", Batch.texts(rows, Map.Entry::getKey))
                .param("letters", Batch.texts(rows, Map.Entry::getValue))
                .update();
    }

    List<NoticeView> ofLetter(UUID letter) {
        return database.sql("select * from notification_notice where letter = :letter order by told, id")
                .param("letter", letter)
                .query(NoticeRows::view)
                .list();
    }

    int forget(Instant before, int most) {
        return database.sql(FORGET)
                .param("before", column(before))
                .param("most", most)
                .update();
    }

    private static NoticeView view(ResultSet row, int number) throws SQLException {
        return new NoticeView(
                Columns.id(row, "id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("words"),
                row.getString("link"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getBoolean("urgent"),
                Columns.moment(row, "told"),
                Columns.maybe(row, "seen"));
    }
}
