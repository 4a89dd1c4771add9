package org.zhagen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhagen.ZhagenServer;
import org.zhagen.bench.RowTrace.Written;
import org.zhagen.database.Login;
import org.zhagen.database.RunningDatabase;

/**
 * Whole lives of whistles on one PostgreSQL, in turns: ours with everything that runs beside it, Flowable with its timers and its
 * history, and a bare program that writes our rows.
 */
final class WhistleBenchmark {

    private static final PrintStream OUT = System.out;
    static final Path DATA = Path.of("bench", "target", "city");
    private static final int WORKERS = 8;
    private static final int CONNECTIONS = 20;
    private static final int ROUNDS = 3;
    private static final double WARM_UP = 20;
    private static final double SECONDS = 20;

    private WhistleBenchmark() {}

    static void run() throws Exception {
        City.forget(DATA);
        try (ConfigurableApplicationContext city = start()) {
            RunningDatabase database = city.getBean(RunningDatabase.class);
            Login superuser = superuser(database.owner());
            TicketEngine ours = new TicketEngine(city);
            BareEngine bare = bare(ours, superuser);
            OUT.println("\nrows of a whistle, step by step:\n" + bare.describe());
            createSchema(database.owner());
            try (FlowableEngine flowable = new FlowableEngine(database.owner(), CONNECTIONS)) {
                measure(ours, List.of(bare, flowable));
            }
        }
    }

    /** The demo city in this process, with its own database. */
    static ConfigurableApplicationContext start(String... settings) {
        return run(Stream.concat(Stream.of("--zhagen.data=" + DATA), Stream.of(settings)));
    }

    /** One more node on that database, which opens what the first one sealed. */
    static ConfigurableApplicationContext node(Login owner, String... settings) throws IOException {
        Stream<String> database = Stream.of(
                "--zhagen.data=" + DATA.resolveSibling("node"),
                "--zhagen.database.url=" + owner.url(),
                "--zhagen.database.user=" + owner.user(),
                "--zhagen.database.password=" + owner.password(),
                "--zhagen.secret-key=" + Files.readString(DATA.resolve("secret-key")));
        return run(Stream.concat(database, Stream.of(settings)));
    }

    private static ConfigurableApplicationContext run(Stream<String> settings) {
        Stream<String> all = Stream.concat(
                Stream.of("--logging.file.name=" + DATA.resolve("logs/zhagen.log"), "--server.port=0"), settings);
        return new SpringApplicationBuilder(ZhagenServer.class)
                .profiles("demo")
                .bannerMode(Banner.Mode.OFF)
                .run(all.toArray(String[]::new));
    }

    /** For the floor, which row-level security is not to hold up. */
    static Login superuser(Login owner) throws IOException {
        Path password = DATA.resolve("postgresql/cluster/superuser.password");
        return new Login(owner.url(), "postgres", Files.readString(password).strip());
    }

    private static void createSchema(Login owner) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema flowable");
        }
    }

    private static BareEngine bare(TicketEngine ours, Login superuser) throws SQLException {
        try (Connection connection = superuser.connect()) {
            RowTrace trace = new RowTrace(connection);
            List<List<Written>> life = new ArrayList<>();
            String[] number = {""};
            ours.live(ticket -> {
                number[0] = ticket.number();
                try {
                    life.add(trace.step(ticket.id().toString()));
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            return new BareEngine(superuser, life, number[0]);
        }
    }

    /** An engine with what came of its rounds. */
    private record Measured(Engine engine, List<Lives> rounds) {

        Lives middle() {
            Lives[] sorted = rounds.toArray(Lives[]::new);
            Arrays.sort(sorted, Comparator.comparingDouble(Lives::perSecond));
            return sorted[sorted.length / 2];
        }
    }

    private static void measure(TicketEngine ours, List<Engine> peers) throws Exception {
        Measured first = new Measured(ours, new ArrayList<>());
        List<Measured> all = new ArrayList<>(List.of(first));
        peers.forEach(peer -> all.add(new Measured(peer, new ArrayList<>())));
        for (Measured each : all) {
            lives(each.engine, WARM_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Measured each : all) {
                each.rounds.add(lives(each.engine, SECONDS));
            }
        }
        print(first, all);
    }

    /**
     * What came of one round.
     *
     * @param milliseconds of each life, sorted
     */
    private record Lives(double[] milliseconds, double seconds) {

        double perSecond() {
            return milliseconds.length / seconds;
        }

        double within(double share) {
            return milliseconds[Math.max(0, (int) Math.ceil(share * milliseconds.length) - 1)];
        }
    }

    private static Lives lives(Engine engine, double seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Double> all = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<List<Double>>> working = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                working.add(people.submit(() -> work(engine, end)));
            }
            for (Future<List<Double>> one : working) {
                all.addAll(one.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A life of " + engine.name() + " came to a bad end", failed);
        }
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Lives(sorted, (System.nanoTime() - start) / 1e9);
    }

    private static List<Double> work(Engine engine, long end) throws Exception {
        List<Double> taken = new ArrayList<>();
        try (Engine.Worker worker = engine.worker()) {
            while (System.nanoTime() < end) {
                long before = System.nanoTime();
                worker.live();
                taken.add((System.nanoTime() - before) / 1e6);
            }
        }
        return taken;
    }

    private static void print(Measured ours, List<Measured> all) {
        OUT.println("\n" + WORKERS + " workers, median of " + ROUNDS + " rounds of " + (int) SECONDS
                + " s in turns:\n\n| engine | lives/s | range | median ms of a life | p95 ms | ours is |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: |");
        for (Measured each : all) {
            double[] rates =
                    each.rounds.stream().mapToDouble(Lives::perSecond).sorted().toArray();
            Lives middle = each.middle();
            OUT.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f – %,.0f | %,.1f | %,.1f | %.2f × |%n",
                    each.engine.name(),
                    middle.perSecond(),
                    rates[0],
                    rates[rates.length - 1],
                    middle.within(0.5),
                    middle.within(0.95),
                    ours.middle().perSecond() / middle.perSecond());
        }
    }
}
