package org.zhagen.directory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;

/** Puts the divisions of the country into a new database, before anything else runs. Two nodes that start at once do it once. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NationalRegionsAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(NationalRegionsAtStart.class);
    private static final Acting PRODUCT = Acting.system("directory", Jurisdiction.COUNTRY);

    private final Doors doors;
    private final RegionRows rows;
    private final JdbcClient database;

    NationalRegionsAtStart(Doors doors, RegionRows rows, JdbcClient database) {
        this.doors = doors;
        this.rows = rows;
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int count = doors.write(PRODUCT, this::once);
        if (count > 0) {
            LOG.info("{} divisions of the country are in the directory", count);
        }
    }

    private int once() {
        database.sql("select pg_advisory_xact_lock(hashtext('directory.national-regions'))")
                .query((row, number) -> number)
                .single();
        if (rows.any()) {
            return 0;
        }
        var regions = NationalRegions.read();
        rows.insert(regions, "national");
        return regions.size();
    }
}
