package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.database.Plans;
import org.zhagen.database.TestDatabase;
import org.zhagen.database.Touched;
import org.zhagen.identity.Grants;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import tools.jackson.databind.JsonNode;

/**
 * With sixty thousand open matters no page of an inbox reads more than it shows, and no count more than it counts. The history of
 * ended ones is shorter here than in the benchmark, so that the test is quick: no plan reads it.
 */
class InboxScaleTest {

    private static final Path MATTERS = Path.of("bench/src/main/resources/org/zhagen/bench/matters.sql");
    private static final UUID ME = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** A page reads its rows from at most seven branches: one's own, of two people one stands in for, of the role, of one that is lent, of
     * two units. */
    private static final int MOST_OF_A_PAGE = 7 * 20;

    private static final int MOST_OF_A_COUNT = 7 * Listing.COUNTED;

    private static final List<String> UNITS =
            List.of("00000000-0000-4000-8000-000000000011", "00000000-0000-4000-8000-000000000012");

    /** The reader holds a position in two units. */
    private static final String POSITIONS = """
            insert into directory_region (code, name, source) values ('9901', '模拟市', 'local');
            insert into directory_unit (id, region, kind, name, short_name)
            values ('%2$s', '9901', 'department', '模拟一局', ''), ('%3$s', '9901', 'department', '模拟二局', '');
            insert into directory_person (id, region, name, phone, note) values ('%1$s', '9901', '模拟员', '', '');
            insert into directory_position (id, person, unit, region, title, main)
            values (gen_random_uuid(), '%1$s', '%2$s', '9901', '科长', true),
                   (gen_random_uuid(), '%1$s', '%3$s', '9901', '兼职', false)
            """.formatted(ME, UNITS.getFirst(), UNITS.getLast());

    /** Each open matter has an alarm, of which many rang for nobody. */
    private static final String ALARMS = """
            update work_matter m set rung = 0, alarm = to_timestamp(o.number)
              from (select id, row_number() over () as number from work_matter where closed is null) o where o.id = m.id
            """;

    private static final Acting READER = Staff.as(ME, "reform-office", "9901", WorkPermission.OVERSEE);

    private static Plans plans;
    private static Doors doors;
    private static InboxRows inbox;
    private static EntryRows entries;
    private static TotalRows totals;
    private static AlarmRows alarms;
    private static Behalf behalf;

    @BeforeAll
    static void load() throws SQLException, IOException {
        TestDatabase database = TestDatabase.create();
        try (Connection owner = database.owner().connect();
                Statement statement = owner.createStatement()) {
            statement.execute("set bench.matters = '150000'");
            statement.execute("set bench.people = '" + ME + "'");
            statement.execute(POSITIONS);
            statement.execute("set bench.units = '" + String.join(",", UNITS) + "'");
            statement.execute("set bench.roles = 'reform-office@9901,leader@9901'");
            statement.execute(Files.readString(MATTERS));
            statement.execute(ALARMS);
        }
        plans = new Plans(database.application());
        SingleConnectionDataSource connection = new SingleConnectionDataSource(plans.getConnection(), true);
        doors = Doors.beside(connection);
        JdbcClient client = JdbcClient.create(connection);
        inbox = new InboxRows(client, Clock.systemUTC());
        entries = new EntryRows(client);
        alarms = new AlarmRows(client);
        totals = new TotalRows(client, Clock.systemUTC());
        Map<UUID, String> absent = doors.read(READER, () -> new StandIns(client, Clock.systemUTC()).of(READER));
        Grants.Held lent = new Grants.Held(absent.keySet().iterator().next(), "leader", "9901");
        behalf = new Behalf(absent, List.of(lent), List.of("adaptation.approval"));
    }

