package org.zhagen.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Typed;
import org.zhagen.kernel.document.Code;
import org.zhagen.work.Assignee;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of tickets. A step is one statement: what happened, where the ticket stands then, its parties and its clocks change
 * together, and only if nothing else happened meanwhile.
 */
@Repository
class TicketRows {

    private static final String OPEN = """
            insert into ticket (id, number, course, procedure, region, place, longitude, latitude, category, title, form, source, urgent,
                   important, confidential, opened, opened_by, opened_by_name, opened_by_office, phase, parent, seq, simulated)
            values (:id,
                   to_char(:opened::timestamptz at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-'
                     || lpad((nextval('ticket_number') % 1000000)::text, 6, '0'),
                   :course, :procedure, :region, :place, :longitude, :latitude, :category, :title, :form::jsonb, :source,
                   :urgent, :important, :confidential, :opened, :by, :byName, :byOffice, 'under-way', :parent, 0, :simulated)
            returning number
            """;

    private static final String CHANGED = """
            with changed as (
              update ticket
                 set phase = :phase, due = :due::timestamptz, late = late or :late, settled = :settled::timestamptz,
                     closed = :closed::timestamptz, ending = :ending, outcome = :outcome, score = :score::integer,
                     lead_name = :leadName, merged_into = :mergedInto::uuid, waiting = :waiting::jsonb, seq = :next
               where id = :id and seq = :seen
              returning id)
            """;

    private static final String HAPPENED = """
            , happened as (
              insert into ticket_event
                     (ticket, region, course, seq, kind, at, party, stage, outcome, words, person, person_name, office, data)
              select :id, :region, :course, e.seq, e.kind, e.at, e.party, e.stage, e.outcome, e.words, e.person, e.person_name,
                     e.office, e.data
                from json_to_recordset(:events::json) as e (seq int, kind text, at timestamptz, party uuid, stage text,
                     outcome text, words text, person uuid, person_name text, office text, data jsonb))
            """;

    private static final String TOOK_PART = """
            , parts as (
              select * from json_to_recordset(:parties::json) as p (id uuid, doer text, person uuid, unit uuid, role text,
                     role_region text, name text, lead boolean, joined timestamptz, gone timestamptz, active boolean,
                     fresh boolean)),
            joined as (
              insert into ticket_party (id, ticket, region, doer, person, unit, role, role_region, name, lead, joined, gone, active)
              select p.id, :id, :region, p.doer, p.person, p.unit, p.role, p.role_region, p.name, p.lead, p.joined, p.gone, p.active
                from parts p where p.fresh),
            took_part as (
              update ticket_party o
                 set lead = p.lead, gone = p.gone, active = p.active, person = p.person, unit = p.unit, role = p.role,
                     role_region = p.role_region, name = p.name
                from parts p
               where o.id = p.id and not p.fresh
                 and (o.lead, o.gone, o.active, o.person, o.name)
                     is distinct from (p.lead, p.gone, p.active, p.person, p.name))
            """;

    private static final String CLOCKED = """
            , clocked as (
              insert into ticket_clock
                     (ticket, party, stage, round, region, procedure, course, began, due, since, stopped, met, late, alarm, alarms)
              select :id, c.party, c.stage, c.round, :region, :procedure, :course, c.began, c.due, c.since, c.stopped, c.met, c.late,
                     c.alarm, c.alarms
                from json_to_recordset(:clocks::json) as c (party uuid, stage text, round int, began timestamptz,
                     due timestamptz, since timestamptz, stopped timestamptz, met boolean, late boolean, alarm timestamptz, alarms jsonb)
              on conflict (ticket, party, stage, round) do update
                 set due = excluded.due, stopped = excluded.stopped, met = excluded.met, late = excluded.late,
                     since = case when ticket_clock.due is not distinct from excluded.due
                                  then ticket_clock.since else excluded.since end,
                     alarm = case when excluded.stopped is null and ticket_clock.due is not distinct from excluded.due
                                  then ticket_clock.alarm else excluded.alarm end,
                     alarms = case when excluded.stopped is null and ticket_clock.due is not distinct from excluded.due
                                   then ticket_clock.alarms else excluded.alarms end)
            """;

    /** By what there is to write, in bits: the database sets up each part of a statement, whether there is anything to do or not. */
    private static final List<String> STEPS = IntStream.range(0, 8)
            .mapToObj(parts -> CHANGED
                    + ((parts & 1) == 0 ? "" : HAPPENED)
                    + ((parts & 2) == 0 ? "" : TOOK_PART)
                    + ((parts & 4) == 0 ? "" : CLOCKED)
                    + "select count(*) from changed")
            .toList();

