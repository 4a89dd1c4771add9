package org.zhagen.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup opened for reading. Nothing of it is believed before {@link #check} has gone over the whole of it. */
final class Archive implements AutoCloseable {

    private static final int MANIFEST_LIMIT = 256 << 20;
    private static final int ENTRY_LIMIT = 5_000_000;
    private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\p{Cntrl}]{1,255})+");

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a backup and reads its manifest; a file that is none, or is cut off, is a {@link DatabaseFault}. */
    static Archive open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw DatabaseFault.of("backup.unreadable", file);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException cut) {
            throw DatabaseFault.because(cut, "backup.broken", file, "zip");
        }
        try {
            return new Archive(file, zip, readManifest(file, zip));
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every byte and compares names, sizes, digests and row counts with the manifest. */
    void check() throws IOException {
        Map<String, Manifest.Entry> listed = new HashMap<>();
        for (Manifest.Entry entry : manifest.entries()) {
            if (!PATH.matcher(entry.path()).matches() || listed.put(entry.path(), entry) != null) {
                throw broken(entry.path());
            }
        }
        if (zip.size() != listed.size() + 1) {
            throw broken(Manifest.NAME);
        }
        Map<String, Long> lines = new HashMap<>();
        for (Manifest.Entry entry : manifest.entries()) {
            lines.put(entry.path(), checkedLines(entry));
        }
        for (Manifest.TableRows table : manifest.tables()) {
            Long rows = lines.get(table.entry());
            if (rows == null || rows != table.rows()) {
                throw broken(table.entry());
            }
        }
    }

    /** Unpacked size of all entries, in bytes. */
    long bytes() {
        return manifest.entries().stream().mapToLong(Manifest.Entry::bytes).sum();
    }

    InputStream open(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw broken(path);
        }
        return zip.getInputStream(entry);
    }

    /** The entries of one part. */
    List<String> paths(String part) {
        return manifest.entries().stream()
                .map(Manifest.Entry::path)
                .filter(path -> path.startsWith(part + "/"))
                .toList();
    }

    DatabaseFault broken(String place) {
        return DatabaseFault.of("backup.broken", file, place);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** COPY ends each row with a line feed and writes those inside a value otherwise, so lines are rows. */
    private long checkedLines(Manifest.Entry entry) throws IOException {
        MessageDigest digest = ArchiveWriter.sha256();
        long bytes = 0;
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = new DigestInputStream(open(entry.path()), digest)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > entry.bytes()) {
                    throw broken(entry.path());
                }
                lines += lineFeeds(buffer, read);
            }
        } catch (ZipException damaged) {
            throw DatabaseFault.because(damaged, "backup.broken", file, entry.path());
        }
        if (bytes != entry.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw broken(entry.path());
        }
        return lines;
    }

    private static long lineFeeds(byte[] buffer, int length) {
        long count = 0;
        for (int i = 0; i < length; i++) {
            count += buffer[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private static Manifest readManifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw DatabaseFault.of("backup.foreign");
        }
        if (entry.getSize() > MANIFEST_LIMIT || zip.size() > ENTRY_LIMIT) {
            throw DatabaseFault.of("backup.broken", file, Manifest.NAME);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return Manifest.fromJson(content.readNBytes(MANIFEST_LIMIT));
        } catch (ZipException damaged) {
            throw DatabaseFault.because(damaged, "backup.broken", file, Manifest.NAME);
        }
    }
}
