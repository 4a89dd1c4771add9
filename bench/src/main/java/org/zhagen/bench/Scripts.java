package org.zhagen.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Files of SQL beside these classes that fill a database. */
final class Scripts {

    private static final PrintStream OUT = System.out;

    private Scripts() {}

    static void run(Connection connection, String name) throws SQLException, IOException {
        try (InputStream in = Scripts.class.getResourceAsStream(name);
                Statement statement = connection.createStatement()) {
            if (in == null) {
                throw new IOException(name + " is not in the build");
            }
            long before = System.nanoTime();
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            // otherwise the database cleans up while it is measured
            statement.execute("vacuum analyze");
            OUT.printf(Locale.ROOT, "%n%s in %,.0f s%n", name, (System.nanoTime() - before) / 1e9);
        }
    }
}
