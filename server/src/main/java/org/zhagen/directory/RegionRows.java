package org.zhagen.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.access.Grams;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Like;
import org.zhagen.kernel.site.RegionCode;

/** The rows of regions. */
@Repository
class RegionRows {

    private static final String COLUMNS = "select code, name, opened, closed, source, version from directory_region r ";

    /** Below a province without prefectures, or a prefecture without counties, there are those of the level after the next. */
    private static final String CHILDREN = COLUMNS + """
            where code > :prefix and code < :prefix || ':' and length(code) = :next and closed is null
            union all
            """ + COLUMNS + """
            where code > :prefix and code < :prefix || ':' and length(code) = :after and closed is null
              and not exists (select 1 from directory_region above where above.code = left(r.code, :next))
            order by code
            """;

    private static final String ABOVE = COLUMNS + """
            where code in (left(:code, 2), left(:code, 4), left(:code, 6), left(:code, 9), left(:code, 12)) and code <> :code
            order by code
            """;

    private static final String WITH_CODE = COLUMNS + """
            where code >= :text and code < :text || ':' and closed is null
              and exists (select 1 from unnest(:inside::text[]) i where code >= i and code < i || ':')
            order by length(code), code limit :most
            """;

    private static final String WITH_NAME = COLUMNS + """
            where grams(name) @> :grams::text[] and name ilike :part and closed is null
              and exists (select 1 from unnest(:inside::text[]) i where code >= i and code < i || ':')
            order by (name ilike :beginning) desc, length(code), code limit :most
            """;

    private static final String NAMED = COLUMNS + """
            where grams(name) @> :grams::text[] and name = :name and closed is null and code >= :prefix and code < :prefix || ':'
            order by length(code), code limit :most
            """;

    private static final String WITHIN = COLUMNS + """
            where code > :prefix and code < :prefix || ':' and closed is null order by code limit :most
            """;

    private static final String INSERT_ALL = """
            insert into directory_region (code, name, opened, source)
            select code, name, opened, :source
              from unnest(:codes::text[], :names::text[], :opened::text[]::date[]) as given (code, name, opened)
            """;

    private static final String RENAME = """
            update directory_region set name = :name, version = version + 1 where code = :code and version = :version
            """;

    private static final String CLOSE_ALL = """
            update directory_region set closed = :day, version = version + 1
             where code = any (:codes::text[]) and closed is null
            """;

    private static final String REOPEN_ALL = """
            update directory_region r set name = given.name, opened = :day, closed = null, version = version + 1
              from unnest(:codes::text[], :names::text[]) as given (code, name)
             where r.code = given.code
            """;

    private final JdbcClient database;

    RegionRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Region> find(RegionCode code) {
        return database.sql(COLUMNS + "where code = :code")
                .param("code", code.digits())
                .query(RegionRows::region)
                .optional();
    }

    /** Those of the codes that there are, closed ones as well. */
    List<Region> all(Collection<RegionCode> codes) {
        return database.sql(COLUMNS + "where code = any (:codes::text[]) order by code")
                .param("codes", Batch.texts(codes, RegionCode::digits))
                .query(RegionRows::region)
                .list();
    }

    /** The regions right below one; below the empty prefix there are the provinces. */
    List<Region> children(String prefix) {
        int[] levels = RegionLevels.below(prefix.length());
        return database.sql(CHILDREN)
                .param("prefix", prefix)
                .param("next", levels[0])
                .param("after", levels[1])
                .query(RegionRows::region)
                .list();
    }

    /** The regions that a region lies in, the largest first. */
    List<Region> above(RegionCode code) {
        return database.sql(ABOVE)
                .param("code", code.digits())
                .query(RegionRows::region)
                .list();
    }

    /** All that lies in a region, in the order of the codes. */
    List<Region> within(String prefix, int most) {
        return database.sql(WITHIN)
                .param("prefix", prefix)
                .param("most", most)
                .query(RegionRows::region)
                .list();
    }

    /** Regions whose code begins so, the larger ones first. */
    List<Region> withCode(String beginning, List<String> inside, int most) {
        return database.sql(WITH_CODE)
                .param("text", beginning)
                .param("inside", inside.toArray(String[]::new))
                .param("most", most)
                .query(RegionRows::region)
                .list();
    }

    /** Regions with a part in their name, first those that begin with it, then the larger ones. */
    List<Region> withName(String part, List<String> inside, int most) {
        return database.sql(WITH_NAME)
                .param("grams", Grams.of(part))
                .param("part", Like.containing(part))
                .param("beginning", Like.beginning(part))
                .param("inside", inside.toArray(String[]::new))
                .param("most", most)
                .query(RegionRows::region)
                .list();
    }

    List<Region> named(String name, Jurisdiction jurisdiction, int most) {
        return database.sql(NAMED)
                .param("grams", Grams.of(name))
                .param("name", name)
                .param("prefix", jurisdiction.prefix())
                .param("most", most)
                .query(RegionRows::region)
                .list();
    }

    boolean any() {
        return database.sql("select exists (select 1 from directory_region where source = 'national')")
                .query(Boolean.class)
                .single();
    }

    void insert(List<NewRegion> regions, String source) {
        database.sql(INSERT_ALL)
                .param("codes", Batch.texts(regions, region -> region.code().digits()))
                .param("names", Batch.texts(regions, NewRegion::name))
                .param("opened", Batch.texts(regions, NewRegion::opened))
                .param("source", source)
                .update();
    }

    boolean rename(RegionCode code, int version, String name) {
        return database.sql(RENAME)
                        .param("code", code.digits())
                        .param("version", version)
                        .param("name", name)
                        .update()
                == 1;
    }

    void close(Collection<RegionCode> codes, LocalDate day) {
        database.sql(CLOSE_ALL)
                .param("codes", Batch.texts(codes, RegionCode::digits))
                .param("day", day)
                .update();
    }

    /** Brings codes into use again that had ended. */
    void reopen(List<NewRegion> regions, LocalDate day) {
        database.sql(REOPEN_ALL)
                .param("codes", Batch.texts(regions, region -> region.code().digits()))
                .param("names", Batch.texts(regions, NewRegion::name))
                .param("day", day)
                .update();
    }

    private static Region region(ResultSet row, int number) throws SQLException {
        return new Region(
                new RegionCode(row.getString("code")),
                row.getString("name"),
                row.getObject("opened", LocalDate.class),
                row.getObject("closed", LocalDate.class),
                row.getString("source").equals("local"),
                row.getInt("version"));
    }
}
