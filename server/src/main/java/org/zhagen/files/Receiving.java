package org.zhagen.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.database.DataFolder;

/**
 * Takes files in: streamed into a folder beside those that are kept, so that keeping one is a rename, and forced to the disk
 * before anything refers to them.
 */
@Component
class Receiving {

    private static final String FOLDER = ".incoming";

    private final Path folder;

    Receiving(DataFolder data) {
        this.folder = data.files().resolve(FOLDER);
    }

    /** Takes in at most one byte more than the given number, which is enough to see that there are too many. */
    Received receive(InputStream content, long most) throws IOException {
        return write(out -> copy(content, out, most + 1));
    }

    /** The file as another writer makes it out of this one. */
    Received rewritten(Path from) throws IOException {
        return write(out -> Files.copy(from, out));
    }

    /** A path for a file that somebody else is to write. */
    Path free() throws IOException {
        return Files.createDirectories(folder).resolve(UUID.randomUUID() + ".part");
    }

    /** Removes what an upload left when the server was killed. */
    void sweep(Duration age) throws IOException {
        // By the clock that the times of files are of.
        Instant before = Instant.now().minus(age);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : parts.toList()) {
                if (Files.exists(part)
                        && Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private Received write(Source source) throws IOException {
        Path path = free();
        MessageDigest digest = sha256();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest)) {
            source.writeTo(out);
            file.force(true);
            return new Received(path, file.size(), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }

    private static void copy(InputStream from, OutputStream to, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = most;
        while (left > 0) {
            int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    @FunctionalInterface
    private interface Source {
        void writeTo(OutputStream out) throws IOException;
    }
}
