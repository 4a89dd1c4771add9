package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one installation and the places in it: {@code files/} for attachments, {@code postgresql/} for the own
 * database (binaries by version, the cluster with its passwords, the log).
 *
 * @param root absolute and without symbolic links
 */
public record DataFolder(Path root) {

    /** Opens the folder and makes it where it is missing. */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            DataFolder opened = new DataFolder(folder.toRealPath());
            if (!Files.isWritable(opened.root)) {
                throw DatabaseFault.of("folder.not-writable", folder);
            }
            return opened;
        } catch (IOException refused) {
            throw DatabaseFault.because(refused, "folder.not-writable", folder);
        }
    }

    /** Where attachments lie when they are kept on disk. */
    public Path files() {
        return root.resolve("files");
    }

    /** The file whose lock says that a server uses this folder. */
    Path lockFile() {
        return root.resolve("zhagen.lock");
    }

    /** Everything of the own database; nobody else may look into it. */
    Path postgresql() {
        return root.resolve("postgresql");
    }

    /** The cluster with its passwords: complete as soon as it exists, because it appears by one rename. */
    Path cluster() {
        return postgresql().resolve("cluster");
    }

    Path log() {
        return postgresql().resolve("log");
    }

    Path port() {
        return postgresql().resolve("port");
    }

    /** Makes the folder of the own database, readable by its owner only. */
    Path makePostgresql() throws IOException {
        Path made = Files.createDirectories(postgresql());
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(log());
        return made;
    }
}
