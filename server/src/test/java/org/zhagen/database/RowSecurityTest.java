package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the foundation's functions promise, on tables that only this test has. */
class RowSecurityTest {

    private static final String VILLAGES = """
            create table village (region region_code not null, name text not null);
            create index village_region on village (region);
            select protect('village');
            insert into village
            select lpad((110101001000 + n * 8000000::bigint)::text, 12, '0'), 'v' || n from generate_series(1, 100000) n;
            analyze village;
            """;

    @Test
    void everyTableIsProtectedOrSaysWhyNot() throws SQLException {
        try (Connection owner = TestDatabase.create().owner().connect()) {
            assertEquals(
                    List.of(),
                    column(owner, Catalogue.UNPROTECTED),
                    "tables without row-level security and without a reason");
        }
    }

    @Test
    void theWalkFindsABareTableAndOneWithoutAPolicy() throws SQLException {
        try (Connection owner = TestDatabase.create().owner().connect()) {
            run(owner, "create table bare (id int); create table closed (id int);");
            run(owner, "alter table closed enable row level security; alter table closed force row level security;");
            assertEquals(List.of("bare", "closed"), column(owner, Catalogue.UNPROTECTED));
        }
    }

    @Test
    void nothingIsSeenWithoutAJurisdictionAndNothingAfterOne() throws SQLException {
        TestDatabase database = villages();
        try (Connection application = database.application().getConnection()) {
            assertEquals(List.of("0"), column(application, "select count(*) from village"));
            application.setAutoCommit(false);
            enter(application, "110", "111");
            assertTrue(Integer.parseInt(
                            column(application, "select count(*) from village").getFirst())
                    > 0);
            application.commit();
            assertEquals(List.of("0"), column(application, "select count(*) from village"));
            application.rollback();
        }
    }

    @Test
    void rowsOutsideCannotBeWrittenMovedOrDeleted() throws SQLException {
        TestDatabase database = villages();
        try (Connection application = database.application().getConnection()) {
            application.setAutoCommit(false);
            enter(application, "1101", "1102");
            String refused = "insert into village values ('330106001001', 'x')";
            SQLException insert = assertThrows(SQLException.class, () -> run(application, refused));
            assertEquals("42501", insert.getSQLState());
            application.rollback();
            enter(application, "1101", "1102");
            assertThrows(SQLException.class, () -> run(application, "update village set region = '330106001001'"));
            application.rollback();
            enter(application, "1101", "1102");
            run(application, "delete from village");
            application.commit();
        }
        try (Connection owner = database.owner().connect()) {
            assertEquals(List.of("0"), column(owner, "select count(*) from village where region like '1101%'"));
            assertTrue(Integer.parseInt(
                            column(owner, "select count(*) from village").getFirst())
                    > 90_000);
        }
    }

    @Test
    void theJurisdictionIsARangeOfTheIndex() throws SQLException {
        try (Connection application = villages().application().getConnection()) {
            application.setAutoCommit(false);
            enter(application, "330106", "330107");
            String plan = String.join("\n", column(application, "explain select * from village"));
            assertTrue(plan.contains("Index Cond: (((region)::text >="), plan);
            assertTrue(plan.contains("(region)::text <"), plan);
        }
    }

    @Test
    void whatOnlyGrowsRefusesEverybody() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (Connection owner = database.owner().connect()) {
            run(owner, "create table diary (line text); select exempt('diary', 'a table of this test alone');");
            run(owner, "select append_only('diary'); insert into diary values ('one')");
            for (String change : List.of("update diary set line = ''", "delete from diary", "truncate diary")) {
                SQLException refused = assertThrows(SQLException.class, () -> run(owner, change));
                assertEquals("23001", refused.getSQLState());
            }
        }
        try (Connection application = database.application().getConnection()) {
            run(application, "insert into diary values ('two')");
            assertThrows(SQLException.class, () -> run(application, "delete from diary"));
            assertEquals(List.of("2"), column(application, "select count(*) from diary"));
        }
    }

    @Test
    void aForeignKeyReachesBeyondTheJurisdiction() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (Connection owner = database.owner().connect()) {
            run(owner, "create table parent (region region_code primary key); select protect('parent')");
            run(owner, "create table child (region region_code references parent); select protect('child', 'true')");
            run(owner, "insert into parent values ('11'), ('12')");
        }
        try (Connection application = database.application().getConnection()) {
            run(application, "insert into child values ('12')");
            assertEquals(List.of("0"), column(application, "select count(*) from parent"));
            SQLException orphan =
                    assertThrows(SQLException.class, () -> run(application, "insert into child values ('13')"));
            assertEquals("23503", orphan.getSQLState());
        }
    }

    @Test
    void theApplicationIsNoSuperuserAndChangesNoTable() throws SQLException {
        try (Connection application = TestDatabase.create().application().getConnection()) {
            assertEquals(List.of("zhagen_app"), column(application, "select current_user"));
            String strong = "select rolname from pg_roles where rolname like 'zhagen%' and (rolsuper or rolbypassrls)";
            assertEquals(List.of(), column(application, strong));
            assertThrows(SQLException.class, () -> run(application, "create table mine (id int)"));
            assertThrows(
                    SQLException.class, () -> run(application, "alter table event_publication disable trigger all"));
        }
    }

    @Test
    void aRegionIsACodeOfTheKnownLengths() throws SQLException {
        try (Connection owner = TestDatabase.create().owner().connect()) {
            for (String code : List.of("11", "1101", "110101", "110101001", "110101001001", "110101001001001")) {
                assertEquals(List.of(code), column(owner, "select '" + code + "'::region_code"));
            }
            for (String code : List.of("", "1", "110", "11010100", "11a1", "11\n", "1101010010010011")) {
                assertThrows(SQLException.class, () -> column(owner, "select '" + code + "'::region_code"));
            }
        }
    }

    @Test
    void namesAreSortedByTheirPinyin() throws SQLException {
        String names = "select n from (values ('张'), ('李'), ('王'), ('安'), ('刘')) v (n) order by n collate pinyin";
        try (Connection owner = TestDatabase.create().owner().connect()) {
            assertEquals(List.of("安", "李", "刘", "王", "张"), column(owner, names));
            assertEquals(List.of("安", "李", "刘", "王", "张"), column(owner, names.replace(" collate pinyin", "")));
        }
    }

    private static TestDatabase villages() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (Connection owner = database.owner().connect()) {
            run(owner, VILLAGES);
        }
        return database;
    }

    private static void enter(Connection connection, String from, String to) throws SQLException {
        run(connection, "select set_config('zhagen.region_from', '" + from + "', true)");
        run(connection, "select set_config('zhagen.region_to', '" + to + "', true)");
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
