package org.zhagen.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of files that never change once they have their name, as a part of a backup.
 *
 * @param name the part's name
 * @param folder where the files lie; need not exist
 */
public record FolderPart(String name, Path folder) implements BackupPart {

    private static final String UNFINISHED = ".part";

    @Override
    public void write(Connection snapshot, Sink sink) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(FolderPart::isFinished)
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (InputStream content = Files.newInputStream(file)) {
                sink.add(folder.relativize(file).toString().replace('\\', '/'), content);
            } catch (NoSuchFileException cleanedUp) {
                // An orphan that was removed since the list was made.
            }
        }
    }

    @Override
    public void restore(Source source) throws IOException {
        source.forEach(this::put);
    }

    private void put(String path, InputStream content) throws IOException {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Leads out of the folder: " + path);
        }
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isFinished(Path file) {
        return !file.toString().endsWith(UNFINISHED);
    }
}
