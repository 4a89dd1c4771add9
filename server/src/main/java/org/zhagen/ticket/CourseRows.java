package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Ids;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.site.RegionCode;
import tools.jackson.databind.json.JsonMapper;

/** The procedures that run at places. What one says never changes, so it is read from the database once. */
@Repository
class CourseRows {

    private static final String INSERT = """
            insert into ticket_course (id, origin, series, title, version, region, procedure, content, installed, simulated)
            values (:id, :origin, :series, :title, :version, :region, :procedure, :content::jsonb, :installed, :simulated)
            """;

    private static final String END = """
            update ticket_course set ended = :at where series = :series and ended is null
            """;

    private static final String OF_ORIGIN_ENDED = """
            update ticket_course set ended = :at where origin = :origin and ended is null
            """;

    /** A place lies in the region of a procedure when that is one of the beginnings of its code. */
    private static final String AT = """
            select * from ticket_course where region = any(:regions) and ended is null
             order by length(region) desc, title, procedure
            """;

    /** Those of a jurisdiction and of what it lies in. */
    private static final String AROUND = """
            select * from ticket_course
             where ended is null and (region = any(:regions) or (region >= :from and region < :to))
             order by region, title, procedure limit 500
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Map<UUID, Course> contents = new ConcurrentHashMap<>();

    /** As they were when they were first asked for; whether one is in force is asked otherwise. */
    private final Map<UUID, InstalledCourse> known = new ConcurrentHashMap<>();

    CourseRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void install(Installation wanted, Course course, Instant at) {
        database.sql(INSERT)
                .param("id", Ids.next())
                .param("origin", wanted.origin())
                .param("series", wanted.series())
                .param("title", wanted.title())
                .param("version", wanted.version())
                .param("region", wanted.region().digits())
                .param("procedure", course.id())
                .param("content", json.writeValueAsString(course))
                .param("installed", at.atOffset(ZoneOffset.UTC))
                .param("simulated", wanted.simulated())
                .update();
    }

    void endSeries(String series, Instant at) {
        database.sql(END)
                .param("series", series)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int endOrigin(String origin, Instant at) {
        return database.sql(OF_ORIGIN_ENDED)
                .param("origin", origin)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When something brought its procedures; empty where it brought none. */
    Optional<Instant> since(String origin) {
        return database.sql("select installed from ticket_course where origin = :origin order by installed limit 1")
                .param("origin", origin)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<InstalledCourse> find(UUID id) {
        return database.sql("select * from ticket_course where id = :id")
                .param("id", id)
                .query(this::course)
                .optional();
    }

    /** The one of a ticket: what it says never changes. */
    InstalledCourse known(UUID id) {
        return known.computeIfAbsent(id, fresh -> find(fresh).orElseThrow());
    }

    /** Where they are in force may have another code now. */
    void forget() {
        known.clear();
    }

    List<UUID> revisions(InstalledCourse course) {
        return database.sql("select id from ticket_course where series = :series and procedure = :procedure")
                .param("series", course.series())
                .param("procedure", course.course().id())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * What a series brought of a procedure: a ticket keeps the course under which it was opened.
     *
     * @param first since when it has been in force; null where it never was
     */
    record Series(List<UUID> courses, @Nullable Instant first) {}

    /** The ids of all procedures of a series, ended ones as well. */
    List<UUID> ofSeries(String series) {
        return database.sql("select id from ticket_course where series = :series order by installed")
                .param("series", series)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    Series ofSeries(String series, String procedure) {
        List<InstalledCourse> all = database.sql(
                        "select * from ticket_course where series = :series and procedure = :procedure order by installed")
                .param("series", series)
                .param("procedure", procedure)
                .query(this::course)
                .list();
        return new Series(
                all.stream().map(InstalledCourse::id).toList(),
                all.isEmpty() ? null : all.getFirst().installed());
    }

    List<InstalledCourse> at(RegionCode place) {
        return database.sql(AT)
                .param("regions", upwards(place.digits()))
                .query(this::course)
                .list();
    }

    /**
     * @param prefix of a jurisdiction; empty for the whole country
     */
    List<InstalledCourse> around(String prefix) {
        return database.sql(AROUND)
                .param("regions", upwards(prefix))
                .param("from", prefix)
                .param("to", prefix + ":")
                .query(this::course)
                .list();
    }

    /** A code and the codes of all regions in which it lies. */
    static String[] upwards(String digits) {
        return IntStream.of(2, 4, 6, 9, 12, 15)
                .filter(length -> length <= digits.length())
                .mapToObj(length -> digits.substring(0, length))
                .toArray(String[]::new);
    }

    private InstalledCourse course(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String content = row.getString("content");
        OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return new InstalledCourse(
                id,
                row.getString("origin"),
                row.getString("series"),
                row.getString("title"),
                row.getString("version"),
                new RegionCode(row.getString("region")),
                contents.computeIfAbsent(id, fresh -> json.readValue(content, Course.class)),
                row.getObject("installed", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("simulated"));
    }
}
