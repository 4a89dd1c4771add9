package org.zhagen.ticket;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Doors;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a ticket with all that is known of it, in one statement. */
@Repository
class LoadRows {

    private static final String LOAD = """
            select t.*,
                   (select json_agg(%s order by e.seq) from ticket_event e where e.ticket = t.id) events,
                   (select json_agg(%s order by p.joined, p.id) from ticket_party p where p.ticket = t.id) parties,
                   (select acting_units()) units, (select acting_absents()) absents,
                   exists (select from ticket_follower f where f.ticket = t.id and f.person = acting_person()) follows
              from ticket t
             where t.id = :id
            """.formatted(TicketColumns.EVENT, TicketColumns.PARTY);

    private static final String LOCKED = LOAD + " for update of t";

    private final JdbcClient database;
    private final CourseRows courses;
    private final WorkingTime time;
    private final JsonMapper json;

    LoadRows(JdbcClient database, CourseRows courses, WorkingTime time, JsonMapper json) {
        this.database = database;
        this.courses = courses;
        this.time = time;
        this.json = json;
    }

    Optional<Loaded> find(UUID id) {
        return load(LOAD, id);
    }

    /** What a step begins with: the same, and nobody else changes it before the transaction ends. */
    Doors.First<Row> locking(UUID id) {
        return new Doors.First<>(LOCKED, Map.of("id", id), (row, number) -> row(row));
    }

    /** The same in the course of something else. */
    Optional<Loaded> locked(UUID id) {
        return load(LOCKED, id);
    }

    /** One by its number; nobody else changes it before the transaction ends. */
    Optional<Ticket> lockedByNumber(String number) {
        return database.sql("select * from ticket where number = :number for update")
                .param("number", number)
                .query((row, at) -> TicketColumns.ticket(row, json))
                .optional();
    }

    /**
     * What was read of a ticket.
     *
     * @param units ids
     * @param absents ids of persons
     */
    record Row(Ticket ticket, JsonNode events, JsonNode parties, Set<UUID> units, Set<UUID> absents, boolean follows) {}

    private Optional<Loaded> load(String sql, UUID id) {
        return database.sql(sql)
                .param("id", id)
                .query((row, number) -> row(row))
                .optional()
                .map(this::loaded);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                TicketColumns.ticket(row, json),
                array(row.getString("events")),
                array(row.getString("parties")),
                ids(row.getArray("units")),
                ids(row.getArray("absents")),
                row.getBoolean("follows"));
    }

    private static Set<UUID> ids(@Nullable Array ids) throws SQLException {
        return ids == null ? Set.of() : Set.of((UUID[]) ids.getArray());
    }

    private JsonNode array(@Nullable String text) {
        return text == null ? json.createArrayNode() : json.readTree(text);
    }

    Loaded loaded(Row row) {
        List<TicketEvent> events = new ArrayList<>();
        row.events.forEach(event -> events.add(TicketColumns.event(event, json)));
        List<TicketParty> parties = new ArrayList<>();
        row.parties.forEach(party -> parties.add(TicketColumns.party(party)));
        InstalledCourse course = courses.known(row.ticket.course());
        List<Happening> happened = events.stream()
                .flatMap(event -> Happenings.read(event).stream())
                .toList();
        return new Loaded(
                row.ticket,
                course,
                Flow.of(course.course(), time.calendars(), happened),
                events,
                parties,
                row.units,
                row.absents,
                row.follows);
    }
}