    static List<Arguments> filters() {
        List<Arguments> filters = new ArrayList<>();
        for (InboxFilter.Share share : InboxFilter.Share.values()) {
            for (InboxFilter.When when : InboxFilter.When.values()) {
                filters.add(Arguments.of(new InboxFilter(share, when, "")));
            }
            filters.add(Arguments.of(new InboxFilter(share, InboxFilter.When.ANY, "plan.step")));
        }
        return filters;
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aPageReadsWhatItShows(InboxFilter filter) {
        // an end that is missing is a range of its own
        int branches = filter.when() == InboxFilter.When.AHEAD ? 2 : 1;
        bounded(branches * MOST_OF_A_PAGE, () -> inbox.rows(READER, behalf, filter, Paging.first(20)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aCountStops(InboxFilter filter) {
        bounded(MOST_OF_A_COUNT, () -> inbox.count(READER, behalf, filter, Listing.COUNTED));
    }

    @Test
    void whatIsLookedForIsThere() {
        assertThat(behalf.absent()).hasSize(1);
        assertThat(count(InboxFilter.Share.MINE)).isEqualTo(40);
        assertThat(count(InboxFilter.Share.ROLE)).isEqualTo(300);
        assertThat(count(InboxFilter.Share.UNIT)).isEqualTo(600);
        assertThat(count(InboxFilter.Share.STAND_IN)).isGreaterThan(50);
        assertThat(count(InboxFilter.Share.DONE)).isEqualTo(Listing.COUNTED);
    }

    private static int count(InboxFilter.Share share) {
        InboxFilter filter = new InboxFilter(share, InboxFilter.When.ANY, "");
        return doors.read(READER, () -> inbox.count(READER, behalf, filter, Listing.COUNTED));
    }

    @Test
    void allCountsAreOneLook() {
        bounded(MOST_OF_A_COUNT, () -> inbox.counts(READER, behalf, Listing.COUNTED));
    }

    @Test
    void whatChangedIsFoundByWhoTakesPart() {
        Instant yesterday = Instant.now().minus(400, ChronoUnit.DAYS);
        bounded(MOST_OF_A_PAGE, () -> entries.changed(ME, yesterday, 8));
    }

    @Test
    void theOpenMattersOfASubject() {
        searched(MOST_OF_A_PAGE, () -> inbox.of(new Subject("bench", "17")));
    }

    /** Of each of the 25 places so many are fetched that are open, and so many that are late. */
    @Test
    void totalsAreCountedToABound() {
        bounded(30 * (2 * 100 + 1), () -> totals.of(new Jurisdiction("9901"), 100));
        bounded(30 * (2 * 100 + 1), () -> totals.of(new Jurisdiction("990101"), 100));
    }

    @Test
    void aPageOfAllOfAJurisdiction() {
        searched(60_000, () -> inbox.there("990101", true, Paging.first(20)));
    }

    /** Of all that is open only what rings is read, and written when it has rung. */
    @Test
    void whatRingsIsTakenOutOfARange() {
        Instant earliest = Instant.EPOCH.plusSeconds(400);
        touched(400, () -> doors.write(Persons.SYSTEM, () -> alarms.take(earliest, 500)));
        touched(500, () -> doors.write(Persons.SYSTEM, () -> alarms.take(Instant.now(), 500)));
        touched(
                3 * 500,
                () -> doors.write(Persons.SYSTEM, () -> {
                    alarms.keep(alarms.take(Instant.now(), 500).stream()
                            .map(due -> new AlarmRows.Next(due.matter().id(), null, 4))
                            .toList());
                    return true;
                }));
    }

    /** As the front door asks what goes by one index. */
    private static void bounded(int most, Supplier<?> question) {
        touched(most, () -> doors.lookUp(READER, WorkPermission.OVERSEE, () -> Outcome.done(question.get())));
    }

    private static void searched(int most, Supplier<?> question) {
        touched(most, () -> doors.read(READER, question::get));
    }

    private static void touched(int most, Runnable question) {
        plans.taken();
        question.run();
        List<JsonNode> taken = plans.taken().stream()
                .filter(plan -> plan.toString().contains("work_"))
                .toList();
        assertThat(taken).isNotEmpty();
        for (JsonNode plan : taken) {
            Touched touched = Touched.by(plan, Set.of("work_matter", "work_entry", "work_party"));
            assertThat(touched.sequential()).as(plan.toPrettyString()).isEmpty();
            assertThat(touched.rows()).as(plan.toPrettyString()).isLessThanOrEqualTo(most);
        }
    }
}
