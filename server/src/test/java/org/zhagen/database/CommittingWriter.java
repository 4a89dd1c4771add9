package org.zhagen.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A program of its own for {@link KillTest}: starts the database of a folder and commits numbered rows for ever. It prints
 * {@code database <pid>} whenever the database is there, and {@code <number>} as soon as a row is acknowledged.
 */
final class CommittingWriter {

    private CommittingWriter() {}

    public static void main(String[] arguments) {
        OwnPostgres server = OwnPostgres.start(Path.of(arguments[0]), new PostgresOptions(true, Path.of(arguments[1])));
        long number = Long.parseLong(arguments[2]);
        while (true) {
            number = writeUntilTheDatabaseDies(server, number);
        }
    }

    /** Gives the number that was not acknowledged, which is written again. */
    private static long writeUntilTheDatabaseDies(OwnPostgres server, long from) {
        long number = from;
        try (Connection connection = server.owner().connect()) {
            RowSecurityTest.run(connection, "create table if not exists acknowledged (n bigint primary key)");
            System.out.println("database " + server.pid());
            String insert = "insert into acknowledged values (?) on conflict do nothing";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                while (true) {
                    statement.setLong(1, number);
                    statement.executeUpdate();
                    System.out.println(number);
                    number++;
                }
            }
        } catch (SQLException died) {
            return number;
        }
    }
}
