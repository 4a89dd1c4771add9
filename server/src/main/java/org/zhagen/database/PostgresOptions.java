package org.zhagen.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the own PostgreSQL is run.
 *
 * @param durable what is acknowledged has reached the disk; false only for data that may be lost, as in tests
 * @param binaries where the programs are unpacked, or null for the data folder
 */
public record PostgresOptions(boolean durable, @Nullable Path binaries) {

    /** As a city runs it. */
    public static final PostgresOptions DURABLE = new PostgresOptions(true, null);
}
