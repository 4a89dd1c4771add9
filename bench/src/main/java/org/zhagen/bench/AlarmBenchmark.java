package org.zhagen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhagen.database.Login;
import org.zhagen.database.RunningDatabase;

/** A million clocks whose alarms are due: how quickly two nodes tell everybody, and whether anybody was told twice or not at all. */
final class AlarmBenchmark {

    private static final PrintStream OUT = System.out;
    private static final Path DATA = WhistleBenchmark.DATA;
    private static final int CLOCKS = 1_000_000;
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final String WAITING = "select exists (select from ticket_clock where alarm <= now())";
    private static final String TOLD =
            "select count(*), count(distinct (recipient, key)) from notification_notice where key like '%/late-0/%'";

    private AlarmBenchmark() {}

    static void run() throws Exception {
        City.forget(DATA);
        try (ConfigurableApplicationContext quiet = WhistleBenchmark.start("--zhagen.ticket.clock=PT24H")) {
            Login owner = quiet.getBean(RunningDatabase.class).owner();
            try (Connection connection = WhistleBenchmark.superuser(owner).connect()) {
                Scripts.run(connection, "alarms.sql");
                measure(connection, owner);
            }
        }
    }

    private static void measure(Connection connection, Login owner) throws Exception {
        long before = System.nanoTime();
        List<ConfigurableApplicationContext> nodes = new ArrayList<>();
        double started;
        try {
            for (int i = 0; i < 2; i++) {
                nodes.add(WhistleBenchmark.node(owner, "--zhagen.ticket.clock=PT0.1S"));
            }
            started = (System.nanoTime() - before) / 1e9;
            while (is(connection, WAITING)) {
                Thread.sleep(LOOK);
            }
        } finally {
            nodes.forEach(ConfigurableApplicationContext::close);
        }
        print(connection, (System.nanoTime() - before) / 1e9 - started);
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void print(Connection connection, double seconds) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOLD)) {
            row.next();
            long told = row.getLong(1);
            OUT.printf(
                    Locale.ROOT,
                    "%n| due clocks | nodes | seconds | clocks/s | told | told twice |%n| ---: | ---: | ---: | ---: | ---: | ---: |%n"
                            + "| %,d | 2 | %,.0f | %,.0f | %,d | %,d |%n",
                    CLOCKS,
                    seconds,
                    CLOCKS / seconds,
                    told,
                    told - row.getLong(2));
        }
    }
}
