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

    /**
     * Of so many points of a part at least it is told where they lie on average. Tickets within a thousandth of a degree are one point:
     * those of one home neither suffice nor outweigh others.
     */
    static final int ENOUGH = 5;

    /** Of so many their extent is told as well, without those at the edges. */
    static final int MANY = 20;

    /** Of each part so many are looked at: enough for a sketch, whatever there is. */
    private static final int LOOKED_AT = 400;

    /** The extent is that of nearly all, so that neither a slip of the pen far away nor who lives at the edge decides it. */
    private static final String LOCATED = """
            select p.code, l.*
              from unnest(:codes::text[]) p (code),
                   lateral (select count(*)::int number, avg(x) x, avg(y) y,
                                   percentile_cont(0.05) within group (order by x) west,
                                   percentile_cont(0.95) within group (order by x) east,
                                   percentile_cont(0.05) within group (order by y) south,
                                   percentile_cont(0.95) within group (order by y) north
                              from (select distinct round(t.longitude * 1000) x, round(t.latitude * 1000) y
                                      from (select t.longitude, t.latitude, t.course, t.confidential from ticket t
                                             where t.region >= p.code and t.region < p.code || ':' limit :most) t
                                     where t.longitude is not null and not t.confidential
                                       and not exists (select from ticket_course c
                                                        where c.id = t.course
                                                          and jsonb_path_exists(c.content,
                                                                '$.form[*] ? (@.type like_regex "^location$" flag "i" && @.personal == true)'))) d) l
             where l.number >= :enough
             order by p.code
            """;

    private static final double STEP = 1_000;

    /** Thousandths of a degree, some 500 m: so much around the mean is drawn where the extent is not told. */
    private static final double AROUND = 5;

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
        double x = Math.rint(row.getDouble("x"));
        double y = Math.rint(row.getDouble("y"));
        Extent extent = row.getInt("number") < MANY
                ? new Extent((x - AROUND) / STEP, (y - AROUND) / STEP, (x + AROUND) / STEP, (y + AROUND) / STEP)
                : new Extent(
                        Math.floor(row.getDouble("west")) / STEP,
                        Math.floor(row.getDouble("south")) / STEP,
                        Math.ceil(row.getDouble("east")) / STEP,
                        Math.ceil(row.getDouble("north")) / STEP);
        return new Located(new RegionCode(row.getString("code")), x / STEP, y / STEP, extent);
    }
}
