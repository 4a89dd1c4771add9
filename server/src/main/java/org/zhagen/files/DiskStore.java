package org.zhagen.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Contents as files of a folder. */
final class DiskStore implements ContentStore {

    private final Path root;

    DiskStore(Path root) {
        this.root = root;
    }

    /** Moves the received file, whose bytes are on the disk already, and forces the names of the folders to it. */
    @Override
    public void put(Received content) throws IOException {
        Path path = path(content.sha256());
        if (Files.exists(path) && Files.size(path) == content.size()) {
            return;
        }
        Path folder = path.resolveSibling("");
        Files.createDirectories(folder);
        Files.move(content.path(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path made = folder; made.startsWith(root); made = made.resolveSibling("")) {
            force(made);
            if (made.equals(root)) {
                return;
            }
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        FileChannel file = FileChannel.open(path(sha256), StandardOpenOption.READ);
        return Channels.newInputStream(file.position(from));
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    private Path path(String sha256) {
        return root.resolve(ContentStore.path(sha256));
    }
}
