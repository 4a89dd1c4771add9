package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.site.RegionCode;

/** Where the tickets of regions lie, all of a region together. */
@Repository
class SketchRows {

    /** Of so many of a part at least it is told where they lie on average. */
    static final int ENOUGH = 5;

    /** Of each part so many are looked at: enough for a sketch, whatever there is. */
    private static final int LOOKED_AT = 400;

    /** The extent is that of nearly all, so that a slip of the pen far away does not make it useless. */
    private static final String LOCATED = """
            select p.code, l.*
              from unnest(:codes::text[]) p (code),
                   lateral (select count(*) number, avg(longitude) longitude, avg(latitude) latitude,
                                   percentile_cont(0.02) within group (order by longitude) west,
                                   percentile_cont(0.98) within group (order by longitude) east,
                                   percentile_cont(0.02) within group (order by latitude) south,
                                   percentile_cont(0.98) within group (order by latitude) north
                              from (select t.longitude, t.latitude, t.course, t.confidential from ticket t
                                     where t.region >= p.code and t.region < p.code || ':' limit :most) t
                             where t.longitude is not null and not t.confidential
                               and not exists (select from ticket_course c
                                                where c.id = t.course
                                                  and jsonb_path_exists(c.content,
                                                        '$.form[*] ? (@.type like_regex "^location$" flag "i" && @.personal == true)'))) l
             where l.number >= :enough
             order by p.code
            """;

    private static final double STEP = 1_000;

    /** Degrees: some twenty kilometres. */
    private static final double NEAR = 0.2;

    private final JdbcClient database;

    SketchRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Where those of a region lie.
     *
     * @param longitude the mean, to a thousandth of a degree
     */
    record Located(RegionCode region, double longitude, double latitude, Extent extent) {}

    /** Degrees, to a thousandth outwards. */
    record Extent(double west, double south, double east, double north) {

        static @Nullable Extent of(List<Located> all) {
            return all.stream().map(Located::extent).reduce(Extent::with).orElse(null);
        }

        private Extent with(Extent other) {
            return new Extent(
                    Math.min(west, other.west),
                    Math.min(south, other.south),
                    Math.max(east, other.east),
                    Math.max(north, other.north));
        }

        boolean isNear(double longitude, double latitude) {
            return longitude > west - NEAR
                    && longitude < east + NEAR
                    && latitude > south - NEAR
                    && latitude < north + NEAR;
        }

        Extent with(double longitude, double latitude) {
            return with(new Extent(longitude, latitude, longitude, latitude));
        }
    }

    /** Of a region and its parts, those of which enough is known. */
    List<Located> located(RegionCode region, List<RegionCode> parts) {
        return database.sql(LOCATED)
                .param(
                        "codes",
                        Stream.concat(Stream.of(region), parts.stream())
                                .map(RegionCode::digits)
                                .toArray(String[]::new))
                .param("most", LOOKED_AT)
                .param("enough", ENOUGH)
                .query(SketchRows::located)
                .list();
    }

    private static Located located(ResultSet row, int number) throws SQLException {
        return new Located(
                new RegionCode(row.getString("code")),
                Math.round(row.getDouble("longitude") * STEP) / STEP,
                Math.round(row.getDouble("latitude") * STEP) / STEP,
                new Extent(
                        Math.floor(row.getDouble("west") * STEP) / STEP,
                        Math.floor(row.getDouble("south") * STEP) / STEP,
                        Math.ceil(row.getDouble("east") * STEP) / STEP,
                        Math.ceil(row.getDouble("north") * STEP) / STEP));
    }
}
