package org.zhagen.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The demo in a process of its own, on a free port; it can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("open\\s+(http://127\\.0\\.0\\.1:\\d+/)");

    private final Process process;
    private final Path data;
    private final URI address;

    private ServerProcess(Process process, Path data, URI address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /** Starts it and comes back when it says that it is ready. */
    static ServerProcess demo(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(later -> {}));
                return new ServerProcess(process, data, URI.create(address.group(1)));
            }
        }
        throw new IllegalStateException("the server did not start:\n" + String.join("\n", said));
    }

    URI address() {
        return address;
    }

    /** As by a failure of power: nothing is told, nothing can be finished. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Kills the database below the server. */
    void killDatabase() throws IOException {
        try (Stream<Path> files = Files.find(data, 6, (file, is) -> file.endsWith("postmaster.pid"))) {
            Path pidFile = files.findFirst().orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        } catch (UncheckedIOException vanished) {
            throw vanished.getCause();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
