package org.zhagen.work;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.identity.Grants;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.DueDate;
import org.zhagen.notification.DueDates;

/**
 * Matters that somebody has by name, or that wait for a role or a unit of theirs, for their calendar. Others keep calendars, so the kind and the place of a matter are told and
 * nothing that anybody wrote.
 */
@Repository
class MatterDates implements DueDates {

    private static final int MOST = 200;

    /** Of what waits for several; a role of a city may have thousands. */
    private static final int MOST_SHARED = 100;

    /** What several left lying is the business of the inbox: in a calendar it would hide what is to come. */
    private static final Duration LEFT_LYING = Duration.ofDays(7);

    /** Each branch is one range of an index in the order of due times. Who is asked for may not be whoever acts. */
    private static final String DUE = """
            (select id, kind, region, due, link, elsewhere from work_matter
              where closed is null and holder = :person and due is not null
              order by due, id limit :most)
            union all
            (select * from (
               select m.* from unnest(:roles::text[], :regions::text[]) r (role, region) cross join lateral (
                  select id, kind, region, due, link, elsewhere from work_matter
                   where closed is null and holder is null and role = r.role and role_region = r.region and due >= :since
                   order by due, id limit :shared) m
               union all
               select m.* from (
                  select distinct p.unit from directory_position p
                   where p.person = :person and (p.since is null or p.since <= acting_day())
                     and (p.until is null or p.until >= acting_day())) u cross join lateral (
                  select id, kind, region, due, link, elsewhere from work_matter
                   where closed is null and holder is null and unit = u.unit and due >= :since
                   order by due, id limit :shared) m) several
              order by due, id limit :shared)
            order by due, id
            """;

    private final JdbcClient database;
    private final Grants grants;
    private final MatterWords words;
    private final Clock clock;

    MatterDates(JdbcClient database, Grants grants, MatterWords words, Clock clock) {
        this.database = database;
        this.grants = grants;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<DueDate> of(UUID person, Locale language) {
        List<Grants.Held> held = grants.heldBy(List.of(person));
        return database.sql(DUE)
                .param("person", person)
                .param("roles", Batch.texts(held, Grants.Held::role))
                .param("regions", Batch.texts(held, Grants.Held::region))
                .param("since", MatterRows.column(clock.instant().minus(LEFT_LYING)))
                .param("most", MOST)
                .param("shared", MOST_SHARED)
                .query((row, number) -> {
                    String id = row.getString("id");
                    return new DueDate(
                            "matter-" + id,
                            words.about(row.getString("kind"), new RegionCode(row.getString("region")), language),
                            row.getObject("due", OffsetDateTime.class).toInstant(),
                            "",
                            row.getBoolean("elsewhere") ? row.getString("link") : "/work/matters/" + id);
                })
                .list();
    }
}
