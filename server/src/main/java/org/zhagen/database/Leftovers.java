package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds and ends the PostgreSQL processes of one data folder, whoever started them. They are told by the program they run
 * and by the folder they work in, so neither a reused process number nor another installation's database is ever touched.
 */
final class Leftovers {

    private static final Set<String> PROGRAMS = Set.of("postgres", "initdb", "pg_ctl");
    private static final int FAST_SECONDS = 60;
    private static final int IMMEDIATE_SECONDS = 10;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Path folder;
    private final PostgresPrograms programs;

    Leftovers(Path folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Ends them in order of politeness; afterwards none is alive and no stale pid file is left. */
    void stop(Path pgdata) throws IOException {
        Path pidFile = pgdata.resolve("postmaster.pid");
        Optional<ProcessHandle> postmaster = postmaster(pidFile);
        if (postmaster.isPresent()) {
            long pid = postmaster.get().pid();
            if (!signalAndWait("INT", pid, FAST_SECONDS)) {
                signalAndWait("QUIT", pid, IMMEDIATE_SECONDS);
            }
        }
        // Without their postmaster the rest end by themselves or may be killed: recovery is made for that.
        List<ProcessHandle> left = find();
        left.forEach(ProcessHandle::destroyForcibly);
        if (!gone(left, IMMEDIATE_SECONDS)) {
            throw DatabaseFault.of("leftovers.alive", folder, left.getFirst().pid());
        }
        Files.deleteIfExists(pidFile);
    }

    /** All living processes of this folder. */
    List<ProcessHandle> find() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /** The process that a pid file names, when it is alive and really the one of this folder. */
    private Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .filter(line -> line.matches("\\d{1,10}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                    .filter(this::isOurs);
        }
    }

    private boolean signalAndWait(String signal, long pid, int seconds) throws IOException {
        try {
            programs.signal(signal, pid);
        } catch (DatabaseFault endedMeanwhile) {
            return gone(find(), 1);
        }
        return gone(find(), seconds);
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            Path program = Files.readSymbolicLink(proc.resolve("exe"));
            // The kernel marks a program whose file was replaced with " (deleted)".
            String name = String.valueOf(program.getFileName()).replace(" (deleted)", "");
            return PROGRAMS.contains(name)
                    && Files.readSymbolicLink(proc.resolve("cwd")).startsWith(folder);
        } catch (IOException notOurs) {
            return false;
        }
    }

    /** Asked of the system again and again: a process that ended but that nobody has waited for counts as gone. */
    private boolean gone(List<ProcessHandle> processes, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (processes.stream().anyMatch(this::isOurs)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }
}
