package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** A row as the database writes it as JSON. */
    static TicketParty party(JsonNode row) {
        String role = row.path("role").asString("");
        return new TicketParty(
                uuid(row, "id"),
                row.path("doer").asString(""),
                new Assignee(
                        id(row, "person"),
                        role,
                        role.isEmpty() ? "" : row.path("role_region").asString(""),
                        id(row, "unit")),
                row.path("name").asString(""),
                row.path("lead").asBoolean(),
                moment(row, "joined"),
                row.path("gone").isNull() ? null : moment(row, "gone"));
    }

    static TicketEvent event(JsonNode row, JsonMapper json) {
        JsonNode data = row.path("data");
        return new TicketEvent(
                row.path("seq").asInt(),
                row.path("kind").asString(""),
                moment(row, "at"),
                id(row, "party"),
                row.path("stage").asString(""),
                row.path("outcome").asString(""),
                row.path("words").asString(""),
                uuid(row, "person"),
                row.path("person_name").asString(""),
                row.path("office").asString(""),
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

    private static Instant moment(JsonNode row, String column) {
        return OffsetDateTime.parse(row.path(column).asString()).toInstant();
    }

    private static UUID uuid(JsonNode row, String column) {
        return UUID.fromString(row.path(column).asString());
    }

    private static @Nullable UUID id(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isNull() || value.isMissingNode() ? null : UUID.fromString(value.asString());
    }
}
