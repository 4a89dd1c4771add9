package org.zhagen.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.kernel.site.RegionCode;

/** The rows of what holds now: one for each site and field. They follow from the history and from nothing else. */
@Repository
class CurrentRows {

    private static final String SITES = """
            insert into assessment_site (region) select distinct unnest(:regions::text[]) order by 1 on conflict do nothing
            """;

    /** Whoever gives values for a site waits for others who do; the order keeps them from waiting for each other. */
    private static final String WAIT = """
            select region from assessment_site where region = any (:regions::text[]) order by region for update
            """;

    /** Of a source only its latest word for a day counts: what came before it was corrected. */
    private static final String REFRESH = """
            insert into assessment_current (field, region, amount, word, as_of, disputed, value_id)
            select g.field, g.region, v.amount, v.word, v.as_of,
                   exists (select from (select distinct on (w.source) w.amount, w.word from assessment_value w
                                         where w.region = g.region and w.field = g.field and w.as_of = v.as_of
                                         order by w.source, w.entered desc, w.id desc) said
                            where (said.amount, said.word) is distinct from (v.amount, v.word)),
                   v.id
              from (select distinct field, region
                      from unnest(:fields::text[], :regions::text[]) as each (field, region)) g
              cross join lateral (select w.id, w.amount, w.word, w.as_of from assessment_value w
                                   where w.region = g.region and w.field = g.field
                                   order by w.as_of desc, w.entered desc, w.id desc limit 1) v
            on conflict (field, region) do update
               set amount = excluded.amount, word = excluded.word, as_of = excluded.as_of,
                   disputed = excluded.disputed, value_id = excluded.value_id
            """;

    private static final String COUNT = """
            update assessment_site s
               set known = c.known, disputed = c.disputed, oldest = c.oldest, newest = c.newest
              from (select region, count(*) as known, count(*) filter (where disputed) as disputed,
                           min(as_of) as oldest, max(as_of) as newest
                      from assessment_current where region = any (:regions::text[]) group by region) c
             where s.region = c.region
            """;

    private static final String OF = """
            select region, field, amount, word, as_of from assessment_current where region = any (:regions::text[])
            """;

    private static final String FIELDS_OF = """
            select distinct field, region from assessment_current where region = any (:regions::text[])
            """;

    private final JdbcClient database;

    CurrentRows(JdbcClient database) {
        this.database = database;
    }

    /** What a site has in a field, and since when it is so. */
    record Current(RegionCode region, String field, Stored stored, LocalDate asOf) {}

    /** Which field of which site is to be looked at anew. */
    record Key(String field, RegionCode region) {}

    void await(Collection<RegionCode> regions) {
        @Nullable String[] codes = Batch.texts(regions, RegionCode::digits);
        database.sql(SITES).param("regions", codes).update();
        database.sql(WAIT).param("regions", codes).query(String.class).list();
    }

    void refresh(Collection<Key> keys) {
        database.sql(REFRESH)
                .param("fields", Batch.texts(keys, Key::field))
                .param("regions", Batch.texts(keys, Key::region))
                .update();
        database.sql(COUNT)
                .param(
                        "regions",
                        Batch.texts(keys.stream().map(Key::region).distinct().toList(), RegionCode::digits))
                .update();
    }

    /** What holds at those sites, by site and field. */
    Map<RegionCode, Map<String, Current>> of(Collection<RegionCode> regions) {
        Map<RegionCode, Map<String, Current>> found = new HashMap<>();
        List<Current> rows = database.sql(OF)
                .param("regions", Batch.texts(regions, RegionCode::digits))
                .query((row, number) -> new Current(
                        new RegionCode(row.getString("region")),
                        row.getString("field"),
                        stored(row),
                        row.getObject("as_of", LocalDate.class)))
                .list();
        rows.forEach(row ->
                found.computeIfAbsent(row.region(), region -> new HashMap<>()).put(row.field(), row));
        return found;
    }

    List<Key> keys(Collection<RegionCode> regions) {
        return database.sql(FIELDS_OF)
                .param("regions", Batch.texts(regions, RegionCode::digits))
                .query((row, number) -> new Key(row.getString("field"), new RegionCode(row.getString("region"))))
                .list();
    }

    static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getObject("amount", Double.class), row.getString("word"));
    }
}
