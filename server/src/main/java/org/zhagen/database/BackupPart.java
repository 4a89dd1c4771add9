package org.zhagen.database;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a room keeps outside the database and wants in a backup, wherever it lies: attachments on a disk or in S3. */
public interface BackupPart {

    /** The folder of the tables, which no part may be named. */
    String TABLES = "tables";

    /** The folder of this part in the archive: small letters, digits, hyphens; never renamed. */
    String name();

    /**
     * Writes all that the rows of the snapshot refer to. Called after the snapshot is taken, so what is there now covers it.
     *
     * @param snapshot a read-only transaction of the owner, to ask which things are referred to
     */
    void write(Connection snapshot, Sink sink) throws IOException, SQLException;

    /**
     * Puts back what {@link #write} wrote. Called before the restored database takes the place of the old one: it must only
     * add, and leave what is there as it is, so that a restore that fails later has done no harm.
     */
    void restore(Source source) throws IOException;

    /** The parts themselves; a name that cannot be a folder, or is taken, is a fault of the program. */
    static List<BackupPart> requireNames(List<BackupPart> parts) {
        Set<String> names = new HashSet<>(Set.of(TABLES));
        for (BackupPart part : parts) {
            if (!part.name().matches("[a-z0-9-]+") || !names.add(part.name())) {
                throw new IllegalArgumentException("No name for a part of a backup: " + part.name());
            }
        }
        return List.copyOf(parts);
    }

    /** Takes the things of a part. */
    @FunctionalInterface
    interface Sink {
        /**
         * Adds one thing.
         *
         * @param path with slashes, relative, without dots as a segment; each path once
         */
        void add(String path, InputStream content) throws IOException;
    }

    /** Gives the things of a part, already checked for being what was written. */
    @FunctionalInterface
    interface Source {
        void forEach(Taker taker) throws IOException;
    }

    /** Receives one thing. */
    @FunctionalInterface
    interface Taker {
        void take(String path, InputStream content) throws IOException;
    }
}
