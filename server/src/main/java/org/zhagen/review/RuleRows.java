package org.zhagen.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.kernel.rate.Sample;
import org.zhagen.kernel.rate.Scheme;
import tools.jackson.databind.json.JsonMapper;

/** Rules of places; a new one never changes an old one. */
@Repository
class RuleRows {

    private static final String INSERT = """
            insert into review_rule (id, region, version, holds_from, scheme, share, seed, why, written, person, person_name, office)
            values (:id, :region, :version, :from, :scheme::jsonb, :share, :seed, :why, :written, :person, :name, :office)
            on conflict (region, version) do nothing
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    RuleRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All that was ever written by a place and those in which it lies: the nearest place first, the latest version first. */
    List<Rule> upwards(List<String> regions) {
        return database.sql("""
                        select * from review_rule where region = any(:regions) order by length(region) desc, version desc
                        """)
                .param("regions", regions.toArray(String[]::new))
                .query(this::rule)
                .list();
    }

    /**
     * Keeps a rule.
     *
     * @return whether nobody else wrote one meanwhile
     */
    boolean insert(Acting acting, Rule rule) {
        return database.sql(INSERT)
                        .param("id", Ids.next())
                        .param("region", rule.region())
                        .param("version", rule.scheme().version())
                        .param("from", rule.scheme().from())
                        .param("scheme", json.writeValueAsString(rule.scheme()))
                        .param("share", rule.sample().share())
                        .param("seed", rule.sample().seed())
                        .param("why", rule.why())
                        .param("written", rule.written().atOffset(ZoneOffset.UTC))
                        .param("person", acting.person())
                        .param("name", rule.name())
                        .param("office", rule.office())
                        .update()
                == 1;
    }

    private Rule rule(ResultSet row, int number) throws SQLException {
        return new Rule(
                row.getString("region"),
                json.readValue(row.getString("scheme"), Scheme.class),
                new Sample(row.getDouble("share"), row.getString("seed")),
                row.getString("why"),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                row.getString("person_name"),
                row.getString("office"));
    }
}
