package org.zhagen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.zhagen.access.Ids;
import org.zhagen.database.Installation;
import org.zhagen.database.RunningDatabase;

/** The page with the what-if sliders as somebody of the whole country drags one, beside the same page of an empty country. */
final class WhatIfPages {

    private static final PrintStream OUT = System.out;
    private static final Path DATA = Path.of("bench", "target", "what-if");
    private static final String PERSON = "xu-huaiyuan";
    private static final double WARM_UP = 10;
    private static final double SECONDS = 15;

    private WhatIfPages() {}

    static void drag() throws IOException, InterruptedException, SQLException {
        City.forget(DATA);
        try (City city = City.start(DATA, City.NO_LIMITS);
                RunningDatabase database =
                        Installation.of(DATA, null, null, null).reach();
                Connection owner = database.owner().connect()) {
            wholeCountry(owner);
            try (Visitor visitor = new Visitor(city.address(), PERSON)) {
                OUT.println("""

                        somebody of the whole country who drags a slider; each answer is the whole page:

                        | page | requests/s | median ms | p95 ms | p99 ms | answers | remark |
                        | --- | ---: | ---: | ---: | ---: | ---: | --- |""");
                OUT.println(dragged(visitor).line("what-if, the sites of the demo city alone", "the floor"));
                new Townships(Townships.fitter().siteFields()).add(owner);
                double first = first(visitor);
                OUT.println(dragged(visitor)
                        .line(
                                "what-if over 41,352 townships",
                                String.format(Locale.ROOT, "the first answer, with reading: %,.0f ms", first)));
            }
        }
    }

    private static void wholeCountry(Connection owner) throws SQLException {
        try (PreparedStatement update = owner.prepareStatement("update role_grant set region = '' where person = ?")) {
            update.setObject(1, Ids.named("person", PERSON));
            update.executeUpdate();
        }
    }

    private static double first(Visitor visitor) throws IOException, InterruptedException {
        long before = System.nanoTime();
        visitor.get("assessment/fit/whistle?level=township&departments.1=6");
        return (System.nanoTime() - before) / 1e6;
    }

    private static Load dragged(Visitor visitor) throws InterruptedException {
        Load.Paths paths = random -> "assessment/fit/whistle?level=township&departments.1=" + (1 + random.nextInt(12))
                + "&baseline.1=" + (1 + random.nextInt(40));
        Load.of(List.of(visitor), paths, WARM_UP, 0);
        return Load.of(List.of(visitor), paths, SECONDS, 0);
    }
}
