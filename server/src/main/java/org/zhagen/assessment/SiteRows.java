package org.zhagen.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Grams;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Like;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The sites of a jurisdiction: its regions from the prefecture to the village, with how much is known of each. */
@Repository
class SiteRows {

    private static final String COLUMNS = """
            r.code, r.name, s.known, s.disputed, s.oldest, s.newest,
            (select above.name from directory_region above
              where above.code = any (array[left(r.code, 9), left(r.code, 6), left(r.code, 4), left(r.code, 2)])
                and above.code <> r.code order by length(above.code) desc limit 1) as above,
            (select count(*) from assessment_current c where c.region = r.code and c.as_of < :freshFrom) as stale,
            array(select c.field from assessment_current c
                   where c.region = r.code and c.field = any (:derivable::text[])) as doubly
            """;

    private static final String UNSETTLED = "r.code, r.name, s.disputed, (select count(*) from assessment_current c"
            + " where c.region = s.region and c.as_of < :freshFrom) as stale";

    private static final String FROM =
            "directory_region r left join assessment_site s on s.region = r.code and s.known > 0";

    private final JdbcClient database;

    SiteRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A row of a list.
     *
     * @param given how many fields have a value that was given
     * @param doubly those of them that may follow from the directory
     */
    record Row(
            RegionCode code,
            String name,
            String above,
            int given,
            Set<String> doubly,
            int stale,
            int disputed,
            @Nullable LocalDate oldest,
            @Nullable LocalDate newest) {}

    Listing<Row> list(Jurisdiction jurisdiction, SiteSearch search, LocalDate freshFrom, Paging paging) {
        ListQuery query = new ListQuery(database, COLUMNS, FROM)
                .with("freshFrom", freshFrom)
                .with("derivable", DerivedRows.fields().toArray(String[]::new))
                .where("r.closed is null")
                .where("r.code >= :prefix and r.code < :prefix || ':'", "prefix", jurisdiction.prefix());
        RegionCode region = search.region();
        if (region != null) {
            query.where("r.code >= :region and r.code < :region || ':'", "region", region.digits());
        }
        if (search.level() == null) {
            query.where("length(r.code) in (4, 6, 9, 12)");
        } else {
            query.where("length(r.code) = :length", "length", search.level().length());
        }
        if (!search.text().isEmpty()) {
            query.with("grams", Grams.of(search.text()))
                    .where("grams(r.name) @> :grams::text[]")
                    .where("r.name ilike :part", "part", Like.containing(search.text()));
        }
        filled(query, search.filled());
        SiteSearch.Order order = paging.by(SiteSearch.Order.class, SiteSearch.Order.REGION);
        return query.page(paging, order.columns(paging.descending()), SiteRows::row);
    }

    /** Sites with stale or with disputed values, without what follows from the directory. */
    Listing<Unsettled> unsettled(
            Jurisdiction jurisdiction, SiteSearch.Filled which, LocalDate freshFrom, Paging paging) {
        ListQuery query = new ListQuery(
                        database, UNSETTLED, "assessment_site s join directory_region r on r.code = s.region")
                .with("freshFrom", freshFrom)
                .where("r.closed is null and s.known > 0")
                .where("s.region >= :prefix and s.region < :prefix || ':'", "prefix", jurisdiction.prefix());
        filled(query, which);
        String counted = which == SiteSearch.Filled.STALE ? "stale" : "disputed";
        return query.page(
                paging,
                "s.region",
                (row, number) -> new Unsettled(
                        new RegionCode(row.getString("code")), row.getString("name"), row.getInt(counted)));
    }

    private static void filled(ListQuery query, SiteSearch.Filled filled) {
        switch (filled) {
            case ANY -> {}
            case BEGUN -> query.where("s.region is not null");
            case NOTHING -> query.where("s.region is null");
            case STALE -> query.where("s.oldest < :freshFrom");
            case DISPUTED -> query.where("s.disputed > 0");
        }
    }

    /** The sites of which something is known, in the order of the codes. */
    List<RegionCode> known(RegionCode.@Nullable Level level) {
        return database.sql("""
                        select region from assessment_site
                         where known > 0 and (:length = 0 or length(region) = :length) order by region
                        """)
                .param("length", level == null ? 0 : level.length())
                .query((row, number) -> new RegionCode(row.getString(1)))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String above = row.getString("above");
        return new Row(
                new RegionCode(row.getString("code")),
                row.getString("name"),
                above == null ? "" : above,
                row.getInt("known"),
                Set.of((String[]) row.getArray("doubly").getArray()),
                row.getInt("stale"),
                row.getInt("disputed"),
                row.getObject("oldest", LocalDate.class),
                row.getObject("newest", LocalDate.class));
    }
}
