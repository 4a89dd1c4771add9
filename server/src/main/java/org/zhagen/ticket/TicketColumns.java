package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How tickets, parties and events stand in columns. */
final class TicketColumns {

    /**
     * An event {@code e} as an array, as {@link #event(JsonNode, JsonMapper)} reads it: names would be most of what is sent, and moments
     * as words most of the work of reading it. They are microseconds since 1970.
     */
    static final String EVENT = """
            json_build_array(e.seq, e.kind, (extract(epoch from e.at) * 1000000)::bigint, e.party, e.stage, e.outcome, e.words, e.person, e.person_name, e.office, e.data)""";

    /** A party {@code p} as {@link #party(JsonNode)} reads it. */
    static final String PARTY = """
            json_build_array(p.id, p.doer, p.person, p.unit, p.role, p.role_region, p.name, p.lead,
              (extract(epoch from p.joined) * 1000000)::bigint, (extract(epoch from p.gone) * 1000000)::bigint)""";

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final TypeReference<Map<String, UUID>> IDS = new TypeReference<>() {};

    private TicketColumns() {}

    static @Nullable OffsetDateTime column(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Ticket ticket(ResultSet row, JsonMapper json) throws SQLException {
        return new Ticket(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("course", UUID.class),
                row.getString("procedure"),
                where(row),
                row.getString("category"),
                row.getString("title"),
                json.readValue(row.getString("form"), DATA),
                constant(Ticket.Source.class, row.getString("source")),
                row.getBoolean("urgent"),
                row.getBoolean("important"),
                row.getBoolean("confidential"),
                new Ticket.Opened(
                        row.getObject("opened", OffsetDateTime.class).toInstant(),
                        row.getObject("opened_by", UUID.class),
                        row.getString("opened_by_name"),
                        row.getString("opened_by_office")),
                row.getObject("parent", UUID.class),
                row.getBoolean("simulated"),
                state(row, json));
    }

    private static Ticket.State state(ResultSet row, JsonMapper json) throws SQLException {
        Instant closed = at(row, "closed");
        return new Ticket.State(
                constant(Flow.Phase.class, row.getString("phase")),
                at(row, "due"),
                row.getBoolean("late"),
                at(row, "settled"),
                closed == null
                        ? null
                        : new Ticket.Closed(closed, constant(Happening.Ending.class, row.getString("ending"))),
                row.getString("outcome"),
                row.getObject("score", Integer.class),
                row.getString("lead_name"),
                row.getObject("merged_into", UUID.class),
                json.readValue(row.getString("waiting"), IDS),
                row.getInt("seq"));
    }

    static Ticket.Where where(ResultSet row) throws SQLException {
        return new Ticket.Where(
                new RegionCode(row.getString("region")),
                row.getString("place"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class));
    }

    static <E extends Enum<E>> E constant(Class<E> type, @Nullable String id) {
        return Code.read(type, id).orElseThrow(() -> new IllegalStateException(type + " has no " + id));
    }

    static TicketParty party(JsonNode row) {
        String role = row.path(4).asString();
        return new TicketParty(
                uuid(row.path(0)),
                row.path(1).asString(),
                new Assignee(
                        id(row.path(2)), role, role.isEmpty() ? "" : row.path(5).asString(), id(row.path(3))),
                row.path(6).asString(),
                row.path(7).asBoolean(),
                moment(row.path(8)),
                row.path(9).isNull() ? null : moment(row.path(9)));
    }

    static TicketEvent event(JsonNode row, JsonMapper json) {
        JsonNode data = row.path(10);
        return new TicketEvent(
                row.path(0).asInt(),
                row.path(1).asString(),
                moment(row.path(2)),
                id(row.path(3)),
                row.path(4).asString(),
                row.path(5).asString(),
                row.path(6).asString(),
                uuid(row.path(7)),
                row.path(8).asString(),
                row.path(9).asString(),
                data.isNull() ? Map.of() : json.convertValue(data, DATA));
    }

    static Map<String, @Nullable Object> event(TicketEvent event) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("seq", event.seq());
        row.put("kind", event.kind());
        row.put("at", event.at().toString());
        row.put("party", event.party());
        row.put("stage", event.stage());
        row.put("outcome", event.outcome());
        row.put("words", event.words());
        row.put("person", event.person());
        row.put("person_name", event.personName());
        row.put("office", event.office());
        row.put("data", event.data().isEmpty() ? null : event.data());
        return row;
    }

    private static Instant moment(JsonNode value) {
        return Instant.EPOCH.plus(value.asLong(), ChronoUnit.MICROS);
    }

    private static UUID uuid(JsonNode value) {
        return UUID.fromString(value.asString());
    }

    private static @Nullable UUID id(JsonNode value) {
        return value.isNull() ? null : uuid(value);
    }
}
