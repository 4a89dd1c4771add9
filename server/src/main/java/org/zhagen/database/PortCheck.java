package org.zhagen.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the server's port is free, and who holds it where it is not.
 *
 * @param port on this machine
 */
record PortCheck(int port) implements DoctorCheck {

    private static final String LISTENING = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    @Override
    public List<Diagnosis> examine(Patient patient) {
        if (Port.isFree(port)) {
            return List.of(Diagnosis.ok("doctor.port.free", port));
        }
        String holder = holder().map(PortCheck::named).orElse("?");
        return List.of(
                patient.serverRuns()
                        ? Diagnosis.ok("doctor.port.server", port, holder)
                        : Diagnosis.warn("doctor.port.taken", port, holder));
    }

    private static String named(ProcessHandle process) {
        return process.pid() + " " + process.info().command().orElse("");
    }

    /** The process that listens, as far as this user may see it. */
    Optional<ProcessHandle> holder() {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(this::inodes)
                .map(inode -> "socket:[" + inode + "]")
                .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> holds(process, socket)))
                .findFirst();
    }

    private Stream<String> inodes(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields.length > INODE && fields[STATE].equals(LISTENING))
                    .filter(fields -> fields[LOCAL].endsWith(":%04X".formatted(port)))
                    .map(fields -> fields[INODE]);
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static boolean holds(ProcessHandle process, String socket) {
        Path open = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (Stream<Path> files = Files.list(open)) {
            return files.anyMatch(file -> isLinkTo(file, socket));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static boolean isLinkTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closed) {
            return false;
        }
    }
}
