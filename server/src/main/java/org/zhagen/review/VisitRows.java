package org.zhagen.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Typed;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.rate.Said;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import tools.jackson.databind.json.JsonMapper;

/** Visits and what happened to them. A change is one statement, and goes through only if nothing else happened meanwhile. */
@Repository
class VisitRows {

    private static final String INSERT = """
            insert into review_visit (id, ticket, number, title, procedure, region, closed, score, unsolved, phase, seq, simulated)
            select :id, :ticket, :number, :title, :procedure, :region, :closed, :score, :unsolved, 'open', 0, :simulated
             where not exists (select from review_visit v where v.ticket = :ticket and v.phase = 'open')
            on conflict (ticket, closed) do nothing
            """;

    private static final String STEP = """
            with changed as (
              update review_visit set phase = :phase, pending = :pending, seq = :seq where id = :visit and seq = :seen
              returning ticket, region, month)
            insert into review_event (visit, seq, ticket, region, month, kind, at, data, words, person, person_name, office)
            select :visit, :seq, ticket, region, month, :kind, :at, :data::jsonb, :words, :person, :name, :office from changed
            """;

    /** Of a ticket that was asked about twice the later visit counts; ids of later ones are greater. */
    private static final String ANSWERS = """
            select distinct on (ticket) ticket, data->'answer' as answer from review_event
             where month = :month and region >= :from and region < :to
               and kind in ('visited', 'excluded', 'corrected') and at <= :until
             order by ticket, visit desc, seq desc
            """;

    /** In order, so that sums are the same each time. */
    private static final String OF_MONTH = """
            select answer, count(*) as times from (%s) last_words group by answer order by answer
            """.formatted(ANSWERS);

