package org.zhagen.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;

/**
 * Removes contents that nothing refers to, a day after they were last touched. One server at a time does it.
 */
@Component
class CleanUp {

    private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int AT_ONCE = 200;
    private static final String ONE_AT_A_TIME =
            "select pg_try_advisory_xact_lock(hashtextextended('files:clean-up', 0))";

    private final Doors doors;
    private final JdbcClient database;
    private final Contents contents;
    private final Receiving receiving;
    private final Clock clock;

    CleanUp(Doors doors, JdbcClient database, Contents contents, Receiving receiving, Clock clock) {
        this.doors = doors;
        this.database = database;
        this.contents = contents;
        this.receiving = receiving;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void run() throws IOException {
        Instant before = clock.instant().minus(A_DAY);
        receiving.sweep(A_DAY);
        int all = 0;
        int removed;
        do {
            removed = some(before);
            all += removed;
        } while (removed == AT_ONCE);
        if (all > 0) {
            LOG.info("contents without attachments removed: {}", all);
        }
    }

    private int some(Instant before) {
        // The whole country: a content is unused only when no region has it.
        return doors.write(Acting.system("files", Jurisdiction.COUNTRY), () -> {
            if (!database.sql(ONE_AT_A_TIME).query(Boolean.class).single()) {
                return 0;
            }
            return contents.removeUnused(before, AT_ONCE);
        });
    }
}
