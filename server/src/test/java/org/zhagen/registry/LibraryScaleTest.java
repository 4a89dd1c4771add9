package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.access.Outcomes;
import org.zhagen.database.Plans;
import org.zhagen.database.TestDatabase;
import org.zhagen.identity.As;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.Judgement.Overall;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.search.SearchQuery;
import org.zhagen.registry.search.SearchText;
import org.zhagen.web.Paging;
import tools.jackson.databind.JsonNode;

/** With ten thousand practices no question and no page reads them all: what the plans touch is bounded, whatever is asked. */
class LibraryScaleTest {

    /** A question finds so many by titles, as many by texts, and ranks both. */
    private static final int MOST_OF_A_QUESTION = 4 * LibraryFinder.LOOKED_AT;

    /**
     * A filter that meets the share s of n rows reads the smaller of s·n rows by its own index and 1000/s by the order of days,
     * at most √(1000·n).
     */
    private static final int MOST_OF_A_FILTER = 3163;

    private static final Path PRACTICES = Path.of("bench/src/main/resources/org/zhagen/bench/practices.sql");
    private static final Acting READER = As.person("970103", RegistryPermission.READ);

    private static Plans plans;
    private static Doors doors;
    private static LibraryFinder finder;
    private static DisplayList displays;

    @BeforeAll
    static void load() throws SQLException, IOException {
        TestDatabase database = TestDatabase.create();
        try (Connection owner = database.owner().connect();
                Statement statement = owner.createStatement()) {
            statement.execute(Files.readString(PRACTICES));
            vectorsAreThoseOfTheProduct(statement);
        }
        plans = new Plans(database.application());
        SingleConnectionDataSource connection = new SingleConnectionDataSource(plans.getConnection(), true);
        doors = Doors.beside(connection);
        JdbcClient client = JdbcClient.create(connection);
        finder = new LibraryFinder(client);
        displays = new DisplayList(client, Clock.systemUTC(), new RegistrySettings(List.of(6, 12)));
    }

