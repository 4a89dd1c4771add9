package org.zhagen.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;

/** Answers to requests with a key, kept for a day for the person who sent them. */
@Repository
class IdempotencyRows {

    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String BEGIN = """
            insert into web_idempotency (person, key, request, at) values (:person, :key, :request, :at)
            on conflict (person, key) do nothing
            """;

    private static final String FIND = """
            select request, status, content_type, location, etag, body
              from web_idempotency where person = :person and key = :key
            """;

    private static final String KEEP = """
            update web_idempotency
               set status = :status, content_type = :contentType, location = :location, etag = :etag, body = :body
             where person = :person and key = :key
            """;

    private final Doors doors;
    private final JdbcClient database;
    private final Clock clock;

    IdempotencyRows(Doors doors, JdbcClient database, Clock clock) {
        this.doors = doors;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What was answered.
     *
     * @param request the digest of what was asked
     * @param status 0 while there is no answer yet
     */
    record Kept(
            String request,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body) {}

    /** What is known of the key; empty when it is new, and from now on this request's own. */
    Optional<Kept> begin(Acting acting, String key, String request) {
        return doors.write(acting, () -> {
            int isNew = of(BEGIN, acting, key)
                    .param("request", request)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return isNew == 1 ? Optional.<Kept>empty() : find(acting, key);
        });
    }

    private Optional<Kept> find(Acting acting, String key) {
        return of(FIND, acting, key)
                .query((row, number) -> new Kept(
                        row.getString("request"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body")))
                .optional();
    }

    void keep(Acting acting, String key, Kept answer) {
        doors.write(
                acting,
                () -> of(KEEP, acting, key)
                        .param("status", answer.status())
                        .param("contentType", answer.contentType())
                        .param("location", answer.location())
                        .param("etag", answer.etag())
                        .param("body", answer.body())
                        .update());
    }

    /** Frees the key of a request that changed nothing. */
    void forget(Acting acting, String key) {
        doors.write(
                acting,
                () -> of("delete from web_idempotency where person = :person and key = :key", acting, key)
                        .update());
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweep() {
        doors.write(
                Acting.system("web", Jurisdiction.COUNTRY),
                () -> database.sql("delete from web_idempotency where at < :before")
                        .param("before", clock.instant().minus(A_DAY).atOffset(ZoneOffset.UTC))
                        .update());
    }

    private JdbcClient.StatementSpec of(String sql, Acting acting, String key) {
        return database.sql(sql).param("person", acting.person()).param("key", key);
    }
}