    /** Nobody tries again after the last time at which nobody answered; so that one is it which made a visit unreachable. */
    private static final String COUNTS = """
            select count(*) filter (where said) as asked, count(*) filter (where not said and given_up) as unreachable,
                   count(*) filter (where not said and not given_up) as open
              from (select e.said, v.phase = 'unreachable' and e.tried <= :asOf as given_up
                      from review_visit v
                     cross join lateral (
                           select bool_or(kind = 'visited' and at <= :asOf) as said, max(at) filter (where kind = 'unreached') as tried
                             from review_event where visit = v.id) e
                     where v.month = :month and v.region >= :from and v.region < :to and v.closed <= :asOf) visits
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    VisitRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How many were drawn of a month, and what became of them. */
    record Counts(long open, long asked, long unreachable) {}

    /** What is kept beside an event. */
    private record Data(
            @Nullable VisitAnswer answer,
            VisitEvent.@Nullable Request request,
            @Nullable Boolean sentBack) {}

    /**
     * Keeps a visit to which nothing has happened.
     *
     * @return whether this closing had not been drawn before and nobody is to be asked about the ticket anyway
     */
    boolean insert(FollowUp visit) {
        return database.sql(INSERT)
                        .param("id", visit.id())
                        .param("ticket", visit.ticket())
                        .param("number", visit.number())
                        .param("title", visit.title())
                        .param("procedure", visit.procedure())
                        .param("region", visit.region().digits())
                        .param("closed", column(visit.closed()))
                        .param("score", Typed.number(visit.score()))
                        .param("unsolved", visit.unsolved())
                        .param("simulated", visit.simulated())
                        .update()
                == 1;
    }

    /**
     * Keeps what happened.
     *
     * @param then the visit as it is after it
     * @return whether nothing else had happened meanwhile
     */
    boolean step(FollowUp then, VisitEvent event) {
        return database.sql(STEP)
                        .param("visit", then.id())
                        .param("phase", Code.kebab(then.phase()))
                        .param("pending", then.pending())
                        .param("seq", then.seq())
                        .param("seen", then.seq() - 1)
                        .param("kind", Code.kebab(event.kind()))
                        .param("at", column(event.at()))
                        .param(
                                "data",
                                json.writeValueAsString(
                                        new Data(event.answer(), event.request(), event.sentBack() ? true : null)))
                        .param("words", event.words())
                        .param("person", event.person())
                        .param("name", event.name())
                        .param("office", event.office())
                        .update()
                == 1;
    }

    Optional<FollowUp> find(UUID id) {
        return database.sql("select * from review_visit where id = :id")
                .param("id", id)
                .query(this::visit)
                .optional();
    }

    List<VisitEvent> events(UUID visit) {
        return database.sql("select * from review_event where visit = :visit order by seq")
                .param("visit", visit)
                .query(this::event)
                .list();
    }

    Listing<FollowUp> list(VisitFilter filter, String from, Paging paging) {
        ListQuery query = new ListQuery(database, "v.*", "review_visit v")
                .where("v.region >= :from and v.region < :to", "from", from)
                .with("to", from + ":");
        switch (filter.state()) {
            case OPEN -> query.where("v.phase = 'open'");
            case PENDING -> query.where("v.pending");
            case MINE, ALL -> {
                // all of them: whose they are is up to the inbox
            }
        }
        String order = filter.state() == VisitFilter.State.ALL ? "v.closed desc, v.id" : "v.closed, v.id";
        return query.page(paging, order, this::visit);
    }

    /** What was said of the tickets closed in a month, as it was known at a moment. */
    List<Said> said(String region, YearMonth month, Instant until) {
        return asked(OF_MONTH, region, month)
                .param("until", column(until))
                .query((row, number) -> said(row))
                .list();
    }

    /** The same by ticket. */
    Map<UUID, VisitAnswer> answers(String region, YearMonth month, Instant until) {
        Map<UUID, VisitAnswer> all = new HashMap<>();
        asked(ANSWERS, region, month)
                .param("until", column(until))
                .query((row, number) -> all.put(row.getObject("ticket", UUID.class), answer(row)))
                .list();
        return all;
    }

    /** How many were drawn by a moment, and what had become of them. */
    Counts counts(String region, YearMonth month, Instant asOf) {
        return asked(COUNTS, region, month)
                .param("asOf", column(asOf))
                .query((row, number) ->
                        new Counts(row.getLong("open"), row.getLong("asked"), row.getLong("unreachable")))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, String region, YearMonth month) {
        return database.sql(sql)
                .param("month", month.atDay(1))
                .param("from", region)
                .param("to", region + ":");
    }

    private VisitAnswer answer(ResultSet row) throws SQLException {
        VisitAnswer answer = json.readValue(row.getString("answer"), VisitAnswer.class);
        if (answer == null) {
            throw new IllegalStateException("a visit without an answer");
        }
        return answer;
    }

    private Said said(ResultSet row) throws SQLException {
        VisitAnswer answer = answer(row);
        return new Said(
                answer.contacted(), answer.solved(), answer.satisfaction(), answer.exclusions(), row.getInt("times"));
    }

    private FollowUp visit(ResultSet row, int number) throws SQLException {
        return new FollowUp(
                row.getObject("id", UUID.class),
                row.getObject("ticket", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("procedure"),
                new RegionCode(row.getString("region")),
                at(row, "closed"),
                row.getObject("score", Integer.class),
                row.getBoolean("unsolved"),
                constant(FollowUp.Phase.class, row.getString("phase")),
                row.getBoolean("pending"),
                row.getInt("seq"),
                row.getBoolean("simulated"));
    }

    private VisitEvent event(ResultSet row, int number) throws SQLException {
        Data data = json.readValue(row.getString("data"), Data.class);
        return new VisitEvent(
                row.getInt("seq"),
                constant(VisitEvent.Kind.class, row.getString("kind")),
                at(row, "at"),
                data.answer(),
                data.request(),
                Boolean.TRUE.equals(data.sentBack()),
                row.getString("words"),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("office"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String id) {
        return Code.read(type, id).orElseThrow(() -> new IllegalStateException(type + " has no " + id));
    }

    private static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
