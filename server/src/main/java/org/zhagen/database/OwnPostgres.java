package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The product's own PostgreSQL in a data folder: made at the first start, recovered at each later one whatever was killed
 * before, and started again when it dies while the server runs. Listens on 127.0.0.1 only, with passwords.
 */
public final class OwnPostgres implements RunningDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final int PORT_ATTEMPTS = 5;
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final DataFolder data;
    private final FolderLock lock;
    private final PostgresPrograms programs;
    private final PostgresOptions options;
    private final Cluster cluster;
    private final Leftovers leftovers;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Postmaster postmaster;

    private OwnPostgres(DataFolder data, FolderLock lock, PostgresOptions options) throws IOException {
        this.data = data;
        this.lock = lock;
        this.options = options;
        Path work = data.makePostgresql();
        Path binariesFolder = options.binaries();
        PostgresBinaries binaries = PostgresBinaries.unpack(binariesFolder == null ? work : binariesFolder);
        this.programs = PostgresPrograms.of(binaries, work);
        this.leftovers = new Leftovers(work, programs);
        leftovers.stop(new Cluster(data.cluster()).pgdata());
        Folders.sweep(work);
        this.cluster = Cluster.open(data, programs, binaries, options.durable());
        this.postmaster = startOnFreePort();
    }

    /** Starts the database of a folder as a city runs it. */
    public static OwnPostgres start(Path dataFolder) {
        return start(dataFolder, PostgresOptions.DURABLE);
    }

    /** Starts the database of a folder; a {@link DatabaseFault} says what stands in the way. */
    public static OwnPostgres start(Path dataFolder, PostgresOptions options) {
        DataFolder data = DataFolder.open(dataFolder);
        FolderLock lock = FolderLock.take(data);
        try {
            OwnPostgres started = new OwnPostgres(data, lock, options);
            Thread.ofVirtual().name("own-postgres").start(started::watch);
            return started;
        } catch (IOException broken) {
            lock.close();
            throw DatabaseFault.because(broken, "own.failed", data.root(), String.valueOf(broken.getMessage()));
        } catch (RuntimeException fault) {
            lock.close();
            throw fault;
        }
    }

    @Override
    public Login owner() {
        return cluster.owner(port());
    }

    /** The superuser of one database, for creating and renaming databases only. */
    Login superuser(String database) {
        return cluster.superuser(port(), database);
    }

    /** The port on 127.0.0.1; it stays the same for as long as this object lives. */
    public int port() {
        return postmaster.port();
    }

    /** The process number of the database server as it runs now. */
    public long pid() {
        return postmaster.process().pid();
    }

    /** Stops the database: running transactions are rolled back, what was committed is on the disk. */
    @Override
    public void close() {
        closing.countDown();
        oneAtATime.lock();
        try {
            leftovers.stop(cluster.pgdata());
        } catch (IOException broken) {
            LOG.warn("The database could not be stopped: {}", broken.getMessage());
        } finally {
            oneAtATime.unlock();
            lock.close();
        }
    }

    private Postmaster startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = Port.choose(data.port());
            try {
                Postmaster started = startOn(port);
                Port.remember(data.port(), port);
                return started;
            } catch (DatabaseFault fault) {
                // Somebody may have taken the port between the look and the start.
                if (attempt == PORT_ATTEMPTS || Port.isFree(port)) {
                    throw fault;
                }
            }
        }
    }

    private Postmaster startOn(int port) throws IOException {
        return Postmaster.start(data, cluster, programs, options, port, this::isClosing);
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void watch() {
        while (!isClosing()) {
            postmaster.process().onExit().join();
            for (int pause = 1; !isClosing() && !restarted(); pause = Math.min(2 * pause, LONGEST_PAUSE_SECONDS)) {
                if (closes(pause)) {
                    return;
                }
            }
        }
    }

    private boolean restarted() {
        oneAtATime.lock();
        try {
            if (isClosing()) {
                return false;
            }
            LOG.warn("The database has ended unexpectedly; it is started again");
            leftovers.stop(cluster.pgdata());
            postmaster = startOn(port());
            LOG.info("The database runs again on port {}", port());
            return true;
        } catch (IOException | RuntimeException failed) {
            LOG.error("The database could not be started again: {}", failed.getMessage());
            return false;
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean closes(int seconds) {
        try {
            return closing.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
