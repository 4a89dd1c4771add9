package org.zhagen.database;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last entry of a backup, which says what the others must be.
 *
 * @param format the version of this layout; another one is refused
 * @param product always {@code zhagen}
 * @param productVersion the build that wrote it
 * @param created when the snapshot was taken, ISO 8601 in UTC
 * @param migrations what the database had seen, oldest first
 * @param tables in the order of their names
 * @param sequences in the order of their names
 * @param entries every other entry of the archive with its size and digest
 */
record Manifest(
        int format,
        String product,
        String productVersion,
        String created,
        List<Migrations.Applied> migrations,
        List<TableRows> tables,
        List<SequenceState> sequences,
        List<Entry> entries) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;
    static final String PRODUCT = "zhagen";

    private static final JsonMapper JSON = JsonMapper.shared();

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        entries = List.copyOf(entries);
    }

    /**
     * The rows of one table, in {@code tables/<name>.copy} as PostgreSQL's COPY writes text.
     *
     * @param columns the order of the columns in that entry
     * @param rows how many
     */
    record TableRows(String name, List<String> columns, long rows) {

        TableRows {
            columns = List.copyOf(columns);
        }

        String entry() {
            return BackupPart.TABLES + "/" + name + ".copy";
        }
    }

    /** Where a sequence stands. */
    record SequenceState(String name, long lastValue, boolean called) {}

    /**
     * One entry.
     *
     * @param bytes unpacked size
     * @param sha256 of the unpacked bytes, hexadecimal
     */
    record Entry(String path, long bytes, String sha256) {}

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Reads a manifest; bytes that are none are a {@link DatabaseFault}. */
    static Manifest fromJson(byte[] json) {
        try {
            Manifest read = JSON.readValue(json, Manifest.class);
            if (!PRODUCT.equals(read.product)) {
                throw DatabaseFault.of("backup.foreign");
            }
            if (read.format != FORMAT) {
                throw DatabaseFault.of("backup.format", read.format, FORMAT);
            }
            return read;
        } catch (JacksonException bad) {
            throw DatabaseFault.because(bad, "backup.foreign");
        }
    }
}
