package org.zhagen.adaptation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.Values;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a plan from the day on which it came into force. */
@Repository
class ForceRows {

    private static final String BEGIN = """
            update adaptation_plan
               set starts = :starts, activated = :activated, effective = :effective::jsonb, digest = :digest,
                   profile = :profile::jsonb, measured = true
             where id = :id
            """;

    private static final String UNMEASURED = """
            select id from adaptation_plan where state = 'active' and not measured order by id
            """;

    /** What another node has in hand is passed over. */
    private static final String TAKE = """
            select id from adaptation_plan where id = :id and state = 'active' and not measured for update skip locked
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Dictionary dictionary;
    private final JsonMapper json;

    ForceRows(JdbcClient database, Dictionary dictionary, JsonMapper json) {
        this.database = database;
        this.dictionary = dictionary;
        this.json = json;
    }

    void begin(UUID plan, LocalDate starts, Instant activated, EffectivePlan effective) {
        database.sql(BEGIN)
                .param("id", plan)
                .param("starts", starts)
                .param("activated", activated.atOffset(ZoneOffset.UTC))
                .param("effective", CanonicalJson.of(effective.plan().tree()))
                .param("digest", effective.digest())
                .param("profile", json.writeValueAsString(texts(effective.site())))
                .update();
    }

    void end(UUID plan, LocalDate last) {
        database.sql("update adaptation_plan set ended = :last where id = :id")
                .param("id", plan)
                .param("last", last)
                .update();
    }

    /** Plans in force whose indicators were not handed on. */
    List<UUID> unmeasured() {
        return database.sql(UNMEASURED)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Holds such a plan until the transaction is over. */
    boolean take(UUID plan) {
        return database.sql(TAKE).param("id", plan).query(UUID.class).optional().isPresent();
    }

    void measured(UUID plan) {
        database.sql("update adaptation_plan set measured = true where id = :id")
                .param("id", plan)
                .update();
    }

    /** What a site will do, as it was put into force: the canonical form of the adapted playbook. */
    Optional<String> effective(UUID plan) {
        return database.sql("select effective::text from adaptation_plan where id = :id and effective is not null")
                .param("id", plan)
                .query(String.class)
                .optional();
    }

    /** The site as it was known when the plan came into force, under the code that it had then. */
    Profile profile(Plan plan) {
        String kept = database.sql("select profile::text from adaptation_plan where id = :id")
                .param("id", plan.id())
                .query(String.class)
                .single();
        Map<String, Object> values = new LinkedHashMap<>();
        json.readValue(kept, TEXTS).forEach((id, text) -> {
            Field field = dictionary.field(id);
            if (field != null && Dictionary.parse(field, text) instanceof Reading.Value(Object value)) {
                values.put(id, value);
            }
        });
        return new Profile(plan.adaptation().site(), plan.siteName(), values);
    }

    private static Map<String, String> texts(Profile site) {
        Map<String, String> texts = new TreeMap<>();
        site.values().forEach((id, value) -> texts.put(id, Values.print(value)));
        return texts;
    }
}
