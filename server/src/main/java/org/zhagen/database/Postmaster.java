package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One run of the database server.
 *
 * @param process the running postmaster
 * @param port where it listens on 127.0.0.1
 */
record Postmaster(Process process, int port) {

    /** Recovery after a crash may take minutes; it goes on as long as the process lives. */
    private static final long LIMIT_MILLIS = TimeUnit.MINUTES.toMillis(15);

    private static final int POLL_MILLIS = 20;
    private static final int STATUS_LINE = 7;

    /** Starts the server and waits until it takes connections. */
    static Postmaster start(
            DataFolder data,
            Cluster cluster,
            PostgresPrograms programs,
            PostgresOptions options,
            int port,
            BooleanSupplier cancelled)
            throws IOException {
        Path output = data.log().resolve("start.log");
        Process process = programs.command("postgres", arguments(data, cluster, options, port))
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .start();
        awaitReady(process, cluster, output, cancelled);
        return new Postmaster(process, port);
    }

    /** What keeps data safe stands here and not in a file, so that no edit of a file can undo it. */
    private static List<String> arguments(DataFolder data, Cluster cluster, PostgresOptions options, int port) {
        String durable = options.durable() ? "on" : "off";
        List<String> settings = List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=" + durable,
                "full_page_writes=" + durable,
                "synchronous_commit=" + durable,
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "logging_collector=on",
                "log_directory=" + data.log(),
                "log_filename=postgresql-%a.log",
                "log_file_mode=0600",
                "log_rotation_age=1d",
                "log_truncate_on_rotation=on",
                // A failing statement may hold personal data: neither it nor the offending values go into the log.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse");
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.pgdata().toString()));
        for (String setting : settings) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments;
    }

    private static void awaitReady(Process process, Cluster cluster, Path output, BooleanSupplier cancelled)
            throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS);
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (isReady(process.pid(), cluster.pgdata().resolve("postmaster.pid"))) {
                    return;
                }
                if (cancelled.getAsBoolean() || System.nanoTime() > end) {
                    break;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw DatabaseFault.of(
                "postgres.not-started", cluster.pgdata(), PostgresPrograms.lastLines(Files.readString(output)));
    }

    private static boolean isReady(long pid, Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }
}
