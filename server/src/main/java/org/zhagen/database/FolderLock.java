package org.zhagen.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that one data folder has one server. The operating system frees the lock however the server ends. */
final class FolderLock implements AutoCloseable {

    /** Closing a second channel of one process would give up the first one's lock, so those are told apart before. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(DataFolder folder) {
        Path file = folder.lockFile();
        if (!HELD.add(file)) {
            throw DatabaseFault.of("folder.in-use", folder.root());
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new FolderLock(file, channel);
            }
            channel.close();
        } catch (IOException refused) {
            HELD.remove(file);
            throw DatabaseFault.because(refused, "folder.not-writable", folder.root());
        }
        HELD.remove(file);
        throw DatabaseFault.of("folder.in-use", folder.root());
    }

    /** Whether a server, here or in another process, uses the folder. */
    static boolean isHeld(DataFolder folder) {
        try {
            take(folder).close();
            return false;
        } catch (DatabaseFault held) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The lock goes with the process at the latest.
        } finally {
            HELD.remove(file);
        }
    }
}
