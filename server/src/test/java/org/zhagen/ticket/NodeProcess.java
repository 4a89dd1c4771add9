package org.zhagen.ticket;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.zhagen.access.Acting;

/** One more application on the same database in a process of its own, which whistles and rings until it is killed. */
final class NodeProcess implements AutoCloseable {

    private static final String STEP = "step ";

    private final Process process;
    private final BufferedReader output;
    private final Map<UUID, Integer> acknowledged = new HashMap<>();

    private NodeProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /**
     * Starts it.
     *
     * @param now of what is due by then it rings one after the other
     */
    static NodeProcess start(Environment first, Whistling whistling, Instant now) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName()));
        for (String setting : Node.SHARED) {
            command.add(first.getRequiredProperty(setting));
        }
        command.add(now.toString());
        command.add(whistling.course().toString());
        for (Acting each : List.of(whistling.street(), whistling.city(), whistling.centre())) {
            command.add(each.person().toString());
            command.add(each.role());
            command.add(each.jurisdiction().prefix());
        }
        return new NodeProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Waits until it has answered for so many steps. */
    void await(int steps) throws IOException {
        int seen = 0;
        while (seen < steps) {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("it ended by itself");
            }
            seen += take(line);
        }
    }

    /**
     * As by a failure of power.
     *
     * @return by ticket how many steps it had answered for
     */
    Map<UUID, Integer> kill() throws IOException {
        // by its handle: the process itself would close what it has still to say
        process.toHandle().destroyForcibly();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            take(line);
        }
        return acknowledged;
    }

    private int take(String line) {
        // the last one may be cut off
        if (!line.matches(STEP + "[0-9a-f-]{36} [0-9]+\\.")) {
            return 0;
        }
        String[] said = line.substring(STEP.length(), line.length() - 1).split(" ", 2);
        acknowledged.put(UUID.fromString(said[0]), Integer.valueOf(said[1]));
        return 1;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** What runs in the process: settings of the database, a moment, the course, and three people with role and jurisdiction. */
    public static void main(String... args) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        int at = 0;
        for (String setting : Node.SHARED) {
            settings.put(setting, args[at++]);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        Instant now = Instant.parse(args[at++]);
        UUID course = UUID.fromString(args[at++]);
        Acting street =
                TicketGround.ticketing(UUID.fromString(args[at]), args[at + 1], args[at + 2], TicketPermission.OPEN);
        Acting city = TicketGround.ticketing(UUID.fromString(args[at + 3]), args[at + 4], args[at + 5]);
        Acting centre = TicketGround.ticketing(UUID.fromString(args[at + 6]), args[at + 7], args[at + 8]);
        try (Node node = new Node(environment, Clock.systemUTC(), Duration.ZERO)) {
            Thread.ofPlatform().daemon().start(() -> {
                while (true) {
                    node.ringing.ring(now, 1);
                }
            });
            new Whistling(course, street, city, centre)
                    .lives(
                            node,
                            Integer.MAX_VALUE,
                            (ticket, steps) -> System.out.println(STEP + ticket + " " + steps + "."));
        }
    }
}
