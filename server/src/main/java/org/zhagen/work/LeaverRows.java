package org.zhagen.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Jurisdiction;
import org.zhagen.web.Listing;

/** Who has open matters and left. */
@Repository
class LeaverRows {

    private static final int MOST = 50;

    /** First who holds anything there, by the places of the open matters and of their roles; then what became of them. */
    private static final String LEAVERS = """
            with holding (person) as (
              select m.holder from work_matter m
               where m.closed is null and m.holder is not null and m.region >= :from and m.region < :to
              union
              select m.holder from work_matter m
               where m.closed is null and m.holder is not null and m.role_region >= :from and m.role_region < :to),
            gone (person, has_account) as (
              select h.person, a.id is not null and a.disabled_at is null
                from holding h
                left join account a on a.id = h.person
               where (a.id is null or a.disabled_at is not null
                      or not exists (select 1 from role_grant g
                                      where g.person = h.person and g.revoked_at is null and g.valid_from <= :today
                                        and (g.valid_until is null or g.valid_until >= :today))))
            select g.person, g.has_account, held.name, held.open, next.person as successor, next.name as successor_name
              from gone g
              cross join lateral (
                select min(o.holder_name) as name, count(*) as open
                  from (select m.holder_name from work_matter m
                         where m.closed is null and m.holder = g.person
                           and (m.region >= :from and m.region < :to or m.role_region >= :from and m.role_region < :to)
                         limit :most) o) held
              left join lateral (
                select (array_agg(p.id))[1] as person, min(p.name) as name
                  from directory_position old
                  join directory_position new on new.unit = old.unit and new.title = old.title and new.person <> old.person
                   and (new.until is null or new.until >= :today)
                  join directory_person p on p.id = new.person
                  join account a on a.id = p.id and a.disabled_at is null
                 where old.person = g.person and old.main
                having count(distinct p.id) = 1) next on true
             where held.open > 0
             order by held.name collate pinyin, g.person limit :people
            """;

    private static final String HELD_BY = """
            select m.id, m.subject_kind, m.subject_id from work_matter m
             where m.closed is null and m.holder = :person
               and (m.region >= :from and m.region < :to or m.role_region >= :from and m.role_region < :to)
             order by m.due, m.id limit :most
            """;

    private final JdbcClient database;
    private final Clock clock;

    LeaverRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Leaver> leavers(Jurisdiction jurisdiction) {
        return within(LEAVERS, jurisdiction)
                .param("today", LocalDate.now(clock))
                .param("people", MOST)
                .query(LeaverRows::leaver)
                .list();
    }

    /** The open matters of somebody, as many at a time as one transaction should change. */
    List<Leaver.Held> heldBy(UUID person, Jurisdiction jurisdiction) {
        return within(HELD_BY, jurisdiction)
                .param("person", person)
                .query((row, number) -> new Leaver.Held(
                        row.getObject("id", UUID.class),
                        new Subject(row.getString("subject_kind"), row.getString("subject_id"))))
                .list();
    }

    private JdbcClient.StatementSpec within(String sql, Jurisdiction jurisdiction) {
        String prefix = jurisdiction.prefix();
        return database.sql(sql)
                .param("from", prefix.isEmpty() ? "0" : prefix)
                .param("to", prefix + ":")
                .param("most", Listing.COUNTED);
    }

    private static Leaver leaver(ResultSet row, int number) throws SQLException {
        UUID successor = row.getObject("successor", UUID.class);
        return new Leaver(
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getBoolean("has_account"),
                row.getInt("open"),
                successor,
                name(row.getString("successor_name")));
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }
}
