package org.zhagen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.zhagen.database.Installation;
import org.zhagen.database.RunningDatabase;

/** The server as people meet it: how long it takes to start, what it holds, how it answers fifty people at once. */
final class ServerBenchmark {

    private static final PrintStream OUT = System.out;
    private static final Path DATA = Path.of("bench", "target", "city");
    private static final int STARTS = 2;
    private static final int USERS = 50;
    private static final double WARM_UP = 6;
    private static final double SECONDS = 8;
    private static final int ROUNDS = 3;
    private static final String REFORM_OFFICE = "xu-huaiyuan";

    private record Page(String name, Load.Paths paths) {}

    private ServerBenchmark() {}

    static void starts() throws IOException {
        start(true, Map.of()); // builds what is stale
        double[][] times = new double[4][STARTS];
        for (int i = 0; i < STARTS; i++) {
            times[0][i] = start(true, Map.of());
            times[1][i] = start(false, Map.of());
            times[2][i] = start(true, City.NO_CACHE);
            times[3][i] = start(false, City.NO_CACHE);
        }
        Figure first = Figure.of("first start: database made, city loaded", times[0]);
        Figure later = Figure.of("later start", times[1]);
        Figure firstPlain = Figure.of("first start, without the cache of classes", times[2]);
        Figure laterPlain = Figure.of("later start, without the cache of classes", times[3]);
        OUT.println("\n| what | median ms | range ms | repetitions | remark |\n| --- | ---: | ---: | ---: | --- |");
        OUT.println(first.line("script to the line that names the address"));
        OUT.println(later.line(""));
        OUT.println(firstPlain.line(firstPlain.over(first) + " with the cache"));
        OUT.println(laterPlain.line(laterPlain.over(later) + " with the cache"));
    }

    private static double start(boolean fresh, Map<String, String> environment) throws IOException {
        if (fresh) {
            City.forget(DATA);
        }
        try (City city = City.start(DATA, environment)) {
            return city.startedIn();
        }
    }

    static void load() throws IOException, InterruptedException, SQLException {
        City.forget(DATA);
        try (City city = City.start(DATA, City.NO_LIMITS);
                RunningDatabase database =
                        Installation.of(DATA, null, null, null).reach();
                Connection owner = database.owner().connect()) {
            OUT.printf(
                    Locale.ROOT,
                    "%nafter the start: server %,.0f MiB, its database %,.0f MiB%n",
                    city.resident(),
                    city.databaseResident());
            List<UUID> ids = Practices.add(owner);
            List<Visitor> visitors = visitors(city);
            try {
                List<Page> pages = pages(ids);
                answers(visitors, pages);
                security(owner, visitors, pages);
            } finally {
                visitors.forEach(Visitor::close);
            }
            OUT.printf(
                    Locale.ROOT,
                    "%nafter %d people and 10,000 practices: server %,.0f MiB, its database %,.0f MiB%n",
                    USERS,
                    city.resident(),
                    city.databaseResident());
        }
    }

    private static List<Visitor> visitors(City city) throws IOException, InterruptedException {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            visitors.add(new Visitor(city.address(), REFORM_OFFICE));
        }
        return visitors;
    }

    private static List<Page> pages(List<UUID> ids) {
        return List.of(
                new Page("search in the library", random -> "library?q=" + encoded(Practices.question(random))),
                new Page("page of a practice", random -> "registry/displays/" + ids.get(random.nextInt(ids.size()))),
                new Page("page of a playbook", random -> "library/playbooks/whistle"),
                new Page("list of practices", random -> "registry/displays?page=" + (1 + random.nextInt(50))),
                new Page("a style sheet (floor: no page, no database)", random -> "assets/theme.css"));
    }

    private static void answers(List<Visitor> visitors, List<Page> pages) throws InterruptedException {
        for (Page page : pages) {
            Load.of(visitors, page.paths, WARM_UP, 0);
        }
        header(USERS + " people, each as fast as answers come");
        for (Page page : pages) {
            OUT.println(Load.of(visitors, page.paths, SECONDS, 0).line(page.name, ""));
        }
        header(USERS + " people who read for a second between two pages");
        for (Page page : pages) {
            OUT.println(Load.of(visitors, page.paths, SECONDS, 1000).line(page.name, ""));
        }
    }

    /** With and without row-level security take turns, so that whatever drifts meets both. */
    private static void security(Connection owner, List<Visitor> visitors, List<Page> pages)
            throws SQLException, InterruptedException {
        List<String> tables = protectedTables(owner);
        header("row-level security on " + tables.size() + " tables, on against off; medians of " + ROUNDS + " rounds");
        for (Page page : pages.subList(0, pages.size() - 1)) {
            double[][] perSecond = new double[2][ROUNDS];
            Load[] last = new Load[2];
            for (int round = 0; round < ROUNDS; round++) {
                for (int off = 0; off < 2; off++) {
                    switchSecurity(owner, tables, off == 0);
                    last[off] = Load.of(visitors, page.paths, SECONDS / 2, 0);
                    perSecond[off][round] = last[off].perSecond();
                }
            }
            switchSecurity(owner, tables, true);
            OUT.println(last[0].line(page.name + ", on", ratio(perSecond[0], perSecond[1]) + " requests of off"));
            OUT.println(last[1].line(page.name + ", off", ""));
        }
    }

    private static String ratio(double[] on, double[] off) {
        return String.format(Locale.ROOT, "%.2f ×", median(on) / median(off));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<String> protectedTables(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select quote_ident(relname) from pg_class
                         where relnamespace = 'public'::regnamespace and relrowsecurity order by relname
                        """)) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static void switchSecurity(Connection owner, List<String> tables, boolean on) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : tables) {
                statement.execute("alter table " + table + (on ? " enable" : " disable") + " row level security");
            }
        }
    }

    private static void header(String what) {
        OUT.println("\n" + what + ":\n\n| page | requests/s | median ms | p95 ms | p99 ms | answers | remark |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: | --- |");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
