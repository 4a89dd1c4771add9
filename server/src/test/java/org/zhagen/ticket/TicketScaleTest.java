package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.database.Plans;
import org.zhagen.database.TestDatabase;
import org.zhagen.database.Touched;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.Staff;
import tools.jackson.databind.JsonNode;

/** However many tickets there are, no list of a place reads more than it shows and counts. */
class TicketScaleTest {

    private static final Path TICKETS = Path.of("bench/src/main/resources/org/zhagen/bench/tickets.sql");

    private static final String COURSES = """
            insert into ticket_course (id, origin, series, title, version, region, procedure, content, installed, simulated)
            select gen_random_uuid(), code, code, '街乡吹哨、部门报到', '1.0.0', code, 'whistle', '{"title": "吹哨"}', now(), true
              from (values ('960102003'), ('960130')) places (code)
            """;

    private static final String CITY = "9601";
    private static final String VILLAGE = "960130001001";

    private static Plans plans;
    private static Doors doors;
    private static TicketLists lists;

    @BeforeAll
    static void load() throws SQLException, IOException {
        TestDatabase database = TestDatabase.create();
        try (Connection owner = database.owner().connect();
                Statement statement = owner.createStatement()) {
            statement.execute("set bench.tickets = '90000'");
            statement.execute(COURSES);
            statement.execute(Files.readString(TICKETS));
        }
        plans = new Plans(database.application());
        SingleConnectionDataSource connection = new SingleConnectionDataSource(plans.getConnection(), true);
        doors = Doors.beside(connection);
        lists = new TicketLists(JdbcClient.create(connection), Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(strings = {CITY, "960130", VILLAGE})
    void allOfAPlace(String prefix) {
        TicketFilter filter = new TicketFilter(TicketFilter.Share.THERE, TicketFilter.State.ALL, "", "", "", "");
        Listing<TicketLine> shown =
                touched(prefix, Listing.COUNTED, acting -> lists.page(acting, filter, List.of(), Paging.first(20)));
        assertThat(shown.rows())
                .hasSize(20)
                .isSortedAccordingTo((one, other) -> other.opened().compareTo(one.opened()));
        assertThat(shown.rows()).allMatch(line -> line.where().region().digits().startsWith(prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {CITY, "960130", VILLAGE})
    void theMatrixOfAPlace(String prefix) {
        TicketMatrix matrix =
                touched(prefix, 4 * (Listing.COUNTED + 15), acting -> lists.matrix(acting, "", List.of(), 15));
        for (TicketMatrix.Quadrant quadrant : matrix.quadrants()) {
            List<TicketLine> lines = quadrant.tickets().rows();
            assertThat(lines)
                    .allMatch(line -> line.urgent() == quadrant.urgent()
                            && line.important() == quadrant.important()
                            && line.where().region().digits().startsWith(prefix));
            assertThat(lines).hasSize(Math.min(15, quadrant.tickets().total()));
        }
        if (prefix.equals(CITY)) {
            assertThat(matrix.quadrants())
                    .allMatch(quadrant -> quadrant.tickets().total() == Listing.COUNTED);
        }
    }

    @Test
    void theMatrixCountsAllThatAreOpen() throws SQLException {
        TicketMatrix matrix = touched(VILLAGE, 4 * Listing.COUNTED, acting -> lists.matrix(acting, "", List.of(), 15));
        int counted = matrix.quadrants().stream()
                .mapToInt(quadrant -> quadrant.tickets().total())
                .sum();
        TicketFilter open = new TicketFilter(TicketFilter.Share.THERE, TicketFilter.State.OPEN, "", "", "", "");
        assertThat(counted)
                .isPositive()
                .isEqualTo(touched(
                                VILLAGE,
                                Listing.COUNTED,
                                acting -> lists.page(acting, open, List.of(), Paging.first(20)))
                        .total());
    }

    @FunctionalInterface
    private interface Question<T> {
        T asked(Acting acting);
    }

    private static <T> T touched(String prefix, int most, Question<T> question) {
        Acting acting = Staff.in("leader", prefix, TicketPermission.READ, TicketPermission.OVERSEE);
        plans.taken();
        Supplier<T> asking = () -> question.asked(acting);
        T answer = doors.read(acting, asking);
        List<JsonNode> taken = plans.taken().stream()
                .filter(plan -> plan.toString().contains("\"ticket\""))
                .toList();
        assertThat(taken).isNotEmpty();
        for (JsonNode plan : taken) {
            Touched touched = Touched.by(plan, Set.of("ticket"));
            assertThat(touched.sequential()).as(plan.toPrettyString()).isEmpty();
            assertThat(touched.rows()).as(plan.toPrettyString()).isLessThanOrEqualTo(most);
        }
        return answer;
    }
}
