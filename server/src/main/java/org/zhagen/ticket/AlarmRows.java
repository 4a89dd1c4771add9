package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.flow.Alarm;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clocks whose next alarm is due. What another node has in hand is passed over. */
@Repository
class AlarmRows {

    /**
     * Who has to do a stage of the whole ticket follows from the matter that waits for it; the stage of a party is that of the party,
     * or of whoever took it there.
     */
    private static final String TAKE = """
            select c.ticket, c.party, c.stage, c.round, c.alarms, t.course, t.number, t.title, t.region,
                   t.confidential,
                   m.holder, m.role, m.role_region, m.unit
              from (select * from ticket_clock where alarm <= :now order by alarm limit :most for update skip locked) c
              join ticket t on t.id = c.ticket
              left join work_matter m on m.id = (t.waiting ->> case when c.party = :whole then 'stage:' || c.stage
                                                                    else 'party:' || c.party end)::uuid
            """;

    private static final String KEEP = """
            update ticket_clock c set alarm = k.alarm, alarms = k.alarms
              from jsonb_to_recordset(:clocks::jsonb) as k (ticket uuid, party uuid, stage text, round int, alarm timestamptz,
                   alarms jsonb)
             where c.ticket = k.ticket and c.party = k.party and c.stage = k.stage and c.round = k.round
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    AlarmRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<RingingClock> take(Instant now, int most) {
        return database.sql(TAKE)
                .param("now", TicketColumns.column(now))
                .param("most", most)
                .param("whole", ClockColumns.WHOLE)
                .query((row, number) -> clock(row))
                .list();
    }

    /** Keeps what is still ahead of clocks that were taken. */
    void keep(List<RingingClock> taken, Instant now) {
        if (!taken.isEmpty()) {
            database.sql(KEEP)
                    .param(
                            "clocks",
                            json.writeValueAsString(taken.stream()
                                    .map(clock -> kept(clock, now))
                                    .toList()))
                    .update();
        }
    }

    private static Map<String, @Nullable Object> kept(RingingClock clock, Instant now) {
        List<Alarm> ahead = clock.ahead(now);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("ticket", clock.ticket());
        row.put("party", clock.party());
        row.put("stage", clock.stage());
        row.put("round", clock.round());
        row.put("alarm", ahead.isEmpty() ? null : ahead.getFirst().at().toString());
        row.put("alarms", ahead.stream().map(ClockColumns::alarm).toList());
        return row;
    }

    private RingingClock clock(ResultSet row) throws SQLException {
        List<Alarm> alarms = new ArrayList<>();
        for (JsonNode alarm : json.readTree(row.getString("alarms"))) {
            alarms.add(new Alarm(
                    Instant.parse(alarm.path("at").asString()),
                    alarm.path("key").asString(),
                    alarm.path("escalate").asBoolean(),
                    alarm.path("to").asString()));
        }
        return new RingingClock(
                row.getObject("ticket", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("stage"),
                row.getInt("round"),
                row.getObject("course", UUID.class),
                row.getString("number"),
                row.getString("title"),
                new RegionCode(row.getString("region")),
                assignee(row),
                row.getObject("unit", UUID.class),
                row.getBoolean("confidential"),
                alarms);
    }

    private static @Nullable Assignee assignee(ResultSet row) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        String role = row.getString("role");
        UUID unit = row.getObject("unit", UUID.class);
        if (holder != null) {
            return Assignee.person(holder);
        }
        if (unit != null) {
            return Assignee.unit(unit);
        }
        return role == null || role.isEmpty() ? null : Assignee.role(role, row.getString("role_region"));
    }
}
