package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Ids;
import org.zhagen.kernel.site.RegionCode;
import tools.jackson.databind.json.JsonMapper;

/** Which figures are wanted where. */
@Repository
class GaugeRows {

    private static final String INSERT = """
            insert into ticket_gauge (id, origin, series, title, version, region, position, content, installed, simulated)
            values (:id, :origin, :series, :title, :version, :region, :position, :content::jsonb, :installed, :simulated)
            """;

    private static final String AROUND = """
            select * from ticket_gauge
             where installed <= :asOf and (ended is null or ended > :asOf)
               and (region = any(:regions) or (region >= :from and region < :to))
             order by region, title, series, position limit 2000
            """;

    private static final String OF_SERIES = """
            select * from ticket_gauge
             where series = :series and installed <= :asOf and (ended is null or ended > :asOf)
             order by position
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    GaugeRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Puts those of an installation in the place of those of its series. */
    void install(Installation wanted, Instant at) {
        database.sql("update ticket_gauge set ended = :at where series = :series and ended is null")
                .param("at", TicketColumns.column(at))
                .param("series", wanted.series())
                .update();
        for (int i = 0; i < wanted.gauges().size(); i++) {
            insert(wanted, i, at);
        }
    }

    /** Adds those that an installation did not bring, in their places among the others; the others stay as they are. */
    int complete(Installation wanted, Instant at) {
        Set<String> there =
                new HashSet<>(database.sql("select content->>'indicator' from ticket_gauge where origin = :origin")
                        .param("origin", wanted.origin())
                        .query(String.class)
                        .list());
        int added = 0;
        for (int i = 0; i < wanted.gauges().size(); i++) {
            String indicator = wanted.gauges().get(i).indicator();
            if (there.contains(indicator)) {
                database.sql(
                                "update ticket_gauge set position = :position where origin = :origin and content->>'indicator' = :id")
                        .param("position", i)
                        .param("origin", wanted.origin())
                        .param("id", indicator)
                        .update();
            } else {
                insert(wanted, i, at);
                added++;
            }
        }
        return added;
    }

    private void insert(Installation wanted, int position, Instant at) {
        database.sql(INSERT)
                .param("id", Ids.next())
                .param("origin", wanted.origin())
                .param("series", wanted.series())
                .param("title", wanted.title())
                .param("version", wanted.version())
                .param("region", wanted.region().digits())
                .param("position", position)
                .param("content", json.writeValueAsString(wanted.gauges().get(position)))
                .param("installed", TicketColumns.column(at))
                .param("simulated", wanted.simulated())
                .update();
    }

    /** Since when there have been figures of a series. */
    Optional<Instant> since(String series) {
        return database.sql("select installed from ticket_gauge where series = :series order by installed limit 1")
                .param("series", series)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void end(String origin, Instant at) {
        database.sql("update ticket_gauge set ended = :at where origin = :origin and ended is null")
                .param("at", TicketColumns.column(at))
                .param("origin", origin)
                .update();
    }

    /**
     * Those that were in force in a jurisdiction and in what it lies in.
     *
     * @param prefix of the jurisdiction; empty for the whole country
     */
    List<InstalledGauge> around(String prefix, Instant asOf) {
        return database.sql(AROUND)
                .param("asOf", TicketColumns.column(asOf))
                .param("regions", CourseRows.upwards(prefix))
                .param("from", prefix)
                .param("to", prefix + ":")
                .query(this::gauge)
                .list();
    }

    List<InstalledGauge> ofSeries(String series, Instant asOf) {
        return database.sql(OF_SERIES)
                .param("series", series)
                .param("asOf", TicketColumns.column(asOf))
                .query(this::gauge)
                .list();
    }

    private InstalledGauge gauge(ResultSet row, int number) throws SQLException {
        return new InstalledGauge(
                row.getObject("id", UUID.class),
                row.getString("series"),
                row.getString("title"),
                row.getString("version"),
                new RegionCode(row.getString("region")),
                json.readValue(row.getString("content"), Gauge.class),
                row.getObject("installed", OffsetDateTime.class).toInstant(),
                TicketColumns.at(row, "ended"),
                row.getBoolean("simulated"));
    }
}
