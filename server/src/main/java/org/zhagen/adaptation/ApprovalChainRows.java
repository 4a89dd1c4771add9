package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chains that jurisdictions have set. */
@Repository
class ApprovalChainRows {

    private static final String NEAREST = """
            select * from adaptation_chain where starts_with(:site, prefix) order by length(prefix) desc limit 1
            """;

    private static final String INSERT = """
            insert into adaptation_chain (prefix, links, waiver, changed, changed_by)
            values (:prefix, :links::jsonb, :waiver::jsonb, :changed, :by) on conflict do nothing
            """;

    private static final String UPDATE = """
            update adaptation_chain
               set links = :links::jsonb, waiver = :waiver::jsonb, changed = :changed, changed_by = :by,
                   version = version + 1
             where prefix = :prefix and version = :version
            """;

    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    /** A link as it is kept. */
    private record Row(String title, String role, String level) {
        static Row of(ChainLink link) {
            return new Row(link.title(), link.role(), link.level().id());
        }

        ChainLink link() {
            return new ChainLink(
                    title, role, Code.read(ChainLink.Level.class, level).orElseThrow());
        }
    }

    private final JdbcClient database;
    private final JsonMapper json;
    private final ActClock clock;

    ApprovalChainRows(JdbcClient database, JsonMapper json, ActClock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The chain of the nearest jurisdiction that a site lies in. */
    Optional<Chain> nearest(RegionCode site) {
        return database.sql(NEAREST)
                .param("site", site.digits())
                .query(this::chain)
                .optional();
    }

    Optional<Chain> find(RegionCode region) {
        return database.sql("select * from adaptation_chain where prefix = :prefix")
                .param("prefix", region.digits())
                .query(this::chain)
                .optional();
    }

    /** Those of the acting jurisdiction, in the order of the codes. */
    List<Chain> all() {
        return database.sql("select * from adaptation_chain where in_jurisdiction(prefix) order by prefix limit 500")
                .query(this::chain)
                .list();
    }

    /** Whether there was none so far. */
    boolean insert(Acting acting, RegionCode region, Chain chain) {
        return with(INSERT, acting, region, chain).update() == 1;
    }

    /** Whether the row still had that version. */
    boolean update(Acting acting, RegionCode region, Chain chain, int version) {
        return with(UPDATE, acting, region, chain).param("version", version).update() == 1;
    }

    boolean delete(RegionCode region, int version) {
        return database.sql("delete from adaptation_chain where prefix = :prefix and version = :version")
                        .param("prefix", region.digits())
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec with(String sql, Acting acting, RegionCode region, Chain chain) {
        return database.sql(sql)
                .param("prefix", region.digits())
                .param(
                        "links",
                        json.writeValueAsString(
                                chain.links().stream().map(Row::of).toList()))
                .param("waiver", json.writeValueAsString(Row.of(chain.waiver())))
                .param("changed", Moments.column(clock.instant()))
                .param("by", acting.name());
    }

    private Chain chain(ResultSet row, int number) throws SQLException {
        return new Chain(
                new RegionCode(row.getString("prefix")),
                json.readValue(row.getString("links"), ROWS).stream()
                        .map(Row::link)
                        .toList(),
                json.readValue(row.getString("waiver"), Row.class).link(),
                Moments.needed(row, "changed"),
                row.getString("changed_by"),
                row.getInt("version"));
    }
}
