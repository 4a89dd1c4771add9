package org.zhagen.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup entry by entry, never holding one in memory, and notes size and digest of each. */
final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    private ArchiveWriter(FileChannel channel) {
        this.channel = channel;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    }

    /** A new file that only its owner may read: a backup holds everything. */
    static ArchiveWriter create(Path file) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return new ArchiveWriter(FileChannel.open(file, options, mine));
    }

    /** Writes something into an open stream. */
    @FunctionalInterface
    interface Content<E extends Exception> {
        void writeTo(OutputStream out) throws IOException, E;
    }

    <E extends Exception> void add(String path, Content<E> content) throws IOException, E {
        zip.putNextEntry(new ZipEntry(path));
        Counted counted = new Counted(zip);
        content.writeTo(counted);
        counted.flush();
        zip.closeEntry();
        entries.add(new Manifest.Entry(path, counted.bytes, HexFormat.of().formatHex(counted.digest())));
    }

    void add(String path, InputStream content) throws IOException {
        this.<RuntimeException>add(path, content::transferTo);
    }

    List<Manifest.Entry> entries() {
        return entries;
    }

    /** Ends the archive with its manifest and sees it onto the disk. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.toJson());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Counts and digests what passes; closing it leaves the archive open. */
    private static final class Counted extends DigestOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out, sha256());
        }

        @Override
        public void write(int value) throws IOException {
            super.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] values, int from, int length) throws IOException {
            super.write(values, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        byte[] digest() {
            return getMessageDigest().digest();
        }
    }
}
