package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs PostgreSQL's programs: never as root, which they refuse, and not in the terminal's process group, so that Ctrl-C
 * reaches the server alone and the database goes after it.
 */
final class PostgresPrograms {

    private static final long LIMIT_SECONDS = 300;

    private final PostgresBinaries binaries;
    private final Path workFolder;
    private final List<String> wrapper;

    private PostgresPrograms(PostgresBinaries binaries, Path workFolder, List<String> wrapper) {
        this.binaries = binaries;
        this.workFolder = workFolder;
        this.wrapper = wrapper;
    }

    static PostgresPrograms of(PostgresBinaries binaries, Path workFolder) {
        List<String> wrapper = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            wrapper.add("/usr/bin/setsid");
        }
        if (runsAsRoot()) {
            // A user namespace of its own: still this user for the file system, but not root by number.
            wrapper.addAll(List.of("unshare", "-U"));
            requireUserNamespace(workFolder);
        }
        return new PostgresPrograms(binaries, workFolder, List.copyOf(wrapper));
    }

    static boolean runsAsRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    /** A builder for one of the programs with its working folder inside the data folder, by which it is found again. */
    ProcessBuilder command(String program, List<String> arguments) {
        List<String> line = new ArrayList<>(wrapper);
        line.add(binaries.program(program));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).directory(workFolder.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    /** Runs a program to its end and gives what it printed; a failure is a fault that shows the last lines. */
    String run(String program, List<String> arguments, @Nullable String input) throws IOException {
        Path output = Files.createTempFile(workFolder, program, ".out");
        try {
            Process process = command(program, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (var writer = process.outputWriter()) {
                writer.write(input == null ? "" : input);
            }
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String printed = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                throw DatabaseFault.of("program.failed", program, lastLines(printed));
            }
            return printed;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DatabaseFault.because(interrupted, "program.failed", program, "interrupted");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Sends a signal by pg_ctl, because Java can send only TERM and KILL, which mean other things here. */
    void signal(String name, long pid) throws IOException {
        run("pg_ctl", List.of("kill", name, Long.toString(pid)), null);
    }

    static String lastLines(String text) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private static void requireUserNamespace(Path workFolder) {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true")
                    .directory(workFolder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0) {
                return;
            }
        } catch (IOException absent) {
            throw DatabaseFault.because(absent, "root.refused");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DatabaseFault.because(interrupted, "root.refused");
        }
        throw DatabaseFault.of("root.refused");
    }
}
