package org.zhagen.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Ids;
import org.zhagen.access.Typed;

/** The histories of matters, and who takes part in them. */
@Repository
class EntryRows {

    /** More than this nobody reads; the first and the latest are what counts. */
    private static final int MOST = 500;

    private static final String OF = """
            select * from (select * from work_entry where matter = :matter order by at desc, id desc limit :most) latest
             order by at, id
            """;

    /**
     * Writes down what was done with the matters {@code m (id, holder)} of a statement. Whoever does something, gave the matter or gets
     * it takes part from then on; the others find it among what changed. Who did it comes first, so that nobody is told of what they did
     * themselves. Parts of a statement don't see what others write: a new matter has no others yet.
     */
    static final String WRITTEN = """
            , written as (
              insert into work_entry (id, matter, act, at, person, person_name, office, stands_for, words, before, after)
              select :entry, m.id, :act, :at, :person, :name, :office, :standsFor, :words, :before, :after from m),
            told as (
              update work_party w set changed = :at from m where w.matter = m.id and w.person <> :person),
            takes_part as (
              insert into work_party (matter, person, changed)
              select m.id, p.person, p.changed
                from m cross join lateral
                     (values (1, :person::uuid, null), (2, m.holder, :at::timestamptz)) as p (turn, person, changed)
               where p.person is not null
               order by p.turn
              on conflict (matter, person) do nothing)
            """;

    private static final String WRITE =
            "with m as (select :matter::uuid as id, :holder::uuid as holder)" + WRITTEN + "select count(*) from m";

    private static final String TAKES_PART = """
            insert into work_party (matter, person, changed) values (:matter, :person, :changed::timestamptz)
            on conflict (matter, person) do nothing
            """;

    /** The matters are found by who takes part in them, the latest change first; of each only its last entry by somebody else. */
    private static final String CHANGED = """
            select m.id, m.title, e.act, e.person_name, e.at, e.words
              from (select p.matter, p.changed from work_party p
                     where p.person = :person and p.changed >= :since
                     order by p.changed desc limit :most) latest
              join work_matter m on m.id = latest.matter
              cross join lateral (
                select act, person_name, at, words from work_entry
                 where matter = m.id and person <> :person order by at desc, id desc limit 1) e
             order by e.at desc, m.id
            """;

    private static final String IS_PARTY = """
            select exists (select from work_party where matter = :matter and person = :person)
            """;

    private final JdbcClient database;

    EntryRows(JdbcClient database) {
        this.database = database;
    }

    List<Entry> of(UUID matter) {
        return database.sql(OF)
                .param("matter", matter)
                .param("most", MOST)
                .query(EntryRows::entry)
                .list();
    }

    /**
     * Writes down what was done.
     *
     * @param holder who has the matter afterwards; null for nobody
     */
    void write(UUID matter, Entry entry, @Nullable UUID holder) {
        written(database.sql(WRITE), entry)
                .param("matter", matter)
                .param("holder", Typed.id(holder))
                .query(Integer.class)
                .single();
    }

    /** A statement with {@link #WRITTEN} and what it needs. */
    static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, Entry entry) {
        return sql.param("entry", Ids.next())
                .param("act", entry.act())
                .param("at", MatterRows.column(entry.at()))
                .param("person", entry.person())
                .param("name", entry.name())
                .param("office", entry.office())
                .param("standsFor", entry.standsFor())
                .param("words", entry.words())
                .param("before", entry.before())
                .param("after", entry.after());
    }

    /** What others did since a moment with matters in which somebody takes part. */
    List<Change> changed(UUID person, Instant since, int most) {
        return database.sql(CHANGED)
                .param("person", person)
                .param("since", MatterRows.column(since))
                .param("most", most)
                .query(EntryRows::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("act"),
                row.getString("person_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("words"));
    }

    boolean takesPart(UUID matter, UUID person) {
        return database.sql(IS_PARTY)
                .param("matter", matter)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /**
     * @param person null for nobody
     * @param changed when others last did something that the person should hear of; null for never
     */
    void takesPart(UUID matter, @Nullable UUID person, @Nullable Instant changed) {
        database.sql(TAKES_PART)
                .param("matter", matter)
                .param("person", person)
                .param("changed", Typed.at(changed))
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("act"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("office"),
                row.getString("stands_for"),
                row.getString("words"),
                row.getString("before"),
                row.getString("after"));
    }
}