    private static final String CONTACT = """
            insert into ticket_contact (ticket, name, phone, email) values (:ticket, :name, :phone, :email)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    TicketRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Begins a ticket to which nothing has happened yet.
     *
     * @return its number
     */
    String open(Ticket ticket) {
        Ticket.Where where = ticket.where();
        return database.sql(OPEN)
                .param("id", ticket.id())
                .param("course", ticket.course())
                .param("procedure", ticket.procedure())
                .param("region", where.region().digits())
                .param("place", where.place())
                .param("longitude", Typed.measure(where.longitude()))
                .param("latitude", Typed.measure(where.latitude()))
                .param("category", ticket.category())
                .param("title", ticket.title())
                .param("form", json.writeValueAsString(ticket.form()))
                .param("source", Code.kebab(ticket.source()))
                .param("urgent", ticket.urgent())
                .param("important", ticket.important())
                .param("confidential", ticket.confidential())
                .param("opened", TicketColumns.column(ticket.opened().at()))
                .param("by", ticket.opened().by())
                .param("byName", ticket.opened().name())
                .param("byOffice", ticket.opened().office())
                .param("parent", Typed.id(ticket.parent()))
                .param("simulated", ticket.simulated())
                .query(String.class)
                .single();
    }

    void contact(UUID ticket, Contact contact) {
        database.sql(CONTACT)
                .param("ticket", ticket)
                .param("name", contact.name())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .update();
    }

    Optional<Contact> contact(UUID ticket) {
        return database.sql("select name, phone, email from ticket_contact where ticket = :ticket")
                .param("ticket", ticket)
                .query((row, number) ->
                        new Contact(row.getString("name"), row.getString("phone"), row.getString("email")))
                .optional();
    }

    /** Keeps tickets from being changed by others before the transaction ends. */
    int hold(Collection<UUID> ids) {
        return database.sql("select id from ticket where id = any (:ids::uuid[]) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .size();
    }

    /** Keeps how urgent and important a ticket is now. */
    void grade(UUID ticket, boolean urgent, boolean important) {
        database.sql("update ticket set urgent = :urgent, important = :important where id = :id")
                .param("id", ticket)
                .param("urgent", urgent)
                .param("important", important)
                .update();
    }

    /** The units in which whoever acts holds a position. */
    Set<UUID> actingUnits() {
        return Set.copyOf(
                database.sql("select unnest(acting_units())").query(UUID.class).list());
    }

    /**
     * Keeps a step.
     *
     * @param then the ticket as it is after it
     * @param seen how much had happened before
     * @param parties those that changed or joined with it
     * @param fresh ids of those that joined
     * @param clocks those that changed
     * @return whether nothing else had happened
     */
    boolean step(
            Ticket then,
            int seen,
            Collection<TicketEvent> events,
            Collection<TicketParty> parties,
            Set<UUID> fresh,
            List<Map<String, @Nullable Object>> clocks) {
        int parts = (events.isEmpty() ? 0 : 1) | (parties.isEmpty() ? 0 : 2) | (clocks.isEmpty() ? 0 : 4);
        Ticket.State state = then.state();
        Ticket.Closed closed = state.closed();
        return database.sql(STEPS.get(parts))
                        .param("id", then.id())
                        .param("seen", seen)
                        .param("next", then.seq())
                        .param("region", then.where().region().digits())
                        .param("procedure", then.procedure())
                        .param("course", then.course())
                        .param("phase", Code.kebab(state.phase()))
                        .param("due", Typed.at(state.due()))
                        .param("late", state.late())
                        .param("settled", Typed.at(state.settled()))
                        .param("closed", Typed.at(closed == null ? null : closed.at()))
                        .param("ending", Typed.text(closed == null ? null : Code.kebab(closed.ending())))
                        .param("outcome", state.outcome())
                        .param("score", Typed.number(state.score()))
                        .param("leadName", state.leadName())
                        .param("mergedInto", Typed.id(state.mergedInto()))
                        .param("waiting", json.writeValueAsString(state.waiting()))
                        .param("events", array(events.stream().map(TicketColumns::event)))
                        .param(
                                "parties",
                                array(parties.stream()
                                        .map(party -> party(
                                                party,
                                                party.isActive() && closed == null,
                                                fresh.contains(party.id())))))
                        .param("clocks", array(clocks.stream()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private String array(Stream<Map<String, @Nullable Object>> rows) {
        return json.writeValueAsString(rows.toList());
    }

    private static Map<String, @Nullable Object> party(TicketParty party, boolean active, boolean fresh) {
        Assignee assignee = party.assignee();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", party.id());
        row.put("doer", party.doer());
        row.put("person", assignee.person());
        row.put("unit", assignee.unit());
        row.put("role", assignee.role());
        row.put("role_region", assignee.role().isEmpty() ? null : assignee.region());
        row.put("name", party.name());
        row.put("lead", party.lead());
        row.put("joined", party.joined().toString());
        Instant gone = party.gone();
        row.put("gone", gone == null ? null : gone.toString());
        row.put("active", active);
        row.put("fresh", fresh);
        return row;
    }
}
