package org.zhagen.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The demo city in a process of its own, started as a person starts it: the script, a free port, its own database. */
final class City implements AutoCloseable {

    /** The server without its cache of classes. */
    static final Map<String, String> NO_CACHE = Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off");

    /** So that what is measured is the work and not the limits on those who ask for too much. */
    static final Map<String, String> NO_LIMITS =
            Map.of("ZHAGEN_LIMITS_PERSENDER", "100000000", "ZHAGEN_LIMITS_PERADDRESS", "100000000");

    private static final Pattern ADDRESS = Pattern.compile("open\\s+(http://127\\.0\\.0\\.1:\\d+/)");
    private static final int KIB_PER_MIB = 1024;

    private final Process process;
    private final URI address;
    private final double milliseconds;

    private City(Process process, URI address, double milliseconds) {
        this.process = process;
        this.address = address;
        this.milliseconds = milliseconds;
    }

    /** Starts it and comes back when it says that it is ready. */
    static City start(Path data, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("./zhagen", "demo", "--port", "0", "--data", data.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        long before = System.nanoTime();
        Process process = builder.start();
        List<String> said = new ArrayList<>();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                double taken = (System.nanoTime() - before) / 1e6;
                Thread.ofVirtual().start(() -> drain(output));
                return new City(process, URI.create(address.group(1)), taken);
            }
        }
        throw new IllegalStateException("The city did not start:\n" + String.join("\n", said));
    }

    /** What it says later is not asked for; but a pipe that nobody empties would stop it. */
    private static void drain(BufferedReader output) {
        try (Writer nowhere = Writer.nullWriter()) {
            output.transferTo(nowhere);
        } catch (IOException ended) {
            return; // it was stopped, and its pipe with it
        }
    }

    URI address() {
        return address;
    }

    /** From the call of the script to the line that names the address. */
    double startedIn() {
        return milliseconds;
    }

    /** Memory of the server's own process that is in the machine now, in MiB. */
    double resident() throws IOException {
        return kib(process.toHandle(), "status", "VmRSS:") / KIB_PER_MIB;
    }

    /** The same of all processes of its database, where shared pages are counted once, in MiB. */
    double databaseResident() throws IOException {
        double sum = 0;
        for (ProcessHandle child : process.toHandle().descendants().toList()) {
            sum += kib(child, "smaps_rollup", "Pss:");
        }
        return sum / KIB_PER_MIB;
    }

    private static double kib(ProcessHandle process, String file, String key) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), file);
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(key))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    /** Removes what an earlier city left. */
    static void forget(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
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
