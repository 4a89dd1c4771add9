package org.zhagen.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this room does to whole folders: they appear by one rename, and half-made ones go away. */
final class Folders {

    private static final String HALF_MADE = ".half-made-";

    private Folders() {}

    /** A folder beside the target that is to be filled and then given to {@link #publish}. */
    static Path prepare(Path target) throws IOException {
        Path parent = Files.createDirectories(parent(target));
        return Files.createTempDirectory(parent, HALF_MADE);
    }

    /** Renames a filled folder to what it is to be, and makes the name durable. */
    static void publish(Path filled, Path target) throws IOException {
        Files.move(filled, target);
        forceParent(target);
    }

    /** Makes the name of a file or folder durable. */
    static void forceParent(Path target) throws IOException {
        try (FileChannel parent = FileChannel.open(parent(target), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    /** Removes what a killed run left half made. Only for the holder of the folder's lock. */
    static void sweep(Path parent) throws IOException {
        List<Path> left;
        try (Stream<Path> entries = Files.list(parent)) {
            left = entries.filter(entry -> name(entry).startsWith(HALF_MADE)).toList();
        }
        for (Path folder : left) {
            delete(folder);
        }
    }

    /** Deletes a folder with all that is in it; links are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path parent(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(target + " has no folder above it");
        }
        return parent;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
