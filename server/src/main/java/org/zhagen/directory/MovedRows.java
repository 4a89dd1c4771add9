package org.zhagen.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Batch;

/** How the rows of a room follow regions that get another code. Which of them do is up to the room. */
public final class MovedRows {

    /** The moves as a relation with the columns {@code old} and {@code new}, for the statements of rooms. */
    public static final String MOVED = """
             from unnest(:old::text[], :new::text[]) as move (old, new)
            """;

    private MovedRows() {}

    /**
     * Runs statements about {@link #MOVED}, one after the other.
     *
     * @return how many rows followed
     */
    public static int follow(JdbcClient database, List<String> statements, List<RegionMove> moves) {
        return statements.stream()
                .mapToInt(sql -> moving(database, sql, moves).update())
                .sum();
    }

    static JdbcClient.StatementSpec moving(JdbcClient database, String sql, List<RegionMove> moves) {
        return database.sql(sql)
                .param("old", Batch.texts(moves, RegionMove::from))
                .param("new", Batch.texts(moves, RegionMove::to));
    }
}
