package org.zhagen.kernel.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes a file or a folder whole or not at all: beside its place first, then moved there. */
final class AtomicFiles {

    private AtomicFiles() {}

    /** Writes or replaces a file. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path whole = file.toAbsolutePath();
        Path part = beside(whole);
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes a folder that is not there, or is empty. {@code files}: text by name, with {@code /} as separator. */
    static void writeFolder(Path folder, Map<String, String> files) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path part = beside(whole);
        try {
            Files.createDirectories(part);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = part.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            }
            Files.deleteIfExists(whole); // refused by the file system where it is not empty
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(part);
        }
    }

    /** Whether nothing stands at a path, or an empty folder. */
    static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Path beside(Path path) {
        return path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