    /** The generator makes the words by SQL; they are those that the product would have kept. */
    private static void vectorsAreThoseOfTheProduct(Statement statement) throws SQLException {
        String sql =
                "select title, summary || e'\\n' || problem as told, body, place, words::text from registry_library"
                        + " order by id limit 50";
        List<String[]> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                String body = row.getString("body");
                int last = body.lastIndexOf('\n');
                String vector = SearchText.vector(
                        row.getString("title"),
                        row.getString("told"),
                        body.substring(0, last),
                        body.substring(last + 1) + "\n" + row.getString("place"));
                rows.add(new String[] {vector, row.getString("words")});
            }
        }
        for (String[] row : rows) {
            try (ResultSet same =
                    statement.executeQuery("select '" + row[0].replace("'", "''") + "'::tsvector::text")) {
                same.next();
                assertThat(row[1]).isEqualTo(same.getString(1));
            }
        }
    }

    private static void bounded(int most, Supplier<?> question) {
        plans.taken();
        Outcomes.done(doors.query(READER, RegistryPermission.READ, () -> Outcome.done(question.get())));
        for (JsonNode plan : plans.taken()) {
            Touched touched = new Touched();
            touched.add(plan);
            assertThat(touched.sequential).as(plan.toPrettyString()).isEmpty();
            assertThat(touched.rows).as(plan.toPrettyString()).isLessThanOrEqualTo(most);
        }
    }

    /** What a plan reads of the tables of practices. */
    private static final class Touched {

        private long rows;
        private final List<String> sequential = new ArrayList<>();

        void add(JsonNode node) {
            String table = node.path("Relation Name").asString("");
            if (table.equals("registry_library") || table.equals("registry_display")) {
                String type = node.path("Node Type").asString();
                if (type.equals("Seq Scan")) {
                    sequential.add(table);
                }
                double each = node.path("Actual Rows").asDouble()
                        + node.path("Rows Removed by Filter").asDouble(0)
                        + node.path("Rows Removed by Index Recheck").asDouble(0);
                rows += Math.round(each * node.path("Actual Loops").asDouble());
            }
            node.path("Plans").forEach(this::add);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"老旧小区错时停车", "居民", "先", "电梯加装限时办结", "基准7县", "4711", "居民反映 助餐配送", "没有的词", "错时停车一码通办", "清单公开"})
    void aQuestionInWords(String text) {
        SearchQuery query = SearchQuery.of(text);
        LibrarySearch all = new LibrarySearch(text, null, null, null, null, null);
        bounded(MOST_OF_A_QUESTION, () -> finder.matching(all, query.all(), query.plain()));
        bounded(MOST_OF_A_QUESTION, () -> finder.matching(all, query.any(), query.plain()));
        bounded(MOST_OF_A_QUESTION, () -> finder.nearTitles(query));
        LibrarySearch there = new LibrarySearch(
                text, LibraryEntry.Kind.DISPLAY, Topic.ELDERLY_CARE, null, new RegionCode("970107"), null);
        bounded(MOST_OF_A_QUESTION, () -> finder.matching(there, query.all(), query.plain()));
    }

    static List<LibrarySearch> filters() {
        RegionCode county = new RegionCode("970107");
        return List.of(
                new LibrarySearch("", null, null, null, null, null),
                new LibrarySearch("", LibraryEntry.Kind.PLAYBOOK, null, null, null, null),
                new LibrarySearch("", LibraryEntry.Kind.DISPLAY, null, null, null, null),
                new LibrarySearch("", null, Topic.ELDERLY_CARE, null, null, null),
                new LibrarySearch("", null, null, Level.VILLAGE, null, null),
                new LibrarySearch("", null, null, null, county, null),
                new LibrarySearch("", null, null, null, null, Design.RANDOMISED),
                new LibrarySearch("", null, Topic.ELDERLY_CARE, Level.VILLAGE, county, Design.CONTROLLED));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterAlone(LibrarySearch search) {
        bounded(MOST_OF_A_FILTER, () -> finder.newest(search));
    }

    @Test
    void aPageFollowsThePageBefore() {
        List<Long> ids = Outcomes.done(doors.query(
                        READER,
                        RegistryPermission.READ,
                        () -> Outcome.done(finder.newest(new LibrarySearch("", null, null, null, null, null)))))
                .page(new Paging(3, 20, "", false));
        assertThat(ids).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource(DisplaySearch.Order.class)
    void aPageOfTheListOfDisplaysInAnyOrder(DisplaySearch.Order order) {
        String sort = order.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (boolean descending : List.of(true, false)) {
            // A first page, which is not counted: it is not full.
            Paging page = new Paging(1, 20, sort, descending);
            boundedPage(() -> displays.list(DisplaySearch.ALL, page));
        }
    }

    /** The page itself reads few rows; only the count reads more, up to the number that lists are counted to. */
    private static void boundedPage(Supplier<?> list) {
        plans.taken();
        Outcomes.done(doors.query(READER, RegistryPermission.READ, () -> Outcome.done(list.get())));
        JsonNode page = plans.taken().stream()
                .filter(plan -> !plan.path("Node Type").asString().equals("Aggregate"))
                .filter(plan -> plan.toString().contains("registry_display"))
                .findFirst()
                .orElseThrow();
        Touched touched = new Touched();
        touched.add(page);
        assertThat(touched.sequential).as(page.toPrettyString()).isEmpty();
        assertThat(touched.rows).as(page.toPrettyString()).isLessThan(1500);
    }

    static List<DisplaySearch> displayFilters() {
        RegionCode county = new RegionCode("970107");
        return List.of(
                new DisplaySearch("错时停车一码通办", null, null, null, null, null, false),
                new DisplaySearch("第17街道", null, null, null, null, null, false),
                new DisplaySearch("", Topic.ELDERLY_CARE, null, null, null, null, false),
                new DisplaySearch("", null, county, null, null, null, false),
                new DisplaySearch("", null, null, DisplayState.SELECTED, null, null, false),
                new DisplaySearch("", null, null, null, Overall.LIKELY_PAPER, null, false),
                new DisplaySearch("", null, null, null, null, Design.RANDOMISED, false),
                new DisplaySearch("", null, null, null, null, null, true));
    }

    @ParameterizedTest
    @MethodSource("displayFilters")
    void aFilterOfTheListOfDisplays(DisplaySearch search) {
        boundedPage(() -> displays.list(search, Paging.first(20)));
    }
}
