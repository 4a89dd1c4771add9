package org.zhagen.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.kernel.site.RegionCode;

/**
 * What the directory knows already, counted at each reading: villages and communities below a region, grids below it. It is
 * known only where the directory is complete, which means that each township has villages, or each village has grids; half a
 * list would give a wrong figure.
 */
@Repository
class DerivedRows {

    /** The fields, with the digits of what holds the things and of the things. */
    private static final Map<String, Levels> FIELDS =
            Map.of("communities", new Levels(9, 12), "grids", new Levels(12, 15));

    private static final String COUNT = """
            select s.code as code, sum(below.n) as n
              from unnest(:regions::text[]) as s (code)
              join directory_region holder
                on length(holder.code) = :holder and holder.closed is null
               and holder.code >= s.code and holder.code < s.code || ':'
             cross join lateral (select count(*) as n from directory_region thing
                                  where length(thing.code) = :thing and thing.closed is null
                                    and thing.code >= holder.code and thing.code < holder.code || ':') below
             group by s.code
            having bool_and(below.n > 0)
            """;

    private record Levels(int holder, int thing) {}

    private record Counted(RegionCode region, long count) {}

    private final JdbcClient database;

    DerivedRows(JdbcClient database) {
        this.database = database;
    }

    static Set<String> fields() {
        return FIELDS.keySet();
    }

    /** What follows from the directory for those sites, by site and field. */
    Map<RegionCode, Map<String, Object>> of(Collection<RegionCode> regions) {
        Map<RegionCode, Map<String, Object>> derived = new HashMap<>();
        FIELDS.keySet()
                .forEach(field -> of(field, regions)
                        .forEach((region, count) -> derived.computeIfAbsent(region, each -> new HashMap<>())
                                .put(field, count)));
        return derived;
    }

    /** One of the fields at those sites; a site of which it does not follow is not there. */
    Map<RegionCode, Long> of(String field, Collection<RegionCode> regions) {
        Levels levels = FIELDS.get(field);
        if (levels == null || regions.isEmpty()) {
            return Map.of();
        }
        List<Counted> counted = database.sql(COUNT)
                .param("regions", Batch.texts(regions, RegionCode::digits))
                .param("holder", levels.holder())
                .param("thing", levels.thing())
                .query((row, number) -> new Counted(new RegionCode(row.getString("code")), row.getLong("n")))
                .list();
        Map<RegionCode, Long> counts = new HashMap<>();
        counted.forEach(each -> counts.put(each.region(), each.count()));
        return counts;
    }
}
