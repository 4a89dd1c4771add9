package org.zhagen.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Batch;
import org.zhagen.access.Ids;
import org.zhagen.directory.RegionMove;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.RegionCode;

/** The rows of all values that were ever given; they only grow. */
@Repository
class ValueRows {

    private static final String OF = """
            select field, amount, word, as_of, source, owner, simulated, entered, person_name, office
              from assessment_value where region = :region order by field, as_of desc, entered desc, id desc
            """;

    private static final String INSERT = """
            insert into assessment_value (id, region, field, amount, word, as_of, source, owner, simulated, way, entered,
                   person, person_name, office)
            select id, region, field, amount, word, as_of, source, owner, simulated, :way, :entered, :person, :name, :office
              from unnest(:ids::text[]::uuid[], :regions::text[], :fields::text[], :amounts::text[]::float8[],
                          :words::text[], :days::text[]::date[], :sources::text[], :owners::text[],
                          :simulated::text[]::boolean[])
                   as given (id, region, field, amount, word, as_of, source, owner, simulated)
            """;

    /** What stood under one code stands under another one as well, with source and date; the old one keeps its history. */
    private static final String CARRY = """
            insert into assessment_value (id, region, field, amount, word, as_of, source, owner, simulated, way, entered,
                   person, person_name, office)
            select gen_random_uuid(), moved.new, v.field, v.amount, v.word, v.as_of, v.source, v.owner, v.simulated,
                   'region-change', v.entered, v.person, v.person_name, v.office
              from unnest(:from::text[], :to::text[]) as moved (old, new)
              join assessment_current c on c.region = moved.old
              join assessment_value v on v.id = c.value_id
            """;

    /** By which way a value came. */
    enum Way {
        FORM,
        TABLE,
        RECORD;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient database;
    private final Dictionary dictionary;

    ValueRows(JdbcClient database, Dictionary dictionary) {
        this.database = database;
        this.dictionary = dictionary;
    }

    /** All values of a site, field by field, the latest first. */
    List<ProfileValue> of(RegionCode region) {
        return database.sql(OF).param("region", region.digits()).query(this::value).list().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    void insert(Acting acting, Way way, List<GivenValue> values, Instant now) {
        database.sql(INSERT)
                .param("way", way.id())
                .param("entered", now.atOffset(ZoneOffset.UTC))
                .param("person", acting.person())
                .param("name", acting.name())
                .param("office", acting.office())
                .param("ids", Batch.texts(values, value -> Ids.next()))
                .param("regions", Batch.texts(values, GivenValue::region))
                .param("fields", Batch.texts(values, GivenValue::field))
                .param(
                        "amounts",
                        Batch.texts(values, value -> Stored.of(value.value()).amount()))
                .param(
                        "words",
                        Batch.texts(values, value -> Stored.of(value.value()).word()))
                .param("days", Batch.texts(values, GivenValue::asOf))
                .param("sources", Batch.texts(values, GivenValue::source))
                .param("owners", Batch.texts(values, GivenValue::owner))
                .param("simulated", Batch.texts(values, GivenValue::simulated))
                .update();
    }

    void carry(List<RegionMove> moves) {
        database.sql(CARRY)
                .param("from", Batch.texts(moves, RegionMove::from))
                .param("to", Batch.texts(moves, RegionMove::to))
                .update();
    }

    /** Null for a field that the dictionary no longer has. */
    private @Nullable ProfileValue value(ResultSet row, int number) throws SQLException {
        var field = dictionary.field(row.getString("field"));
        return field == null
                ? null
                : new ProfileValue(
                        field.id(),
                        CurrentRows.stored(row).as(field.type()),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("source"),
                        row.getString("owner"),
                        row.getBoolean("simulated"),
                        row.getObject("entered", OffsetDateTime.class).toInstant(),
                        row.getString("person_name") + " · " + row.getString("office"));
    }
}
