package org.zhagen.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Like;
import org.zhagen.kernel.site.RegionCode;

/** The rows of regions. */
@Repository
class RegionRows {

    private static final String COLUMNS = "select code, name, closed from directory_region ";

    private static final String CHILDREN = COLUMNS + """
            where code >= :prefix and code < :prefix || ':' and length(code) = :length and closed is null
            order by code
            """;

    private static final String SEARCH = COLUMNS + """
            where (name like :beginning or code like :beginning) and closed is null
              and code >= :from and code < :to
            order by length(code), code limit :most
            """;

    private static final String ABOVE = COLUMNS + """
            where code in (left(:code, 2), left(:code, 4), left(:code, 6), left(:code, 9), left(:code, 12)) and code <> :code
            order by code
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

    /** The divisions one level below; below nothing there are the provinces. */
    List<Region> children(String prefix, int length) {
        return database.sql(CHILDREN)
                .param("prefix", prefix)
                .param("length", length)
                .query(RegionRows::region)
                .list();
    }

    /** The divisions that a division lies in, the largest first. */
    List<Region> above(RegionCode code) {
        return database.sql(ABOVE)
                .param("code", code.digits())
                .query(RegionRows::region)
                .list();
    }

    /** Divisions whose name or code begins so, the larger ones first. */
    List<Region> search(String beginning, String prefix, int most) {
        return database.sql(SEARCH)
                .param("beginning", Like.beginning(beginning))
                .param("from", prefix)
                .param("to", prefix + ":")
                .param("most", most)
                .query(RegionRows::region)
                .list();
    }

    private static Region region(ResultSet row, int number) throws SQLException {
        return new Region(
                new RegionCode(row.getString("code")), row.getString("name"), row.getObject("closed", LocalDate.class));
    }
}
