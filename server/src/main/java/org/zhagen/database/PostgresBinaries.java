package org.zhagen.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per version from the class path.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");
    private static final int DECODER_KIB = 256 * 1024;

    /** The programs below {@code parent}, unpacked where that has not happened yet. */
    static PostgresBinaries unpack(Path parent) {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null || !System.getProperty("os.name").startsWith("Linux")) {
            throw DatabaseFault.of("binaries.missing", System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        Path home = parent.resolve(version(archive));
        try {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                Folders.delete(home);
                Path filled = Folders.prepare(home);
                extract(archive, filled);
                publish(filled, home);
            }
        } catch (IOException broken) {
            throw DatabaseFault.because(broken, "binaries.not-unpacked", home);
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Where the folder is shared, another process may have been first: its programs are the same. */
    private static void publish(Path filled, Path home) throws IOException {
        try {
            Folders.publish(filled, home);
        } catch (FileAlreadyExistsException alreadyThere) {
            Folders.delete(filled);
        }
    }

    /** The version in the name of the jar: the archive itself does not say it. */
    private static String version(URL archive) {
        Matcher found = VERSION.matcher(archive.toString());
        return found.find() ? found.group(1) : "unnamed";
    }

    private static void extract(URL archive, Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed, DECODER_KIB))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry leads out of the archive: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
