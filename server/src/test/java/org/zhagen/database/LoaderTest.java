package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows come back equal through everything that stands in the way of writing them: keys, triggers, row-level security. */
class LoaderTest {

    /** Tables that refer to each other and to themselves, that only grow, compute, count, and refuse. */
    private static final String TABLES = """
            create table a_child (
              id bigint generated always as identity primary key,
              parent uuid not null, sibling bigint references a_child deferrable initially deferred,
              amount numeric(12, 2), doubled numeric generated always as (amount * 2) stored,
              span interval, at timestamptz, raw bytea, tags text[], document jsonb, share double precision);
            create table "b Parent" (id uuid primary key, region region_code not null, "first child" bigint references a_child);
            alter table a_child add foreign key (parent) references "b Parent" on delete cascade;
            create table diary (n serial primary key, line text);
            create table empty_one (id int);
            create function nobody_writes() returns trigger language plpgsql as $$ begin raise 'not now'; end $$;
            create trigger gate before insert on diary for each row execute function nobody_writes();
            create trigger asleep before insert on diary for each row execute function nobody_writes();
            alter table diary disable trigger asleep;
            select protect('"b Parent"'), protect('a_child', 'true'), exempt('diary', 'only in this test'),
              exempt('empty_one', 'only in this test'), append_only('diary');
            create materialized view per_region as select region, count(*) as n from "b Parent" group by region;
            """;

    private static final String ROWS = """
            alter table diary disable trigger gate;
            insert into diary (line) values (''), (null), (E'a\\tb\\n\\\\.\\n'), ('第三行');
            alter table diary enable trigger gate;
            begin;
            insert into "b Parent" select gen_random_uuid(), lpad((n % 90 + 10)::text, 2, '0') from generate_series(1, 200) n;
            insert into a_child (parent, sibling, amount, span, at, raw, tags, document, share)
            select id, row_number() over (), 0.01 * row_number() over (), '1 mon 2 days 03:04:05.6', '2026-01-01 08:00+08',
              '\\x00ff0a', array['a,b', null, '"'], '{"k": "值\\n"}', 0.1::float8 + 0.2::float8
            from "b Parent";
            update "b Parent" p set "first child" = (select min(id) from a_child where parent = p.id);
            commit;
            refresh materialized view per_region;
            """;

    private static final List<String> STATE = List.of(
            "select a::text from a_child a order by id",
            "select b::text from \"b Parent\" b order by id",
            "select d::text from diary d order by n",
            "select v::text from per_region v order by region",
            "select concat(relname, relrowsecurity, relforcerowsecurity) from pg_class where relnamespace = 'public'::regnamespace order by 1",
            "select concat(conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace order by 1",
            "select concat(tgname, tgenabled) from pg_trigger where not tgisinternal order by 1",
            "select nextval('diary_n_seq')",
            "select nextval('a_child_id_seq')");

    @TempDir
    Path folder;

    @Test
    void everyKindOfRowComesBackAndEveryGuardIsUpAgain() throws SQLException, IOException {
        TestDatabase source = with(TABLES, ROWS);
        TestDatabase target = with(TABLES);
        try (Archive archive = backup(source)) {
            archive.check();
            new Loader(target.owner(), archive).fill();
        }
        try (Connection before = source.owner().connect();
                Connection after = target.owner().connect()) {
            for (String query : STATE) {
                assertEquals(Catalogue.names(before, query), Catalogue.names(after, query), query);
            }
            assertEquals(
                    "23001",
                    assertThrows(SQLException.class, () -> Catalogue.run(after, "delete from diary"))
                            .getSQLState());
        }
    }

    @Test
    void rowsThatBreakAForeignKeyAreNotTakenIn() throws SQLException, IOException {
        TestDatabase source = with(TABLES, ROWS);
        try (Connection owner = source.owner().connect()) {
            Catalogue.run(owner, "alter table a_child drop constraint a_child_sibling_fkey");
            Catalogue.run(owner, "update a_child set sibling = 100000 where id = 1");
        }
        TestDatabase target = with(TABLES);
        try (Archive archive = backup(source)) {
            archive.check();
            SQLException broken = assertThrows(SQLException.class, () -> new Loader(target.owner(), archive).fill());
            assertEquals("23503", broken.getSQLState());
        }
        try (Connection owner = target.owner().connect()) {
            assertEquals(List.of("0"), Catalogue.names(owner, "select count(*) from a_child"));
        }
    }

    @Test
    void tablesThatDifferAreNotFilled() throws SQLException, IOException {
        TestDatabase target = with(TABLES, "alter table diary add column mood text");
        try (Archive archive = backup(with(TABLES, ROWS))) {
            assertThrows(DatabaseFault.class, () -> new Loader(target.owner(), archive).fill());
        }
    }

    private Archive backup(TestDatabase database) throws IOException {
        Path file = folder.resolve("backup");
        Installation installation = new Installation(DataFolder.open(folder), database.owner());
        new Backup(installation, List.of(), "0.1.0").write(file, Instant.EPOCH);
        return Archive.open(file);
    }

    private static TestDatabase with(String... statements) throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (Connection owner = database.owner().connect()) {
            for (String statement : statements) {
                Catalogue.run(owner, statement);
            }
        }
        return database;
    }
}
