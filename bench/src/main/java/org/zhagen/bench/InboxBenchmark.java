package org.zhagen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhagen.access.Ids;
import org.zhagen.database.Installation;
import org.zhagen.database.RunningDatabase;

/** Desk, inbox, tickets and boards for fifty people: with the few of the demo city, then with a million of each beside them. */
final class InboxBenchmark {

    private static final PrintStream OUT = System.out;
    private static final Path DATA = Path.of("bench", "target", "city");
    private static final int USERS = 50;
    private static final double WARM_UP = 8;
    private static final double SECONDS = 12;
    private static final double READING = 1000;

    /** People of the demo with the role in which they enter it. */
    private static final Map<String, String> PEOPLE = people();

    private static final List<String> PAGES = List.of(
            "desk",
            "work",
            "work?when=late",
            "work?share=done",
            "tickets",
            "tickets?state=late",
            "tickets?share=raised",
            "tickets?share=there&state=all",
            "ledger/issues",
            "review",
            "review/visits",
            "portal/board",
            "assets/theme.css");

    private InboxBenchmark() {}

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("xu-huaiyuan", "reform-office@9901");
        people.put("tan-shouyi", "site-team@990121");
        people.put("song-yunzhou", "sub-district@990102003");
        people.put("han-zhengping", "department@9901");
        people.put("qiao-lanfang", "community@990102002001");
        people.put("jiang-chen", "leader@9901");
        return people;
    }

    static void run() throws IOException, InterruptedException, SQLException {
        City.forget(DATA);
        try (City city = City.start(DATA, City.NO_LIMITS);
                RunningDatabase database =
                        Installation.of(DATA, null, null, null).reach();
                Connection owner = database.owner().connect()) {
            List<Visitor> visitors = visitors(city);
            try {
                List<Load> few = measured(visitors);
                fill(owner);
                List<Load> many = measured(visitors);
                print(few, many);
            } finally {
                visitors.forEach(Visitor::close);
            }
        }
    }

    private static List<Visitor> visitors(City city) throws IOException, InterruptedException {
        List<String> names = List.copyOf(PEOPLE.keySet());
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            visitors.add(new Visitor(city.address(), names.get(i % names.size())));
        }
        return visitors;
    }

    private static List<Load> measured(List<Visitor> visitors) throws InterruptedException {
        for (String page : PAGES) {
            Load.of(visitors, random -> page, WARM_UP / PAGES.size(), 0);
        }
        List<Load> loads = new ArrayList<>();
        for (String page : PAGES) {
            loads.add(Load.of(visitors, random -> page, SECONDS, READING));
        }
        return loads;
    }

    /** Matters and tickets, of which each of the people gets their share. */
    private static void fill(Connection owner) throws SQLException, IOException {
        String ids = PEOPLE.keySet().stream()
                .map(person -> Ids.named("person", person).toString())
                .collect(Collectors.joining(","));
        try (Statement statement = owner.createStatement()) {
            statement.execute("set bench.people = '" + ids + "'");
            statement.execute("set bench.roles = '" + String.join(",", PEOPLE.values()) + "'");
            statement.execute("set bench.units = '" + Ids.named("unit", "city-urban-management") + "'");
        }
        Scripts.run(owner, "matters.sql");
        Scripts.run(owner, "tickets.sql");
    }

    private static void print(List<Load> few, List<Load> many) {
        OUT.println("\n" + USERS
                + " people who read for a second between two pages, with the matters and tickets of the demo city and with"
                + " 1,000,000 more of each:\n\n| page | requests/s | median ms | p95 ms | p99 ms | answers | remark |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: | --- |");
        for (int i = 0; i < PAGES.size(); i++) {
            OUT.println(few.get(i).line(PAGES.get(i) + ", few", ""));
            String ratio = String.format(
                    Locale.ROOT,
                    "median %.2f ×, p95 %.2f × of few",
                    many.get(i).within(0.5) / few.get(i).within(0.5),
                    many.get(i).within(0.95) / few.get(i).within(0.95));
            OUT.println(many.get(i).line(PAGES.get(i) + ", a million", ratio));
        }
    }
}
